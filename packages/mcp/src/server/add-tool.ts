import type { Pause } from '@findings/check/editor';
import type { CallToolResult, InputRequiredResult, McpServer, ServerContext } from '@modelcontextprotocol/server';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import type { Tool } from '../tools/tool.js';
import type { CallQueue } from './call-queue.js';

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Offers a tool. `run` answers a call, or asks the client for input: then the client calls again. */
export function addTool(
  server: McpServer,
  tool: Pick<Tool, 'name' | 'title' | 'description' | 'input' | 'output'>,
  queue: CallQueue,
  run: (input: unknown, context: ServerContext, pause: Pause) => Promise<object | InputRequired>,
  annotations: Partial<typeof READ_ONLY> = {},
): void {
  const { name, title, description } = tool;
  const inputSchema = toStandardJsonSchema(tool.input);
  const outputSchema = toStandardJsonSchema(tool.output);
  server.registerTool(
    name,
    { title, description, inputSchema, outputSchema, annotations: { ...READ_ONLY, ...annotations } },
    async (input: unknown, context: ServerContext): Promise<CallToolResult | InputRequiredResult> => {
      const output = await queue.run(context.mcpReq.signal, (pause) => run(input, context, pause));
      if (output instanceof InputRequired) return output.result;
      // The text is for clients that do not read structured content.
      const structuredContent = output as Record<string, unknown>;
      return { content: [{ type: 'text' as const, text: JSON.stringify(output) }], structuredContent };
    },
  );
}

/** Instead of an output: what the client has to ask the person. */
export class InputRequired {
  constructor(readonly result: InputRequiredResult) {}
}
