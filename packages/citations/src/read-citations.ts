import { BlockReader } from './blocks/block-reader.js';
import type { CitationGroup, CitationOptions, Citations, NearMiss } from './citation.js';
import { missesOfGroups } from './near-misses.js';

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
