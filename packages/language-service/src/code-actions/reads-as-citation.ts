import { findCitations } from '@findings/citations';
import type { CheckedDocument } from '@findings/check';
import type { OffsetEdit } from '@findings/check/editor';

/**
 * Whether a citation that is put in is read as one: in code, a link's address or front matter it is not. Nor may it stand in another's
 * bracket. Linear in the document.
 *
 * @param insert a citation of `id` alone, in brackets, with a space before it
 */
export function isCitedAt({ markdown, groups }: CheckedDocument, { start, text }: OffsetEdit, id: string): boolean {
  if (groups.some((group) => group.start < start && start < group.end)) return false;
  const read = findCitations(markdown.slice(0, start) + text + markdown.slice(start));
  if (read.length !== groups.length + 1) return false;
  return read.some(({ start: at, items }) => at === start + 1 && items.length === 1 && items[0]!.id === id);
}
