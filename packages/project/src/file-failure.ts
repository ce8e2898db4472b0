import { errorMessage, translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { Failure } from './failure.js';

/**
 * Converts any error of reading or checking a file to a `Failure`. A `Failure` is returned unchanged. Other errors get the
 * file's name.
 *
 * @param name `“a.md”`, `standard input`
 */
export function fileFailure(error: unknown, name: string, say: Translate = translateEnglish): Failure {
  return error instanceof Failure ? error : new Failure(`${name}: ${errorMessage(error, say)}`);
}
