import type { OffsetRange } from '../words/offset-range.js';

/** What a quantity counts. */
export type QuantityKind = 'percentage' | 'money' | 'count' | 'range' | 'date' | 'duration' | 'ordinal';

/** A figure in a text: its range, its kind, and its value in plain units. */
export interface Fact extends OffsetRange {
  readonly kind: QuantityKind;
  /** `15,000` is 15000, `36 billion` is 36e9, `50%` is 50, the year 2009 is 2009; absent for ranges and full dates. */
  readonly value?: number;
  /** ISO 4217 for money, a singular noun for counts, durations and ranges; absent if the text has none. */
  readonly unit?: string;
  /** The two ends of a range. */
  readonly low?: number;
  readonly high?: number;
}
