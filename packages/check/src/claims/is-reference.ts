import { lettersIn } from '@findings/core/text';
import type { Proximity } from './claims.js';

/** A sentence of at most this many words only refers to a source: `See [@s4].`, `The words are hers [@s4.h1].` */
const MAX_REFERENCE_WORDS = 6;

const word = lettersIn(/[A-Za-z0-9]+/g);

/** Words before a source that says something else, in the five languages that the rules support. */
const OTHER_SOURCE =
  /(?<!\p{L})(?:also|cf|compare|but|unlike|auch|vgl|aber|aussi|mais|también|compárese|pero|também|confronte)(?!\p{L})/iu;

/** Whether a short sentence only refers to a source. */
export function isReference(sentence: string): boolean {
  // `See also [@s4]` refers to something else.
  if (OTHER_SOURCE.test(sentence.slice(0, 100))) return false;
  return countWords(sentence) <= MAX_REFERENCE_WORDS;
}

/** Sentences of more words may be about something else: `Soil is thin [@s4].` */
const MAX_POINTER_WORDS = 2;

/** How certain it is that the citations of a sentence that only refers to a source belong to the quotation before it. */
export function proximityOfReference(sentence: string): Proximity {
  return countWords(sentence) <= MAX_POINTER_WORDS ? 'sentence' : 'adjacent';
}

function countWords(sentence: string): number {
  return (sentence.match(word(sentence)) ?? []).length;
}
