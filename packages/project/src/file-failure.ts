import { errorMessage, inEnglish } from '@findings/core/check';
import type { Say } from '@findings/core/check';
import { Failure } from './failure.js';

/**
 * Why a file could not be read or checked, whatever was thrown. A failure stays as it is; any other error names the file.
 *
 * @param name `“a.md”`, `standard input`
 */
export function fileFailure(error: unknown, name: string, say: Say = inEnglish): Failure {
  return error instanceof Failure ? error : new Failure(`${name}: ${errorMessage(error, say)}`);
}
