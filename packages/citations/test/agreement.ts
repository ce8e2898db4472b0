import type { CitationGroup } from '../src/citation.ts';
import { askPandocForPlaces, type Cited } from './pandoc.ts';

/** Our citations in the shape of Pandoc's. */
export function asCited(groups: readonly CitationGroup[]): readonly Cited[] {
  return groups.flatMap(({ items }, group) =>
    items.map(({ id, mode, prefix, suffix, start }) => ({
      group,
      id,
      mode,
      prefix,
      suffix,
      at: mode === 'suppress-author' ? start + 1 : start,
    })),
  );
}

/** What is compared: without places, which group is which cannot be told. Pandoc has footnotes where they are referred to. */
function comparable(cited: readonly Cited[], hasPlaces: boolean): readonly unknown[] {
  if (!hasPlaces) {
    return cited.map(({ id, mode, prefix, suffix }) => JSON.stringify([id, mode, prefix, suffix])).sort();
  }
  const groups = new Map<number, number>();
  return cited
    .toSorted((one, other) => one.at! - other.at!)
    .map(({ group, ...rest }) => {
      if (!groups.has(group)) groups.set(group, groups.size);
      return { group: groups.get(group), ...rest };
    });
}

/** What Pandoc cites in a text and what we cite, in the same form. */
export async function bothCitations(
  markdown: string,
  groups: readonly CitationGroup[],
): Promise<{ readonly pandoc: readonly unknown[]; readonly ours: readonly unknown[]; readonly hasPlaces: boolean }> {
  const pandoc = await askPandocForPlaces(markdown);
  const hasPlaces = pandoc.every(({ at }) => at !== undefined);
  return { pandoc: comparable(pandoc, hasPlaces), ours: comparable(asCited(groups), hasPlaces), hasPlaces };
}
