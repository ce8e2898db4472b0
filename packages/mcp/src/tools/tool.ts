import type { CheckOptions } from '@findings/check';
import type { Pause } from '@findings/check/editor';
import type { Coverage } from '@findings/export/coverage';
import * as v from 'valibot';
import { NOTICE } from './quoted.js';
import { described } from './schemas.js';

/** What a tool reads of the reports of a folder. */
export type Needed =
  /** The findings that may match texts, at most `limit` for each. */
  | { readonly texts: readonly string[]; readonly report?: string | undefined; readonly limit?: number }
  /** The reports of ids. */
  | { readonly ids: readonly string[] }
  /** All reports, without their findings. */
  | 'outline';

/** The reports of a folder, and all that its proposals are checked with. */
export interface ReportFolder extends CheckOptions {
  /** The number of findings of all reports, by key. Absent if `library` has all reports, and not only what a tool needs. */
  readonly counts?: ReadonlyMap<string, number>;
  /** Measures which findings the proposals of the folder cite. */
  coverage(): Promise<Coverage>;
}

/** A tool for assistants. Its schemas are also its types, and give its JSON Schemas. */
export interface Tool<
  Input extends v.GenericSchema = v.GenericSchema,
  Output extends v.GenericSchema = v.GenericSchema,
  Context = ReportFolder,
> {
  readonly name: string;
  readonly title: string;
  /** What the tool answers, for a language model. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** What it reads of the reports. All of them if it is absent. */
  needs?(input: v.InferOutput<Input>): Needed;
  /**
   * Changes nothing, except `apply_corrections`.
   *
   * @param pause called in long work, to answer other requests meanwhile, and to end the work of a cancelled call
   * @throws ToolError that says what to do
   */
  run(
    input: v.InferOutput<Input>,
    context: Context,
    pause: Pause,
  ): v.InferOutput<Output> | Promise<v.InferOutput<Output>>;
}

/** A call that a tool cannot answer. Its message says what to do instead. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

const notice = described(v.literal(NOTICE), 'What the words of reports are.');

/** Infers the types of the schemas for `run`, and adds the notice to each answer. */
export function defineTool<
  const Input extends v.GenericSchema,
  const Entries extends v.ObjectEntries,
  Context = ReportFolder,
>(tool: Tool<Input, v.ObjectSchema<Entries, undefined>, Context>): Tool<v.GenericSchema, v.GenericSchema, Context> {
  const { run, output } = tool as unknown as Tool<v.GenericSchema, v.ObjectSchema<v.ObjectEntries, undefined>, Context>;
  return {
    ...tool,
    output: v.object({ notice, ...output.entries }),
    run: async (input, context, pause) => ({ notice: NOTICE, ...(await run(input, context, pause)) }),
  };
}
