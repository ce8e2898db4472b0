import { assistantFolder } from '../workspace/assistant-folder.js';
import type { Handlers } from './methods.js';
import { readObject, readText, readUri } from './read-params.js';
import { createPause } from '../workspace/pause.js';
import { cancelled } from './request-context.js';
import type { RequestContext } from './request-context.js';

/** Handles calls of tools for assistants. The tools are loaded with the first call. */
export function assistantToolHandlers({ state, untilIndexed }: RequestContext) {
  return {
    'findings/callTool': async (params, cancellation) => {
      const { tool, input, textDocument } = readObject(params);
      const name = readText(tool, '“tool”');
      const uri = textDocument === undefined ? undefined : readUri(params);
      await untilIndexed(cancellation);
      const folder = assistantFolder(state, uri);
      if (!folder) {
        const failure = state.proposals.failure();
        return {
          refusal:
            failure?.message ??
            state.say`No report is added here yet. In VS Code, run “Findings: Add Report…”. In a terminal, run “findings init REPORT”.`,
        };
      }
      const { callTool, ToolError } = await import('@findings/mcp');
      try {
        const pause = createPause(state.host.defer, () => {
          if (cancellation.isCancellationRequested) throw cancelled();
        });
        return { output: await callTool(name, input, folder, pause) };
      } catch (error) {
        if (error instanceof ToolError) return { refusal: error.message };
        throw error;
      }
    },
  } satisfies Partial<Handlers>;
}
