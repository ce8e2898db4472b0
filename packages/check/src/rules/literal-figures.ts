import type { Target } from '@findings/core/library';
import { memoByObject, memoByString } from '@findings/language';
import { WordRuns } from '../quotations/word-runs.js';

/** Longer texts, in UTF-16 code units, are searched with an index. */
const LONGEST_SCANNED = 4096;

/** Whether a finding contains the words literally, not as a part of another figure (`30%` in `130%`). */
export function hasLiteralFigure(target: Target, written: string): boolean {
  return 'finding' in target && searchOf(target).hasLiteral(written);
}

/** The offsets of the words in a finding, in order. In a long finding, only those of whole words. */
export function offsetsOf(target: Target, written: string): readonly number[] {
  return searchOf(target).offsetsOf(written);
}

interface Search {
  offsetsOf(this: void, written: string): readonly number[];
  hasLiteral(this: void, written: string): boolean;
}

const searchOf = memoByObject(({ text }: Target): Search => {
  const isLong = text.length > LONGEST_SCANNED;
  const runs = isLong ? new WordRuns(text) : undefined;
  const offsetsOf = (written: string): readonly number[] => runs?.offsetsOf(written) ?? scan(text, written);
  const hasLiteral = (written: string): boolean => offsetsOf(written).some((at) => isWhole(text, at, written));
  // A sentence may repeat a figure.
  return isLong
    ? { offsetsOf: memoByString(offsetsOf), hasLiteral: memoByString(hasLiteral) }
    : { offsetsOf, hasLiteral };
});

function scan(text: string, written: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) found.push(at);
  return found;
}

function isWhole(text: string, at: number, { length }: string): boolean {
  const isStart = !/[\p{L}\p{N}.,-]$/u.test(text.slice(Math.max(0, at - 2), at));
  return isStart && !/^[\p{L}\p{N}]|^[.,-]\p{N}/u.test(text.slice(at + length, at + length + 3));
}
