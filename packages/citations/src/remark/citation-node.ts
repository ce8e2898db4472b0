import type { Data, Literal } from 'mdast';
import type { CitationGroup, CitationItem } from '../citation.js';

export interface CitationData extends Data {
  hName?: string;
  hProperties?: Record<string, string>;
  hChildren?: { type: 'text'; value: string }[];
}

/**
 * A node for one citation, as a sibling of text, emphasis and links:
 *
 * ```markdown
 * Few shelters take men [see @s3.p2, p. 9; @s3.h3].
 * ```
 *
 * `value` is the citation as written, without the quotation markers and indentation of its later lines. Offsets in `items` and `nested`
 * refer to the parsed document.
 */
export interface Citation extends Literal {
  type: 'citation';
  items: readonly CitationItem[];
  /** The citations in its prefixes and suffixes (`[@s4, @s5]`), in document order. Undefined for none. */
  nested?: readonly CitationGroup[];
  /** Pandoc's HTML for a citation: `<span class="citation" data-cites="s3.p2 s3.h3">…</span>`. */
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
