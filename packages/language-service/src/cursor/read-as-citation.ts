import { readCitations } from '@findings/citations';
import type { CitationGroup, CitationItem } from '@findings/citations';

export interface ParsedCitation {
  readonly item: CitationItem;
  readonly group: CitationGroup;
}

/** A placeholder for the key that is not chosen yet. */
export const PLACEHOLDER = 'zz9';

/**
 * Parses the document as if `text` replaced the range from `at` to `end`. Returns the citation of `id` whose key
 * starts at `at`, or one character later after a `-`.
 */
export function readAsCitation(
  markdown: string,
  { at, end, text, id = PLACEHOLDER }: { at: number; end: number; text: string; id?: string },
): ParsedCitation | undefined {
  for (const group of readCitations(markdown.slice(0, at) + text + markdown.slice(end)).groups) {
    const item = group.items.find((each) => each.id === id && isAt(each, at));
    if (item) return { item, group };
  }
  return undefined;
}

function isAt({ start, mode }: CitationItem, at: number): boolean {
  return start === at || (start === at - 1 && mode === 'suppress-author');
}
