import type { SuppressionComment } from './find-comments.js';
import { markedWords } from './marked-words.js';

/** A rule or a group of rules that a comment names, with its range in the document in UTF-16 code units. */
export interface NamedRule {
  readonly name: string;
  /** The comment suppresses only problems that mark these words. Absent if it suppresses all problems of the rule. */
  readonly words?: string;
  readonly start: number;
  /** The end of the words, or of the name if there are none. */
  readonly end: number;
  /** Whether the words have no closing quotation mark, or are empty. */
  readonly hasBrokenWords?: true;
}

/** The placeholder for the reason in comments that an editor writes. */
export const REASON_PLACEHOLDER = 'the reason';

/** The text of a comment after its first word: `quote.altered, figure "45%": the reason`. */
export interface DirectiveArguments {
  readonly rules: readonly NamedRule[];
  /** Absent if the comment gives none. */
  readonly reason: string | undefined;
}

/** Reads the rules and the reason of a comment. */
export function readDirective(markdown: string, { wordStart, word, end }: SuppressionComment): DirectiveArguments {
  const from = wordStart + word.length;
  const body = markdown.slice(from, Math.max(from, end - 3));
  const { rules, length } = readRules(body, from);
  const reason = body
    .slice(length + 1)
    .replace(/\s+/g, ' ')
    .trim();
  return { rules, reason: reason === '' ? undefined : reason };
}

/** A rule with the words after it. Without a closing mark, the words go up to the next comma or colon. */
const NAMED = /([^,:"“”]*)(?:["“]([^"“”]*)(["”])([^,:]*)|["“”][^,:]*)?/y;

/** Reads rules up to the colon. `length` is the number of UTF-16 code units before it. */
function readRules(body: string, from: number): { readonly rules: readonly NamedRule[]; readonly length: number } {
  const rules: NamedRule[] = [];
  let at = 0;
  for (;;) {
    NAMED.lastIndex = at;
    const [written, before, quoted, closing, rest] = NAMED.exec(body)!;
    rules.push(readRule(written, before!, from + at, quoted, closing !== undefined && rest!.trim() === ''));
    at += written.length;
    if (body[at] !== ',') break;
    at++;
  }
  return { rules: body.slice(0, at).trim() === '' ? [] : rules, length: at };
}

function readRule(
  written: string,
  before: string,
  from: number,
  quoted: string | undefined,
  isClosed: boolean,
): NamedRule {
  const name = before.trim();
  if (written.trim() === '') return { name, start: from, end: from + written.length };
  const start = from + written.length - written.trimStart().length;
  const range = { name, start, end: from + written.trimEnd().length };
  if (written.length === before.length) return range;
  const words = markedWords(quoted ?? '');
  return isClosed && words !== '' ? { ...range, words } : { ...range, hasBrokenWords: true };
}
