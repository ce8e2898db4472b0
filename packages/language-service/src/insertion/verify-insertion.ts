import { readCitations } from '@findings/citations';
import type { CitationItem } from '@findings/citations';
import type { OffsetEdit } from '@findings/check/editor';
import { localContext } from '../cursor/local-context.js';

/** What is to be read where something was put in: these keys in brackets, the last one with this locator. */
export interface ExpectedCitation {
  readonly ids: readonly string[];
  readonly locator?: string | undefined;
}

/**
 * Whether the citation engine reads what an edit puts in as just these citations, and all others as before. In code, a
 * link's address or front matter it reads none.
 */
export function readsAsCitations(
  markdown: string,
  { start, end, text }: OffsetEdit,
  { ids, locator }: ExpectedCitation,
): boolean {
  const near = localContext(markdown, start);
  if (start + near.shift < 0 || end > near.end) return false;
  const [from, to] = [start + near.shift, end + near.shift];
  const read = (words: string) => readCitations(near.text.slice(0, from) + words + near.text.slice(to));
  const [before, after] = [read(''), read(text)];
  if (after.nearMisses.length > before.nearMisses.length) return false;
  const [own, old] = [inOrder(after.groups), inOrder(before.groups)];
  const first = own.findIndex((item) => item.start >= from);
  if (first < 0) return false;
  const added = own.slice(first, first + ids.length);
  const others = [...own.slice(0, first), ...own.slice(first + ids.length)];
  return (
    added.length === ids.length &&
    added.every(({ id, mode, end }, at) => id === ids[at] && mode === 'normal' && end <= from + text.length) &&
    (locator === undefined || added.at(-1)!.suffix === `, ${locator}`) &&
    others.length === old.length &&
    others.every(({ id }, at) => id === old[at]!.id)
  );
}

function inOrder(groups: readonly { readonly items: readonly CitationItem[] }[]): readonly CitationItem[] {
  return groups.flatMap(({ items }) => items).sort((one, other) => one.start - other.start);
}
