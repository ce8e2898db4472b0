/** What a reader of one format makes of a text. */
export interface KeysRead {
  readonly keys: Set<string>;
  readonly mistakes: readonly Mistake[];
}

/** Where a bibliography cannot be read; offsets in UTF-16 code units. */
export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** So many mistakes are told of one bibliography; who mends those sees the next. */
export const MOST_TOLD = 10;
