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

/** The protocol defines the other hints only for tools that write. */
const READ_ONLY = { readOnlyHint: true, openWorldHint: false };

/**
 * Registers a tool. `run` answers a call, or requests input from the client, which then calls again.
 *
 * Answers have no structured content, only text. Some clients give the model only one of the two, and some give it both, which doubles the
 * tokens. An output schema would require structured content, so the tool has none.
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
