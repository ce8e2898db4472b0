import type { DocumentProblem } from '@findings/check';
import type { Problem, Severity } from '@findings/core';

/** A problem of a document; those of its front matter have no fix and no word diff. */
export type CheckedProblem = Problem & Partial<Pick<DocumentProblem, 'fix' | 'choices' | 'diff'>>;

/** A document that has been checked. */
export interface CheckedFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** For as long as the file is written; nobody keeps it. */
  readonly source: string;
  readonly citations: number;
  readonly problems: readonly CheckedProblem[];
  /** The titles of the ids that problems suggest. */
  readonly titleOf: (id: string) => string | undefined;
}

/** A document that could not be checked: it is told on standard error too, whatever the format. */
export interface UncheckedFile {
  readonly path: string;
  readonly message: string;
}

export interface Summary {
  readonly files: number;
  readonly citations: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** Of those, what `--fix` would write; absent where there is none. */
  readonly fixable?: number;
  /** What `--fix` wrote, no longer among the others; absent where there was none. */
  readonly fixed?: number;
  /** What it would have written but for `--dry-run`, as much as `fixed`. */
  readonly wouldFix?: number;
  /** What a baseline accepts, not among the others; absent where there was none. */
  readonly accepted?: number;
}

/** How the answer of a check is written: each file as soon as it is known, so that no run is too long to hold. */
export interface Format {
  begin(): string;
  /** In pieces: a file may have more problems than fit into a string. */
  file(file: CheckedFile): Iterable<string>;
  /** For formats whose readers see nothing else. */
  unchecked?(file: UncheckedFile): string;
  end(summary: Summary): string;
}

export const SUMMARY_FIELDS: Readonly<Record<Severity, 'errors' | 'warnings' | 'infos' | 'hints'>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
};
