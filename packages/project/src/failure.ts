import type { Problem } from '@findings/core';
import { errorMessage, translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** The problems of a project file, such as the configuration. */
export interface FileProblems {
  /** Relative to the working directory, for messages. */
  readonly path: string;
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** An error that the user can fix. It stops the run, with exit status 2. Its message is shown as it is. */
export class Failure extends Error {
  /** Details of the message, by file. If there are any, the message is their headline. */
  readonly fileProblems: readonly FileProblems[];

  constructor(message: string, fileProblems: readonly FileProblems[] = []) {
    super(message);
    this.name = 'Failure';
    this.fileProblems = fileProblems;
  }
}

/**
 * Converts any error of reading or checking a file to a `Failure`. A `Failure` is returned unchanged. Other errors get the
 * file's name.
 *
 * @param name `“a.md”`, `standard input`
 */
export function fileFailure(error: unknown, name: string, say: Translate = translateEnglish): Failure {
  return error instanceof Failure ? error : new Failure(`${name}: ${errorMessage(error, say)}`);
}
