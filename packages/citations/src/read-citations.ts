import { BlockReader } from './blocks/block-reader.js';
import type { CitationGroup, CitationOptions, Citations, NearMiss } from './citation.js';
import { missesOfGroups } from './near-misses.js';

export const LONGEST_KEY = 1000;

/**
 * Reads what a document cites, and what it nearly cites, in one pass.
 *
 * The grammar is that of Pandoc 3.9's `markdown` (docs/citations.md says where it is not). Never throws; takes time
 * linear in the text.
 *
 * @param markdown the whole document, with its front matter; lines end at LF or CRLF
 * @returns offsets in UTF-16 code units into `markdown`
 */
export function readCitations(markdown: string, options: CitationOptions = {}): Citations {
  return readCitationsWithSteps(markdown, options).citations;
}

/** The citations alone. */
export function findCitations(markdown: string, options: CitationOptions = {}): readonly CitationGroup[] {
  return readCitations(markdown, options).groups;
}

/** The near misses alone. */
export function findNearMisses(markdown: string, options: CitationOptions = {}): readonly NearMiss[] {
  return readCitations(markdown, options).nearMisses;
}

/** The same with the work that it took, in characters looked at: what keeps it linear can be tested without a clock. */
export function readCitationsWithSteps(
  markdown: string,
  { maxKeyLength = LONGEST_KEY }: CitationOptions = {},
): { readonly citations: Citations; readonly steps: number } {
  if (!markdown.includes('@')) return { citations: { groups: [], nearMisses: [] }, steps: 0 };
  const blocks = new BlockReader(markdown, maxKeyLength, false);
  blocks.read();
  return { citations: citationsOf(markdown, blocks), steps: blocks.reader.steps };
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

/** `@label` without bracket, where `(@label)` is an example in a list, stands for that example's number. */
export function isExample({ start, end, items }: CitationGroup, labels: ReadonlySet<string>): boolean {
  const [item] = items;
  const alone = items.length === 1 && item?.start === start && item.end === end;
  return alone && labels.has(item.id);
}

/** The columns of a table are read one after another. */
export function sortByStart<T extends { readonly start: number }>(found: readonly T[]): readonly T[] {
  const ordered = found.every((one, index) => index === 0 || found[index - 1]!.start <= one.start);
  return ordered ? found : found.toSorted((one, other) => one.start - other.start);
}
