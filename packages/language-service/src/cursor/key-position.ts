import { formatKey } from '@findings/citations';
import { isInOpenCode } from './open-code.js';
import { paragraphEnd, paragraphStart } from './lines.js';
import { readAsCitation, PLACEHOLDER } from './read-as-citation.js';
import type { TypedKey } from './typed-key.js';

/**
 * A typed key that would be parsed as a key. If a `]` follows directly, the range includes it, and `write` repeats it. So the cursor is
 * after the bracket when a suggestion is accepted.
 */
export interface KeyPosition extends TypedKey {
  /** Whether it is in brackets or braces, which are meant for a citation. A bare `@` may also start a name or an address. */
  readonly isEnclosed: boolean;
  /** Writes a key for this position, with braces or a closing bracket if they are needed. */
  write(id: string): string;
}

const bracePlaceholder = `@{${PLACEHOLDER}}`;

/** @returns undefined where the citation parser reads no key: in code (even if its end is not written yet), in an address… */
export function keyPositionOf(markdown: string, typed: TypedKey): KeyPosition | undefined {
  const { at, end, isBraced } = typed;
  if (isInOpenCode(markdown, at)) return undefined;
  const plain = isBraced ? undefined : readAsCitation(markdown, { at, end, text: `@${PLACEHOLDER}` });
  const cited = plain ?? readAsCitation(markdown, { at, end, text: bracePlaceholder });
  if (!cited) return undefined;
  const key = (id: string): string => (plain ? formatKey(id) : `@{${id}}`);
  const isClosed = cited.group.start < cited.item.start;
  const open = isClosed ? undefined : openBracket(markdown, cited.item.start, end);
  const close =
    open === undefined ? '' : missingBracket(markdown, typed, plain ? `@${PLACEHOLDER}` : bracePlaceholder, open);
  // Outside brackets and braces, words after a key continue the sentence.
  if (typed.isWords && !isBraced && !isClosed && close === '') return undefined;
  const isLast = isClosed && markdown.charAt(end) === ']';
  const bracket = isLast ? ']' : close;
  return {
    ...typed,
    end: isLast ? end + 1 : end,
    isEnclosed: isBraced || isClosed || isOnLine(markdown, open, at),
    write: (id) => key(id) + bracket,
  };
}

/** Whether a bracket is open on the line of a key. An open bracket of a line before may be forgotten. */
function isOnLine(markdown: string, open: number | undefined, at: number): boolean {
  return open !== undefined && !markdown.slice(open, at).includes('\n');
}

/** The `]` that the open bracket needs, if the key would then be parsed as a citation in it. */
function missingBracket(markdown: string, { at, end }: TypedKey, text: string, open: number): ']' | '' {
  // What follows belongs to the citation, whose bracket can be closed later.
  if (',;'.includes(markdown.charAt(end) || ' ')) return '';
  const closed = readAsCitation(markdown, { at, end, text: `${text}]` });
  return closed?.group.start === open ? ']' : '';
}

/** How far before a key a `[` is searched for. */
const MAX_DISTANCE = 300;
const prefix = /^[\p{L}\s.,*_]{0,60}$/u;
const startsWithKey = /^-?@/;

/**
 * The unclosed `[` before a key that is meant for a citation: only other keys or a few words are in between.
 *
 * @param at start of the key, with its `-`
 */
function openBracket(markdown: string, at: number, keyEnd: number): number | undefined {
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
