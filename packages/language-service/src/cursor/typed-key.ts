import { lineEnd, lineStart } from './lines.js';

/** The key that is being typed at the cursor, judging by its line. The citation parser decides whether it is a key. */
export interface TypedKey {
  /** Offset of its `@`. */
  readonly at: number;
  /** End of the whole key, after the cursor. */
  readonly end: number;
  /** The text between the `@` (or `@{`) and the cursor. */
  readonly query: string;
  readonly isBraced: boolean;
  /** Whether it is several words: not a key but a search. */
  readonly isWords: boolean;
}

/** Longer keys and searches are ignored. */
const MAX_KEY_LENGTH = 200;
const MAX_WORDS = 8;

const keyBefore = /^[\p{L}\p{N}\p{M}_*:.#$%&\-+?<>~/]*$/u;
const wordsBefore = /^[\p{L}\p{N}\p{M}'’.:-]+(?: [\p{L}\p{N}\p{M}'’.:-]+)* ?$/u;
const restOfKey = /(?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*/uy;
const restOfBracedKey = /[^\s{}\][;]*\}/y;

export function typedKey(markdown: string, offset: number): TypedKey | undefined {
  const from = Math.max(lineStart(markdown, offset), offset - MAX_KEY_LENGTH);
  const line = markdown.slice(from, offset);
  const atSign = line.lastIndexOf('@');
  if (atSign < 0) return undefined;
  const at = from + atSign;
  const typed = line.slice(atSign + 1);
  const isBraced = typed.startsWith('{');
  const query = isBraced ? typed.slice(1) : typed;
  const isKey = keyBefore.test(query);
  const isWords = !isKey && wordsBefore.test(query) && query.split(' ').length <= MAX_WORDS;
  if (!isKey && !isWords) return undefined;
  return { at, end: keyEnd(markdown, offset, isBraced), query, isBraced, isWords };
}

function keyEnd(markdown: string, offset: number, isBraced: boolean): number {
  const stop = lineEnd(markdown, offset);
  const rest = markdown.slice(offset, Math.min(stop, offset + MAX_KEY_LENGTH));
  const closed = isBraced ? lengthOf(restOfBracedKey, rest) : 0;
  return offset + (closed > 0 ? closed : lengthOf(restOfKey, rest));
}

function lengthOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0].length ?? 0;
}
