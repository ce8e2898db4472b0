import type { CitationItem } from '@findings/citations';
import type { Resolution } from '../library/resolution.js';

/** A citation with what its key names. */
export interface CheckedCitation {
  readonly item: CitationItem;
  readonly resolution: Resolution;
}
