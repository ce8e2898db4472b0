import { paragraphEnd, paragraphStart } from './lines.js';

/** How far before a key a `[` is searched for. */
const MAX_DISTANCE = 300;
const prefix = /^[\p{L}\s.,*_]{0,60}$/u;
const startsWithKey = /^-?@/;

/**
 * The unclosed `[` before a key that is meant for a citation: only other keys or a few words are in between.
 *
 * @param at start of the key, with its `-`
 */
export function openBracket(markdown: string, at: number, keyEnd: number): number | undefined {
  const from = Math.max(paragraphStart(markdown, at), at - MAX_DISTANCE);
  const before = markdown.slice(from, at);
  const open = before.lastIndexOf('[');
  if (open < 0 || open < before.lastIndexOf(']')) return undefined;
  if (!startsCitation(before.slice(open + 1))) return undefined;
  return isClosed(markdown.slice(keyEnd, paragraphEnd(markdown, keyEnd))) ? undefined : from + open;
}

/** Whether the text after a `[` can start a citation: `@s1, p. 2; `, `see `, `see @s1, p. 2; and `. */
function startsCitation(within: string): boolean {
  if (startsWithKey.test(within) || prefix.test(within)) return true;
  const next = within.lastIndexOf(';');
  return within.lastIndexOf('@', next) >= 0 && next >= 0 && prefix.test(within.slice(next + 1));
}

/** Whether a text contains a `]` without a `[`. */
function isClosed(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length && depth >= 0; index++) {
    const char = text.charAt(index);
    if (char === '\\') index++;
    else if (char === '[') depth++;
    else if (char === ']') depth--;
  }
  return depth < 0;
}
