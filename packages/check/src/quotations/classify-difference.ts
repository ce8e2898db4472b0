import { CARDINALS, MULTIPLES, memoByObject, ORDINALS, PARTS, TENS, SENTENCE_STARTERS } from '@findings/core/text';
import type { Report } from '@findings/core';
import type { Change } from '@findings/core/text';
import { isNegationWord, negatesOneOf, isModal } from './negation.js';

/** Classes of differences, the most serious first. */
export type DifferenceClass = 'negation' | 'number' | 'name' | 'word' | 'punctuation';

/** The most serious difference, and the words that differ, in the report and in the quotation; `''` if one has none. */
export interface Difference {
  readonly differenceClass: DifferenceClass;
  readonly reported: string;
  readonly quoted: string;
}

const CLASSES: readonly DifferenceClass[] = ['negation', 'number', 'name', 'word', 'punctuation'];

/** Of longer differences only the words of the most serious class are shown. */
const MAX_SHOWN = 5;

/** The first of the most serious differences in a diff from a report's words to quoted words. */
export function worstDifference(diff: readonly Change[], report: Report): Difference {
  let worst: Difference | undefined;
  for (const replacement of replacementsIn(diff)) {
    const difference = classify(replacement, report);
    if (!worst || CLASSES.indexOf(difference.differenceClass) < CLASSES.indexOf(worst.differenceClass))
      worst = difference;
  }
  return worst ?? { differenceClass: 'punctuation', reported: '', quoted: '' };
}

/** Words of the report that the quotation replaces, with the text around them. */
interface Replacement {
  readonly reported: Side;
  readonly quoted: Side;
  readonly after: string;
}

interface Side {
  readonly text: string;
  /** The text before it. */
  readonly before: string;
}

function* replacementsIn(diff: readonly Change[]): Generator<Replacement> {
  let [reported, quoted, before] = ['', '', ''];
  for (const { kind, text } of [...diff, { kind: 'same' as const, text: '' }]) {
    if (kind === 'removed') reported += text;
    else if (kind === 'added') quoted += text;
    else {
      if (reported + quoted !== '') {
        yield { reported: { text: reported, before }, quoted: { text: quoted, before }, after: text };
      }
      [reported, quoted, before] = ['', '', text];
    }
  }
}

function classify(replacement: Replacement, report: Report): Difference {
  const [reported, quoted] = [wordsOf(replacement.reported.text), wordsOf(replacement.quoted.text)];
  const difference = (differenceClass: DifferenceClass, isShown: (word: string) => boolean): Difference => ({
    differenceClass,
    reported: shownWords(replacement.reported.text, reported, isShown),
    quoted: shownWords(replacement.quoted.text, quoted, isShown),
  });
  if (isNegation(reported, quoted, replacement.after)) return difference('negation', isNegationWord);
  const isNumber = (word: string): boolean => valueOf(word) !== undefined;
  if (numbersOf(reported) !== numbersOf(quoted)) return difference('number', isNumber);
  const names = new Set([...namesIn(replacement.reported, report), ...namesIn(replacement.quoted, report)]);
  const isOnlyCase = replacement.reported.text.toLowerCase() === replacement.quoted.text.toLowerCase();
  if (names.size > 0 && !isOnlyCase) return difference('name', (word) => names.has(word));
  if (reported.length + quoted.length > 0) return difference('word', () => true);
  return {
    differenceClass: 'punctuation',
    reported: replacement.reported.text.trim(),
    quoted: replacement.quoted.text.trim(),
  };
}

function isNegation(reported: readonly string[], quoted: readonly string[], after: string): boolean {
  if (reported.filter(isNegationWord).length !== quoted.filter(isNegationWord).length) return true;
  if (negatesOneOf(reported, quoted) || negatesOneOf(quoted, reported)) return true;
  return /^\s*not\b/i.test(after) && [reported, quoted].some((words) => words.some(isModal));
}

/** The values of the numbers in words: `12` and `twelve` are the same. */
function numbersOf(words: readonly string[]): string {
  return words.flatMap((word) => valueOf(word) ?? []).join(' ');
}

function valueOf(word: string): string | undefined {
  if (/\p{N}/u.test(word)) return word.replaceAll(',', '');
  if (/^[%‰]|^per ?cent$/i.test(word)) return '%';
  const lower = word.toLowerCase();
  const value = CARDINALS.get(lower) ?? TENS.get(lower) ?? MULTIPLES.get(lower);
  if (value !== undefined) return String(value);
  if (ORDINALS.has(lower) || PARTS.has(lower)) return lower;
  return undefined;
}

/** Capitalized words inside a sentence, abbreviations, and people and organizations of the report. */
function* namesIn({ text, before }: Side, report: Report): Generator<string> {
  const pattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu;
  for (const match of text.matchAll(pattern)) {
    const [word] = match;
    if (!/^\p{Lu}/u.test(word) || /^I(?:['’]|$)/.test(word)) continue;
    const isAbbreviation = /^\p{Lu}[\p{Lu}\p{N}]/u.test(word);
    const front = (before + text.slice(0, match.index)).trimEnd();
    const isInside = front !== '' && !/[.?!:…“"‘]$/.test(front);
    if (isInside || isAbbreviation || reportNames(report).has(word.toLowerCase())) yield word;
  }
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[$£¥€]?[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*[%‰]?|[%‰$£¥€]/gu) ?? [];
}

function shownWords(text: string, words: readonly string[], isShown: (word: string) => boolean): string {
  if (words.length <= MAX_SHOWN) return text.trim();
  const kept = words.filter(isShown);
  return kept.length === words.length
    ? `${words.slice(0, MAX_SHOWN).join(' ')} …`
    : kept.slice(0, MAX_SHOWN).join(' … ');
}

/** The capitalized words in the names of people and organizations of a report, in lower case, without `The`. */
const reportNames = memoByObject(({ people, acronyms, organization = '' }: Report): ReadonlySet<string> => {
  const texts = [
    organization,
    ...people.flatMap(({ name, affiliations }) => [name, ...affiliations]),
    ...acronyms.map(({ short }) => short),
  ];
  const words = texts.flatMap((text) => text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
  return new Set(words.filter((word) => !SENTENCE_STARTERS.has(word)));
});
