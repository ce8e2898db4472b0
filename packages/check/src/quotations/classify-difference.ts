import { CARDINALS, MULTIPLES, ORDINALS, PARTS, TENS } from '@findings/core/text';
import type { Report } from '@findings/core';
import type { Change } from '@findings/core/text';
import { reportNames } from './report-names.js';
import type { DifferenceClass } from './near-match.js';
import { isNegationWord, negatesOneOf, isModal } from './negation.js';

/** The gravest difference, and the words that differ in it, on both sides; `''` where a side has none. */
export interface Difference {
  readonly gravity: DifferenceClass;
  readonly said: string;
  readonly quoted: string;
}

const gravities: readonly DifferenceClass[] = ['negation', 'number', 'name', 'word', 'punctuation'];

/** A difference of more words is told by those that weigh most. */
const MOST_SHOWN = 5;

/** The first of the gravest differences of a diff from a report's words to quoted ones. */
export function worstDifference(diff: readonly Change[], report: Report): Difference {
  let gravest: Difference | undefined;
  for (const place of placesOf(diff)) {
    const difference = judge(place, report);
    if (!gravest || gravities.indexOf(difference.gravity) < gravities.indexOf(gravest.gravity)) gravest = difference;
  }
  return gravest ?? { gravity: 'punctuation', said: '', quoted: '' };
}

/** Where words stand in place of others, and what stands around them. */
interface Place {
  readonly said: Side;
  readonly quoted: Side;
  readonly behind: string;
}

interface Side {
  readonly text: string;
  /** What the report, or the quotation, has before it. */
  readonly before: string;
}

function* placesOf(diff: readonly Change[]): Generator<Place> {
  let [said, quoted, before] = ['', '', ''];
  for (const { kind, text } of [...diff, { kind: 'same' as const, text: '' }]) {
    if (kind === 'removed') said += text;
    else if (kind === 'added') quoted += text;
    else {
      if (said + quoted !== '') {
        yield { said: { text: said, before }, quoted: { text: quoted, before }, behind: text };
      }
      [said, quoted, before] = ['', '', text];
    }
  }
}

function judge(place: Place, report: Report): Difference {
  const [said, quoted] = [wordsOf(place.said.text), wordsOf(place.quoted.text)];
  const tell = (gravity: DifferenceClass, isGrave: (word: string) => boolean): Difference => ({
    gravity,
    said: shown(place.said.text, said, isGrave),
    quoted: shown(place.quoted.text, quoted, isGrave),
  });
  if (isNegation(said, quoted, place.behind)) return tell('negation', isNegationWord);
  const isNumber = (word: string): boolean => valueOf(word) !== undefined;
  if (numbersOf(said) !== numbersOf(quoted)) return tell('number', isNumber);
  const names = new Set([...namesIn(place.said, report), ...namesIn(place.quoted, report)]);
  const isOnlyCase = place.said.text.toLowerCase() === place.quoted.text.toLowerCase();
  if (names.size > 0 && !isOnlyCase) return tell('name', (word) => names.has(word));
  if (said.length + quoted.length > 0) return tell('word', () => true);
  return { gravity: 'punctuation', said: place.said.text.trim(), quoted: place.quoted.text.trim() };
}

function isNegation(said: readonly string[], quoted: readonly string[], behind: string): boolean {
  if (said.filter(isNegationWord).length !== quoted.filter(isNegationWord).length) return true;
  if (negatesOneOf(said, quoted) || negatesOneOf(quoted, said)) return true;
  return /^\s*not\b/i.test(behind) && [said, quoted].some((words) => words.some(isModal));
}

/** The values of the numbers of a side: `12` and `twelve` are the same. */
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

/** Words with a capital inside a sentence, abbreviations, and people and organisations of the report. */
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

function shown(text: string, words: readonly string[], isGrave: (word: string) => boolean): string {
  if (words.length <= MOST_SHOWN) return text.trim();
  const grave = words.filter(isGrave);
  return grave.length === words.length
    ? `${words.slice(0, MOST_SHOWN).join(' ')} …`
    : grave.slice(0, MOST_SHOWN).join(' … ');
}
