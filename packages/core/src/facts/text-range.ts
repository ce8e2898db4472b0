/** A stretch of clean text: UTF-16 offsets, 0-based, `end` is the first place after it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
