import { type Change, cueSet, memoByObject } from '@findings/language';
import type { Report } from '@findings/core';
import { isNegated, isNegationWord, negatedForms } from './negation.js';
import { isNumber, numbersIn, wordsWithSigns } from './numbers-in.js';

const SENTENCE_STARTERS = cueSet('sentenceStarters');

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
  for (const cluster of clustersIn(diff)) {
    for (const difference of classify(cluster, report)) {
      if (!worst || CLASSES.indexOf(difference.differenceClass) < CLASSES.indexOf(worst.differenceClass))
        worst = difference;
    }
  }
  return worst ?? { differenceClass: 'punctuation', reported: '', quoted: '' };
}

/** Words of the report that the quotation replaces, with the text around them. */
interface Replacement {
  readonly reported: Side;
  readonly quoted: Side;
}

interface Side {
  readonly text: string;
  /** The text before it. */
  readonly before: string;
}

/** Replacements with at most this many same words between them are one change: `have no` and `do not have any`. */
const MAX_BETWEEN = 3;

function* clustersIn(diff: readonly Change[]): Generator<readonly Replacement[]> {
  let cluster: Replacement[] = [];
  let [reported, quoted, before] = ['', '', ''];
  for (const { kind, text } of [...diff, { kind: 'same' as const, text: '' }]) {
    if (kind === 'removed') reported += text;
    else if (kind === 'added') quoted += text;
    else {
      if (reported + quoted !== '') {
        if (cluster.length > 0 && wordsWithSigns(before).length > MAX_BETWEEN) {
          yield cluster;
          cluster = [];
        }
        cluster.push({ reported: { text: reported, before }, quoted: { text: quoted, before } });
      }
      [reported, quoted, before] = ['', '', text];
    }
  }
  if (cluster.length > 0) yield cluster;
}

function classify(cluster: readonly Replacement[], report: Report): readonly Difference[] {
  const isNegation = reversesMeaning(cluster);
  return cluster.map((replacement) => {
    const { reported, quoted } = replacement;
    const words = [wordsWithSigns(reported.text), wordsWithSigns(quoted.text)] as const;
    const difference = (differenceClass: DifferenceClass, isShown: (word: string) => boolean): Difference => ({
      differenceClass,
      reported: shownWords(reported.text, words[0], isShown),
      quoted: shownWords(quoted.text, words[1], isShown),
    });
    if (isNegation && words.some((each, side) => negationsAmong(each, words[1 - side]!) > 0))
      return difference('negation', isNegationWord);
    if (numbersIn(reported.text) !== numbersIn(quoted.text)) return difference('number', isNumber);
    const names = new Set([...namesIn(reported, report), ...namesIn(quoted, report)]);
    const isOnlyCase = reported.text.toLowerCase() === quoted.text.toLowerCase();
    if (names.size > 0 && !isOnlyCase) return difference('name', (word) => names.has(word));
    if (words[0].length + words[1].length > 0) return difference('word', () => true);
    return { differenceClass: 'punctuation', reported: reported.text.trim(), quoted: quoted.text.trim() };
  });
}

/** Whether one side negates and the other does not. `not unsafe` and `safe` say the same. */
function reversesMeaning(cluster: readonly Replacement[]): boolean {
  const [reported, quoted] = [
    cluster.map((each) => each.reported.text).join(' '),
    cluster.map((each) => each.quoted.text).join(' '),
  ];
  const [own, others] = [wordsWithSigns(reported), wordsWithSigns(quoted)];
  const count = (text: string, prefixed: number): number => Number(isNegated(text)) + prefixed;
  const negations = count(reported, negatedForms(own, others).length) + count(quoted, negatedForms(others, own).length);
  return negations % 2 === 1;
}

function negationsAmong(words: readonly string[], others: readonly string[]): number {
  return words.filter(isNegationWord).length + negatedForms(words, others).length;
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

function shownWords(text: string, words: readonly string[], isShown: (word: string) => boolean): string {
  if (words.length <= MAX_SHOWN) return text.trim();
  const kept = words.filter(isShown);
  return kept.length === words.length
    ? `${words.slice(0, MAX_SHOWN).join(' ')} …`
    : kept.slice(0, MAX_SHOWN).join(' … ');
}

/** The capitalized words in the names of people and organizations of a report, in lower case, without `The`. */
export const reportNames = memoByObject(({ people, acronyms, organization = '' }: Report): ReadonlySet<string> => {
  const texts = [
    organization,
    ...people.flatMap(({ name, affiliations }) => [name, ...affiliations]),
    ...acronyms.map(({ short }) => short),
  ];
  const words = texts.flatMap((text) => text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
  return new Set(words.filter((word) => !SENTENCE_STARTERS.has(word)));
});
