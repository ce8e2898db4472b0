import type { FailureReason } from '@findings/language-service';
import type { Failure } from '@findings/project';

/**
 * The first problem of a failure, as a sentence, and its location.
 *
 * @param uriOf returns the URI for a path as the failure displays it
 */
export function failureMessage(
  { message, fileProblems }: Failure,
  uriOf: (displayPath: string) => string,
): FailureReason {
  const [file] = fileProblems;
  const problem = file?.problems[0];
  if (!file || !problem) return { message: capitalized(message) };
  return { message: capitalized(problem.message), place: { uri: uriOf(file.path), span: problem.span ?? START } };
}

function capitalized(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

const FIRST_POINT = { line: 1, column: 1, offset: 0 };
const START = { start: FIRST_POINT, end: FIRST_POINT };
