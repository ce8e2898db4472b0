import { BlockReader } from './blocks/block-reader.js';
import type { CitationGroup, CitationOptions, Citations, NearMiss, CitationItem } from './citation.js';

export const MAX_KEY_LENGTH = 1000;

/**
 * Reads the citations and near misses of a document in one pass.
 *
 * The grammar is that of `markdown` in Pandoc 3.9; docs/citations.md lists the differences. Never throws, and takes linear time.
 *
 * @param markdown the whole document with its front matter. Lines end with LF or CRLF.
 * @returns offsets in UTF-16 code units into `markdown`
 */
export function readCitations(markdown: string, { maxKeyLength = MAX_KEY_LENGTH }: CitationOptions = {}): Citations {
  if (!markdown.includes('@')) return { groups: [], nearMisses: [] };
  const blocks = new BlockReader(markdown, maxKeyLength);
  blocks.read();
  return citationsOf(markdown, blocks);
}

/** Reads only the citations. */
export function findCitations(markdown: string, options: CitationOptions = {}): readonly CitationGroup[] {
  return readCitations(markdown, options).groups;
}

/** Reads only the near misses. */
export function findNearMisses(markdown: string, options: CitationOptions = {}): readonly NearMiss[] {
  return readCitations(markdown, options).nearMisses;
}

export function citationsOf(markdown: string, { reader, exampleLabels }: BlockReader): Citations {
  const { groups, misses } = reader;
  const isNumber = (group: CitationGroup): boolean => isExample(group, exampleLabels);
  const cited = exampleLabels.size === 0 ? groups : groups.filter((group) => !isNumber(group));
  const examples = new Set(cited === groups ? [] : groups.filter(isNumber).map(({ start }) => start));
  const nearMisses = misses.filter(({ kind, start }) => kind !== 'comma-in-key' || !examples.has(start));
  const ordered = sortByStart(cited);
  return { groups: ordered, nearMisses: sortByStart([...nearMisses, ...missesOfGroups(markdown, ordered)]) };
}

/** Whether a citation is an unbracketed `@label` for which a list has an example `(@label)`. It is the number of that example. */
export function isExample({ start, end, items }: CitationGroup, labels: ReadonlySet<string>): boolean {
  const [item] = items;
  const alone = items.length === 1 && item?.start === start && item.end === end;
  return alone && labels.has(item.id);
}

/** Sorts groups, because the columns of a table are read one after another. */
export function sortByStart<T extends { readonly start: number }>(found: readonly T[]): readonly T[] {
  const ordered = found.every((one, index) => index === 0 || found[index - 1]!.start <= one.start);
  return ordered ? found : found.toSorted((one, other) => one.start - other.start);
}

/** Near misses that can only be found after all citations are read, because they are citations themselves. */
function missesOfGroups(markdown: string, groups: readonly CitationGroup[]): readonly NearMiss[] {
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
