import { Failure } from '@findings/project';
import type { FileProblems } from '@findings/project';
import { ToolError } from '../tools/tool.js';

/** The problems of a project file that a message lists. */
const MAX_LISTED = 10;

/** The message of an error as sentences, with the problems of the files that it is about. */
function failureText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  if (!(error instanceof Failure) || error.fileProblems.length === 0) return sentence;
  const listed = error.fileProblems.flatMap(linesOf);
  return [sentence, ...listed.slice(0, MAX_LISTED)].join('\n');
}

/** Turns failures into errors for a language model. */
export async function withFailureText<Result>(result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    throw error instanceof ToolError ? error : new ToolError(failureText(error), { cause: error });
  }
}

function linesOf({ path, problems }: FileProblems): string[] {
  return problems.map(({ message, span }) => `${path}${span ? `:${span.start.line}` : ''}: ${message}`);
}
