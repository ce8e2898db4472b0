/** A range of a text. Offsets count UTF-16 code units from 0; `end` is exclusive. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}
