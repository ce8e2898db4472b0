import type { Target } from './target.js';

export interface SearchOptions {
  /** At most so many hits; 20 unless said. */
  readonly limit?: number;
  /** Only in the report of this key. */
  readonly report?: string;
}

export interface SearchHit {
  readonly target: Target;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The words of the report, folded to lower case without accents, that the query met, in the query's order. */
  readonly terms: readonly string[];
}
