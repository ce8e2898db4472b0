import type { Target } from '@findings/core/library';
import { memoByObject, memoByString } from '@findings/language';
import { WordRuns } from '../matching/word-runs.js';

/** Longer texts, in UTF-16 code units, are searched with an index. */
const LONGEST_SCANNED = 4096;

/** Whether a finding contains the words literally, not as a part of another figure (`30%` in `130%`). */
export function hasLiteralFigure(target: Target, written: string): boolean {
  return 'finding' in target && searchOf(target)(written);
}

const searchOf = memoByObject(({ text }: Target): ((written: string) => boolean) => {
  const runs = text.length > LONGEST_SCANNED ? new WordRuns(text) : undefined;
  const hasLiteral = (written: string): boolean =>
    (runs?.offsetsOf(written) ?? scan(text, written)).some((at) => isWhole(text, at, written));
  // A sentence may repeat a figure.
  return runs ? memoByString(hasLiteral) : hasLiteral;
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
