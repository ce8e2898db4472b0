/** How far a `[` is looked for. */
const FARTHEST = 300;
const prefix = /^[\p{L}\s.,*_]{0,60}$/u;
const citesFirst = /^-?@/;

/**
 * The `[` that stands open before a key and is meant for a citation: nothing but keys of its own, or a few words, stand
 * between, and no `]` closes it.
 *
 * @param paragraph holds the key, and nothing of other paragraphs behind it
 * @param at of the key, with its `-`
 * @param behind where the key ends
 */
export function openBracket(
  markdown: string,
  paragraph: { readonly start: number; readonly end: number },
  at: number,
  behind: number,
): number | undefined {
  const { start, end } = paragraph;
  const from = Math.max(start, at - FARTHEST);
  const before = markdown.slice(from, at);
  const open = before.lastIndexOf('[');
  if (open < 0 || open < before.lastIndexOf(']')) return undefined;
  if (!isCiting(before.slice(open + 1))) return undefined;
  return isClosed(markdown.slice(behind, end)) ? undefined : from + open;
}

/** Whether what stands between may begin a citation: `@s1, p. 2; `, `see `, `see @s1, p. 2; and `. */
function isCiting(within: string): boolean {
  if (citesFirst.test(within) || prefix.test(within)) return true;
  const next = within.lastIndexOf(';');
  return within.lastIndexOf('@', next) >= 0 && next >= 0 && prefix.test(within.slice(next + 1));
}

/** Whether a `]` stands there that no `[` there opens. */
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
