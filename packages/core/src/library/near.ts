import type { Suggestion } from './resolution.js';

/** A suggestion and how far it is from what was written; 0 is the same in another spelling. */
export interface Near extends Suggestion {
  readonly distance: number;
}
