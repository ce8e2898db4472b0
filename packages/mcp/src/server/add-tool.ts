import type { Pause } from '@findings/check/editor';
import type {
  CallToolResult,
  InputRequiredResult,
  McpServer,
  ServerContext,
  ToolAnnotations,
} from '@modelcontextprotocol/server';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import type { Tool } from '../tools/tool.js';
import type { CallQueue } from './call-queue.js';

/** Other hints are for tools that write. */
const READ_ONLY = { readOnlyHint: true, openWorldHint: false };

/**
 * Offers a tool. `run` answers a call, or asks the client for input: then the client calls again.
 *
 * An answer is text, and has no structured content: some clients give the model only the text, some only the structured content, and
 * some both, so that it pays twice. Therefore the tool has no output schema either, which would require structured content.
 */
export function addTool(
  server: McpServer,
  tool: Pick<Tool, 'name' | 'title' | 'description' | 'input'>,
  queue: CallQueue,
  run: (input: unknown, context: ServerContext, pause: Pause) => Promise<object | InputRequired>,
  annotations: ToolAnnotations = READ_ONLY,
): void {
  const { name, title, description } = tool;
  const inputSchema = toStandardJsonSchema(tool.input);
  server.registerTool(
    name,
    { title, description, inputSchema, annotations },
    async (input: unknown, context: ServerContext): Promise<CallToolResult | InputRequiredResult> => {
      const output = await queue.run(context.mcpReq.signal, (pause) => run(input, context, pause));
      if (output instanceof InputRequired) return output.result;
      return { content: [{ type: 'text' as const, text: JSON.stringify(output) }] };
    },
  );
}

/** Instead of an output: what the client has to ask the person. */
export class InputRequired {
  constructor(readonly result: InputRequiredResult) {}
}
