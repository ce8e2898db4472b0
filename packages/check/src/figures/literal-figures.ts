import type { Target } from '@findings/core/library';
import { memoByObject, memoByString } from '@findings/language';

/** Whether a finding contains the words literally, not as a part of another figure (`30%` in `130%`). */
export function hasLiteralFigure(target: Target, written: string): boolean {
  return 'finding' in target && searchOf(target)(written);
}

const WORD = /[\p{L}\p{N}]+/gu;

/** A sentence may repeat a figure, so results are cached. */
const searchOf = memoByObject(({ text }: Target) => {
  const words = Map.groupBy(text.matchAll(WORD), ([word]) => word);
  return memoByString((written: string): boolean => {
    // The rarest word, because searching the text for each figure would be quadratic.
    const [rarest] = Array.from(written.matchAll(WORD), ({ 0: word, index }) => ({
      index,
      starts: words.get(word) ?? [],
    })).sort((one, other) => one.starts.length - other.starts.length);
    return rarest?.starts.some(({ index }) => isWhole(text, index - rarest.index, written)) ?? false;
  });
});

function isWhole(text: string, at: number, written: string): boolean {
  if (!text.startsWith(written, at)) return false;
  const isStart = !/[\p{L}\p{N}.,-]$/u.test(text.slice(Math.max(0, at - 2), at));
  return isStart && !/^[\p{L}\p{N}]|^[.,-]\p{N}/u.test(text.slice(at + written.length, at + written.length + 3));
}
