import { anyCue, cues, wholePhrase } from '@findings/language';
import { isNegated, isNegationWord } from './negation.js';

/** Clauses that begin with these words negate only themselves. */
const SUBORDINATE = new RegExp(
  String.raw`^(?:${anyCue('betweenAlternatives', ['en'])} )?${anyCue('otherClauses', ['en'])}\b`,
  'i',
);
/** Words without a negation that negate the words directly after them. */
const IMPLIED = new RegExp(String.raw`\b(?:${anyCue('impliedNegations')}|${anyCue('excess')} \w+ to)$`, 'i');
/** Within a longer clause only a negation next to the quoted words counts. */
const MAX_CLAUSE = 6;
const NEAR_START = 2;
const NEAR_END = 3;

/**
 * The words among omitted ones whose omission reverses what the quoted words say: `does […] lead` for `does not necessarily lead`.
 * Omitted asides and sentences may have negations of their own. Undefined if there are none.
 */
export function reversingWords(omitted: string): string | undefined {
  const clauses = omitted.split(/[,;:()]|[.?!](?=\s|$)/).map((clause) => clause.trim());
  const [first, last] = [clauses[0]!, clauses.at(-1)!];
  const isSingle = clauses.length === 1;
  const words = wordsOf(last);
  if (IMPLIED.test(last)) return shortened(last, -MAX_CLAUSE);
  if (isSingle && words.length <= MAX_CLAUSE) {
    const isOwnClause = SUBORDINATE.test(first) && !isNegationWord(words.at(-1) ?? '');
    return isNegated(first) && !isOwnClause ? first : undefined;
  }
  const opening = wordsOf(first).slice(0, NEAR_START).join(' ');
  if (isNegated(opening)) return shortened(first, MAX_CLAUSE);
  if (SUBORDINATE.test(last) && !isNegationWord(words.at(-1) ?? '')) return undefined;
  return isNegated(words.slice(-NEAR_END).join(' ')) ? shortened(last, -MAX_CLAUSE) : undefined;
}

/** Notes of an editor, which say nothing about the quoted words: `[sic]`, `[emphasis not in the original]`. */
const NOTE = wholePhrase(cues('editorNotes'));

/** Whether words in brackets negate. Then they are words, and not an explanation. */
export function isNegatingBracket(content: string): boolean {
  return !NOTE.test(content) && isNegated(content);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
}

/** The first or last words of a clause. */
function shortened(clause: string, count: number): string {
  const words = clause.split(' ');
  return (count > 0 ? words.slice(0, count) : words.slice(count)).join(' ');
}
