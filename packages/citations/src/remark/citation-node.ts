import type { Data, Literal } from 'mdast';
import type { CitationGroup, CitationItem } from '../citation.js';

export interface CitationData extends Data {
  hName?: string;
  hProperties?: Record<string, string>;
  hChildren?: { type: 'text'; value: string }[];
}

/**
 * What Pandoc reads as one citation, among text, emphasis and links:
 *
 * ```markdown
 * Few shelters take men [see @s3.p2, p. 9; @s3.h3].
 * ```
 *
 * A node of unist with a position; `value` is the citation as written, without what makes its further lines quoted or
 * indented. Offsets in `items` and `nested` are into the document that was parsed.
 */
export interface Citation extends Literal {
  type: 'citation';
  items: readonly CitationItem[];
  /** Citations in its prefixes and suffixes (`[@s4, @s5]`), in document order; absent where there are none. */
  nested?: readonly CitationGroup[];
  /** To HTML it is what Pandoc writes: `<span class="citation" data-cites="s3.p2 s3.h3">…</span>`. */
  data?: CitationData;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: Citation;
  }
  interface RootContentMap {
    citation: Citation;
  }
}
