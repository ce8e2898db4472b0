import type { CitationGroup, CitationItem, NearMiss } from './citation.js';

/** Near misses that can only be found after all citations are read, because they are citations themselves. */
export function missesOfGroups(markdown: string, groups: readonly CitationGroup[]): readonly NearMiss[] {
  const misses: NearMiss[] = [];
  let outer: CitationGroup | undefined;
  let before: CitationItem | undefined;
  let holder = 0;
  for (const group of groups) {
    if (outer === undefined || group.start >= outer.end) {
      outer = group;
      before = undefined;
      holder = 0;
      continue;
    }
    const [item] = group.items;
    const alone = item?.start === group.start && item.end === group.end;
    while (holder + 1 < outer.items.length && outer.items[holder + 1]!.end <= group.start) holder++;
    const held = outer.items[holder]!;
    const last = before && before.end > held.end ? before : held;
    if (alone && last.end <= group.start) for (const miss of parted(markdown, last, item)) misses.push(miss);
    if (alone) before = item;
  }
  return misses;
}

/** In `[@s4, @s5]`, Pandoc reads the second citation as part of the first one's suffix. Ignores citations in brackets or quotation marks. */
function* parted(markdown: string, first: CitationItem, second: CitationItem): Iterable<NearMiss> {
  const between = markdown.slice(first.end, second.start);
  if (/["'“‘()[\]*_`;]|\\\s*$/.test(between)) return;
  const words = between.split(/[\s,&]+/).filter((word) => word !== '');
  const only = words.length === 0 || (words.length === 1 && ['and', 'or'].includes(words[0]!));
  const text = between.trimEnd();
  const kept = only ? '' : text.endsWith(',') ? text.slice(0, -1) : text;
  yield {
    kind: 'missing-semicolon',
    start: first.end,
    end: second.start,
    ids: [first.id, second.id],
    replacement: `${kept}; `,
  };
}
