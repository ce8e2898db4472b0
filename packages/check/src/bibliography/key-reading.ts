/** What a reader of one format makes of a text. */
export interface ParsedKeys {
  readonly keys: Set<string>;
  readonly mistakes: readonly BibliographyProblem[];
}

/** Where a bibliography cannot be read; offsets in UTF-16 code units. */
export interface BibliographyProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** So many mistakes are told of one bibliography; who mends those sees the next. */
export const MAX_PROBLEMS = 10;
