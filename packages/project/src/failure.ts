import type { Problem } from '@findings/core';

/** A problem of a file that findings was told to read, such as its configuration. */
export interface FileProblems {
  /** As a person would write it: relative to the working directory. */
  readonly path: string;
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** The run itself could not be done: exit status 2. The message is all that the user gets to see. */
export class Failure extends Error {
  /** Places in files that belong to the message; where there are any, the message is their headline. */
  readonly located: readonly FileProblems[];

  constructor(message: string, located: readonly FileProblems[] = []) {
    super(message);
    this.name = 'Failure';
    this.located = located;
  }
}
