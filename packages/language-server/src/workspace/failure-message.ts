import type { FailureReason } from '@findings/language-service';
import type { Failure } from '@findings/project';

/**
 * What a writer reads first of what is wrong, and where.
 *
 * @param uriOf of a path as the failure shows it
 */
export function failureMessage(
  { message, fileProblems: located }: Failure,
  uriOf: (shown: string) => string,
): FailureReason {
  const [file] = located;
  const problem = file?.problems[0];
  if (!file || !problem) return { message: sentence(message) };
  return { message: sentence(problem.message), place: { uri: uriOf(file.path), span: problem.span ?? START } };
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

const BEGINNING = { line: 1, column: 1, offset: 0 };
const START = { start: BEGINNING, end: BEGINNING };
