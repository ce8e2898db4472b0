import type { Problem, Severity } from '@findings/core';

/** A document that has been checked. */
export interface CheckedFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** For as long as the file is written; nobody keeps it. */
  readonly source: string;
  readonly citations: number;
  readonly problems: readonly Problem[];
  /** The titles of the ids that problems suggest. */
  readonly titleOf: (id: string) => string | undefined;
}

export interface Summary {
  readonly files: number;
  readonly citations: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** How the answer of a check is written: each file as soon as it is known, so that no run is too long to hold. */
export interface Format {
  begin(): string;
  /** In pieces: a file may have more problems than fit into a string. */
  file(file: CheckedFile): Iterable<string>;
  end(summary: Summary): string;
}

export const SUMMED: Readonly<Record<Severity, 'errors' | 'warnings' | 'infos' | 'hints'>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
};
