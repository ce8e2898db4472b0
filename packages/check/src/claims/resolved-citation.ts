import type { CitationItem } from '@findings/citations';
import type { Resolution } from '@findings/core/library';

/** A citation with what its key names. */
export interface ResolvedCitation {
  readonly item: CitationItem;
  readonly resolution: Resolution;
}
