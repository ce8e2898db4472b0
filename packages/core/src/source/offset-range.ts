/** Offsets in UTF-16 code units, 0-based; `end` is exclusive. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}
