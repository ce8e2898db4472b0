import { readCitations } from '@findings/citations';
import type { CitationGroup, CitationItem } from '@findings/citations';
import type { LocalDocument } from './local-context.js';

/** What is read of a key, in offsets of the document as it would be. */
export interface CitedAt {
  readonly item: CitationItem;
  readonly group: CitationGroup;
}

/** Stands for the key that is still to be chosen. */
export const PLACEHOLDER = 'zz9';

/**
 * What the citation engine reads at `at` if the document said `text` from `at` to `end`: a key that starts there (its
 * `-` may stand before), and is `id`.
 */
export function readAsCitation(
  near: LocalDocument,
  { at, end, text, id = PLACEHOLDER }: { at: number; end: number; text: string; id?: string },
): CitedAt | undefined {
  const { shift } = near;
  const changed = near.text.slice(0, at + shift) + text + near.text.slice(end + shift);
  for (const group of readCitations(changed).groups) {
    const item = group.items.find((each) => each.id === id && isAt(each, at + shift));
    if (item) return { item: moved(item, -shift), group: moved(group, -shift) };
  }
  return undefined;
}

function isAt({ start, mode }: CitationItem, at: number): boolean {
  return start === at || (start === at - 1 && mode === 'suppress-author');
}

function moved<Stretch extends { readonly start: number; readonly end: number }>(
  stretch: Stretch,
  by: number,
): Stretch {
  return { ...stretch, start: stretch.start + by, end: stretch.end + by };
}
