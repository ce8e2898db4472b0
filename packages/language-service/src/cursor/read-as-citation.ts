import { readCitations } from '@findings/citations';
import type { CitationGroup, CitationItem } from '@findings/citations';
import type { LocalContext } from './local-context.js';

/** A citation as it would be parsed, in offsets of the document. */
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
  context: LocalContext,
  { at, end, text, id = PLACEHOLDER }: { at: number; end: number; text: string; id?: string },
): ParsedCitation | undefined {
  const { shift } = context;
  const changed = context.text.slice(0, at + shift) + text + context.text.slice(end + shift);
  for (const group of readCitations(changed).groups) {
    const item = group.items.find((each) => each.id === id && isAt(each, at + shift));
    if (item) return { item: shifted(item, -shift), group: shifted(group, -shift) };
  }
  return undefined;
}

function isAt({ start, mode }: CitationItem, at: number): boolean {
  return start === at || (start === at - 1 && mode === 'suppress-author');
}

function shifted<Range extends { readonly start: number; readonly end: number }>(range: Range, offset: number): Range {
  return { ...range, start: range.start + offset, end: range.end + offset };
}
