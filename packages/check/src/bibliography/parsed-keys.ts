/** The result of reading a bibliography in one format. */
export interface ParsedKeys {
  readonly keys: Set<string>;
  readonly problems: readonly BibliographyProblem[];
}

/** A problem in a bibliography. Offsets count UTF-16 code units. */
export interface BibliographyProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** At most this many problems are reported for a bibliography. */
export const MAX_PROBLEMS = 10;

/**
 * Whether a work's note is the id of a finding, as `findings export` writes it (`tip2012:s4.h2`). Such works do not count, because
 * the report may have changed since the export.
 */
export function isExportedNote(note: unknown): boolean {
  return typeof note === 'string' && /^[\p{L}\p{N}_-]{1,200}:[\p{L}\p{N}_:.-]{1,200}$/u.test(note);
}
