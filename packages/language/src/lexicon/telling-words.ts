import { foldedWordsOf } from './cues.js';
import { fold } from '../words/fold-case.js';

/** Articles, prepositions and other function words. */
const SMALL = foldedWordsOf([
  ...(['questionWords', 'sentenceStarters', 'smallWords', 'titleSmallWords'] as const),
  ...(['articles', 'auxiliaries', 'complementizers', 'conjunctions', 'prepositions'] as const),
  ...(['firstPerson', 'pluralPronouns', 'pronouns', 'relativePronouns'] as const),
]);
/** Words that are common in the titles of reports: `Report of the workshop …`. */
const USUAL = foldedWordsOf(['genericNames', 'occasion']);

/**
 * The first words of a heading that tell its topic: `Scope` and `Institute` of `Scope of the Institute`. If it has only small
 * words, these.
 *
 * @param most at most this many words
 */
export function tellingWords(heading: string, most: number): readonly string[] {
  return firstOf(heading, most, (word) => !SMALL.has(word));
}

/** The same for the title of a report. Leaves out numbers, and words that are common in such titles. */
export function tellingWordsOfReport(title: string, most: number): readonly string[] {
  return firstOf(title, most, isTelling);
}

function isTelling(word: string): boolean {
  return !SMALL.has(word) && !USUAL.has(word) && !/^\d+$/.test(word);
}

/**
 * The beginning of a long title, up to the first small word after two words that tell the topic: `Last Meeting of the Well Users` of
 * `Last Meeting of the Well Users Between the Two Dry Seasons`.
 *
 * @param most at most this many words
 */
export function firstPhrase(title: string, most: number): string {
  const words = title.split(' ');
  const folded = words.map((word) => fold(word.replace(/[^\p{L}\p{N}\p{M}'’ʼ]+/gu, '')));
  let telling = 0;
  const isEnd = (word: string): boolean => {
    if (isTelling(word)) telling++;
    return telling > 1 && SMALL.has(word);
  };
  const found = folded.findIndex(isEnd);
  let end = found < 0 ? most : Math.min(found, most);
  while (end > 1 && SMALL.has(folded[end - 1]!)) end--;
  return words.slice(0, end).join(' ');
}

function firstOf(text: string, most: number, isTelling: (word: string) => boolean): readonly string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ]*/gu) ?? [];
  const telling = words.filter((word) => isTelling(fold(word)));
  return (telling.length > 0 ? telling : words).slice(0, most);
}
