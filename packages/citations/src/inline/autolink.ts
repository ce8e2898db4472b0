import { isAlphanumericAt, isAsciiLetter, isSpace } from '../characters.js';
import type { Work } from './work.js';

/**
 * ```text
 *   <https://example.org/@x>     <mail@example.org>
 *   ^                       ^ returned
 * ```
 */
export function autolinkEnd(text: string, start: number, end: number, work: Work): number | undefined {
  let index = start + 1;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (code === 62 || code === 60 || isSpace(code)) break;
    index++;
  }
  work.steps += index - start;
  if (index >= end || text.charCodeAt(index) !== 62) return undefined;
  const inside = text.slice(start + 1, index);
  return hasScheme(inside) || isEmail(inside) ? index + 1 : undefined;
}

/** Two letters or more, as in CommonMark: `<x:@s4>` is text. */
function hasScheme(inside: string): boolean {
  const colon = inside.indexOf(':');
  if (colon < 2 || colon > 32 || colon === inside.length - 1 || '*_]'.includes(inside.charAt(colon + 1))) return false;
  if (!isAsciiLetter(inside.charCodeAt(0))) return false;
  return /^[\w+.-]+$/.test(inside.slice(0, colon));
}

function isEmail(inside: string): boolean {
  const at = inside.indexOf('@');
  if (at < 1 || !isAlphanumericAt(inside, 0)) return false;
  return /^[\p{L}\p{N}.!"#$%&'*+\-/=?^_{|}~;]+$/u.test(inside.slice(0, at)) && /^[\p{L}\p{N}.-]+$/u.test(inside.slice(at + 1));
}
