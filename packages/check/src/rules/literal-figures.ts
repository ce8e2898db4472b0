import type { Target } from '@findings/core/library';
import { memoByObject, memoByString, type OffsetRange } from '@findings/core/text';

/** Longer texts, in UTF-16 code units, are searched with an index of their words. */
const LONGEST_SCANNED = 4096;

/** Whether a finding contains the words literally, not as a part of another figure (`30%` in `130%`). */
export function hasLiteralFigure(target: Target, written: string): boolean {
  return 'finding' in target && searchOf(target).hasLiteral(written);
}

/** The offsets of the words in a finding, in order. In a long finding, only those at the start of a word. */
export function offsetsOf(target: Target, written: string): readonly number[] {
  return searchOf(target).offsetsOf(written);
}

interface Search {
  offsetsOf(this: void, written: string): readonly number[];
  hasLiteral(this: void, written: string): boolean;
}

const searchOf = memoByObject(({ text }: Target): Search => {
  const offsetsOf = text.length > LONGEST_SCANNED ? indexedSearch(text) : scan(text);
  const hasLiteral = (written: string): boolean => offsetsOf(written).some((at) => isWhole(text, at, written));
  return text.length > LONGEST_SCANNED
    ? // A sentence may repeat a figure.
      { offsetsOf: memoByString(offsetsOf), hasLiteral: memoByString(hasLiteral) }
    : { offsetsOf, hasLiteral };
});

function scan(text: string): Search['offsetsOf'] {
  return (written) => {
    const found: number[] = [];
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) found.push(at);
    return found;
  };
}

function isWhole(text: string, at: number, { length }: string): boolean {
  const isStart = !/[\p{L}\p{N}.,-]$/u.test(text.slice(Math.max(0, at - 2), at));
  return isStart && !/^[\p{L}\p{N}]|^[.,-]\p{N}/u.test(text.slice(at + length, at + length + 3));
}

/** Of a longer figure, the index has only the first words. */
const MOST_INDEXED = 8;
const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): readonly OffsetRange[] {
  return [...text.matchAll(WORD)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** A figure begins and ends with whole words, so it is looked up among all runs of as many words. */
function indexedSearch(text: string): Search['offsetsOf'] {
  const words = wordsOf(text);
  const indexes = new Map<number, ReadonlyMap<string, readonly number[]>>();
  return (written) => {
    const own = wordsOf(written).slice(0, MOST_INDEXED);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    let index = indexes.get(own.length);
    if (!index) indexes.set(own.length, (index = runsOf(text, words, own.length)));
    const found = index.get(written.slice(first.start, last.end)) ?? [];
    return found.map((at) => at - first.start).filter((at) => at >= 0 && text.startsWith(written, at));
  };
}

/** The offsets of all runs of so many words. */
function runsOf(text: string, words: readonly OffsetRange[], count: number): ReadonlyMap<string, readonly number[]> {
  const runs = new Map<string, number[]>();
  for (let at = 0; at + count <= words.length; at++) {
    const { start } = words[at]!;
    const run = text.slice(start, words[at + count - 1]!.end);
    const known = runs.get(run);
    if (known) known.push(start);
    else runs.set(run, [start]);
  }
  return runs;
}
