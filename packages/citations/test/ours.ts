import type { CitationGroup } from '../src/citation.js';
import type { Cited } from './pandoc.ts';

/** Our answer in the shape of Pandoc's. */
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

/** In what two answers differ, in words; `undefined` where they agree. Places count where both know them. */
export function difference(pandoc: readonly Cited[], ours: readonly Cited[]): string | undefined {
  const keys = (list: readonly Cited[]): string =>
    list.map(({ group, mode, id }) => `${group} ${mode} ${id}`).join(', ');
  if (keys(pandoc) !== keys(ours)) return `keys: Pandoc has [${keys(pandoc)}], we have [${keys(ours)}]`;
  for (const [index, theirs] of pandoc.entries()) {
    const mine = ours[index]!;
    for (const side of ['prefix', 'suffix'] as const) {
      if (theirs[side] !== mine[side]) {
        return `${side} of ${theirs.id}: Pandoc has ${JSON.stringify(theirs[side])}, we have ${JSON.stringify(mine[side])}`;
      }
    }
    if (theirs.at !== undefined && theirs.at !== mine.at) {
      return `place of ${theirs.id}: Pandoc has ${theirs.at}, we have ${mine.at}`;
    }
  }
  return undefined;
}
