import { lineEnd, lineStart } from './lines.js';

/** The key that is being typed at a cursor, by the looks of its line: whether it is one, the citation engine says. */
export interface TypedKey {
  /** Of its `@`. */
  readonly at: number;
  /** Behind the whole key, what stands behind the cursor included. */
  readonly end: number;
  /** What stands between the `@` (or `@{`) and the cursor. */
  readonly query: string;
  readonly isBraced: boolean;
  /** Words with spaces between: no key, but a search for one. */
  readonly isWords: boolean;
}

/** Nobody types a longer key, or searches with more words. */
const LONGEST = 200;
const MOST_WORDS = 8;

const keyBefore = /^[\p{L}\p{N}\p{M}_*:.#$%&\-+?<>~/]*$/u;
const wordsBefore = /^[\p{L}\p{N}\p{M}'’.:-]+(?: [\p{L}\p{N}\p{M}'’.:-]+)* ?$/u;
const keyBehind = /(?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*/uy;
const bracedBehind = /[^\s{}\][;]*\}/y;

export function typedKey(markdown: string, offset: number): TypedKey | undefined {
  const from = Math.max(lineStart(markdown, offset), offset - LONGEST);
  const line = markdown.slice(from, offset);
  const sign = line.lastIndexOf('@');
  if (sign < 0) return undefined;
  const at = from + sign;
  const typed = line.slice(sign + 1);
  const isBraced = typed.startsWith('{');
  const query = isBraced ? typed.slice(1) : typed;
  const isKey = keyBefore.test(query);
  const isWords = !isKey && wordsBefore.test(query) && query.split(' ').length <= MOST_WORDS;
  if (!isKey && !isWords) return undefined;
  return { at, end: keyEnd(markdown, offset, isBraced), query, isBraced, isWords };
}

function keyEnd(markdown: string, offset: number, isBraced: boolean): number {
  const stop = lineEnd(markdown, offset);
  const behind = markdown.slice(offset, Math.min(stop, offset + LONGEST));
  const closed = isBraced ? lengthOf(bracedBehind, behind) : 0;
  return offset + (closed > 0 ? closed : lengthOf(keyBehind, behind));
}

function lengthOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0].length ?? 0;
}
