import type { CheckedDocument } from '@findings/check';
import type { OffsetEdit } from '@findings/check/editor';
import { readCitations } from '@findings/citations';
import type { CitationItem } from '@findings/citations';
import { groupAt } from './workspace/innermost.js';

/** The citation that an insertion must produce: these keys in brackets, the last one with this prefix and this locator. */
export interface ExpectedCitation {
  readonly ids: readonly string[];
  readonly prefix?: string | undefined;
  readonly locator?: string | undefined;
}

/**
 * Whether an edit adds exactly these citations, and leaves all others as they are. In code, a link's address or front
 * matter it adds none.
 */
export function addsCitations(
  markdown: string,
  { start, end, text }: OffsetEdit,
  { ids, prefix, locator }: ExpectedCitation,
): boolean {
  const parse = (words: string) => readCitations(markdown.slice(0, start) + words + markdown.slice(end));
  const [before, after] = [parse(''), parse(text)];
  if (after.nearMisses.length > before.nearMisses.length) return false;
  const [allItems, oldItems] = [itemsOf(after.groups), itemsOf(before.groups)];
  const first = allItems.findIndex((item) => item.start >= start);
  if (first < 0) return false;
  const added = allItems.slice(first, first + ids.length);
  const others = [...allItems.slice(0, first), ...allItems.slice(first + ids.length)];
  return (
    added.length === ids.length &&
    added.every(
      ({ id, mode, end: keyEnd }, at) => id === ids[at] && mode === 'normal' && keyEnd <= start + text.length,
    ) &&
    (prefix === undefined || added.at(-1)!.prefix.trim() === prefix) &&
    (locator === undefined || added.at(-1)!.suffix === `, ${locator}`) &&
    others.length === oldItems.length &&
    others.every(({ id }, at) => id === oldItems[at]!.id)
  );
}

/** Whether an edit adds a citation of its own, outside brackets that cite already. */
export function addsGroup({ markdown, groups }: CheckedDocument, edit: OffsetEdit, id: string): boolean {
  return !groupAt(groups, edit.start) && addsCitations(markdown, edit, { ids: [id] });
}

function itemsOf(groups: readonly { readonly items: readonly CitationItem[] }[]): readonly CitationItem[] {
  return groups.flatMap(({ items }) => items).sort((one, other) => one.start - other.start);
}
