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
  return firstOf(title, most, (word) => !SMALL.has(word) && !USUAL.has(word) && !/^\d+$/.test(word));
}

function firstOf(text: string, most: number, isTelling: (word: string) => boolean): readonly string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ]*/gu) ?? [];
  const telling = words.filter((word) => isTelling(fold(word)));
  return (telling.length > 0 ? telling : words).slice(0, most);
}
