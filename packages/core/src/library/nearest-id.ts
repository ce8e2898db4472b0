import type { NearestId } from './resolution.js';

/** A suggestion and how far it is from what was written; 0 is the same in another spelling. */
export interface RankedId extends NearestId {
  readonly distance: number;
}
