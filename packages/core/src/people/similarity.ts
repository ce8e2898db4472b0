import { editDistance } from '@findings/language';

/**
 * True for two spellings of what may be one surname: same first letter, nearly the same letters, few edits.
 * `Latonero` and `Laterno` are near, `Malla` and `Mills` are not.
 */
export function isNearName(left: string, right: string): boolean {
  if (left === right || left.length < 5 || right.length < 5 || left.length > 40 || right.length > 40) return false;
  if (left[0] !== right[0] || Math.abs(left.length - right.length) > 2) return false;
  const longest = Math.max(left.length, right.length);
  if (differentLetters(left, right) > 2) return false;
  const most = longest >= 7 ? 3 : 1;
  return editDistance(left, right, most) <= most;
}

function differentLetters(left: string, right: string): number {
  const counts = new Map<string, number>();
  for (const letter of left) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of right) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  let sum = 0;
  for (const count of counts.values()) sum += Math.abs(count);
  return sum;
}
