import type { DocumentProblem } from '@findings/check';
import type { Problem, Severity } from '@findings/core';

/** A problem of a document. Problems of the front matter have no fix and no word diff. */
export type CheckedProblem = Problem & Partial<Pick<DocumentProblem, 'fix' | 'choices' | 'diff'>>;

/** A report that documents were checked against. */
export interface UsedReport {
  readonly key: string;
  /** Relative to the working directory, with `/`. `sample` for the sample report. */
  readonly path: string;
  readonly digest?: true;
}

/** A document that has been checked. */
export interface CheckedFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** Formats must not keep it after the file is written. */
  readonly source: string;
  readonly citations: number;
  readonly problems: readonly CheckedProblem[];
  /** Whether it is a Word document. Then each line of `source` is a paragraph. */
  readonly isWord?: boolean | undefined;
  /** The titles of the ids that problems suggest. */
  readonly titleOf: (id: string) => string | undefined;
  /** The reports that it may cite. */
  readonly reports: readonly UsedReport[];
  /** With more warnings, the run fails. Undefined for no limit. */
  readonly maxWarnings?: number | undefined;
}

/** A document that could not be checked. It is also reported on standard error. */
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
  /** The lowest limit that applies. Undefined for none. */
  readonly maxWarnings?: number;
  /** The number of these problems that `--fix` would fix. Undefined for none. */
  readonly fixable?: number;
  /** The number of problems that `--fix` fixed, not counted above. Undefined for none. */
  readonly fixed?: number;
  /** The number of problems that `--fix --dry-run` would fix, not counted above. */
  readonly wouldFix?: number;
  /** The number of problems that the baseline accepts, not counted above. Undefined for none. */
  readonly accepted?: number;
}

/** An output format. Each file is written as soon as it is checked, so that results do not accumulate in memory. */
export interface Format {
  begin(): string;
  /** Yields pieces, since the text can exceed the maximum length of a string. */
  file(file: CheckedFile): Iterable<string>;
  /** For formats that are read without standard error. */
  unchecked?(file: UncheckedFile): string;
  /** @param reports all reports that the documents were checked against */
  end(summary: Summary, reports: readonly UsedReport[]): string;
}

export const SUMMARY_FIELDS: Readonly<Record<Severity, 'errors' | 'warnings' | 'infos' | 'hints'>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
};
