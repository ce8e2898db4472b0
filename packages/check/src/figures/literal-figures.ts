import type { Target } from '@findings/core/library';
import { memoByObject, memoByString } from '@findings/language';

/** Whether a finding contains the words literally, not as a part of another figure (`30%` in `130%`). */
export function hasLiteralFigure(target: Target, written: string): boolean {
  return 'finding' in target && searchOf(target)(written);
}

/** A sentence may repeat a figure, so results are cached. */
const searchOf = memoByObject(({ text }: Target) =>
  memoByString((written: string): boolean => {
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1))
      if (isWhole(text, at, written)) return true;
    return false;
  }),
);

function isWhole(text: string, at: number, { length }: string): boolean {
  const isStart = !/[\p{L}\p{N}.,-]$/u.test(text.slice(Math.max(0, at - 2), at));
  return isStart && !/^[\p{L}\p{N}]|^[.,-]\p{N}/u.test(text.slice(at + length, at + length + 3));
}
