import type { Target } from '@findings/core/library';
import { cues, lettersIn, memoByObject, wholePhrase, wordsIn } from '@findings/language';
import type { Proximity, ResolvedCitation } from './claims.js';

/** A sentence of at most this many words only refers to a source: `See [@s4].`, `The words are hers [@s4.h1].` */
const MAX_REFERENCE_WORDS = 6;

const word = lettersIn(/[A-Za-z0-9]+/g);

/** Words before a source that says something else, in the five languages that the rules support. */
const OTHER_SOURCE = wholePhrase(cues('otherSource'));

/** Whether a short sentence only refers to a source. */
export function isReference(sentence: string): boolean {
  // `See also [@s4]` refers to something else.
  if (OTHER_SOURCE.test(sentence.slice(0, 100))) return false;
  return (sentence.match(word(sentence)) ?? []).length <= MAX_REFERENCE_WORDS;
}

/**
 * How certain it is that the citations of a short sentence belong to the quotation before it: less so if a cited finding has a word of the
 * sentence, which is then about that finding (`Soil is thin [@s4].`).
 */
export function proximityOfReference(sentence: string, citations: readonly ResolvedCitation[]): Proximity {
  const words = wordsIn(sentence.toLowerCase()).filter(({ length }) => length >= MIN_TOPIC_WORD);
  return findingsOf(citations).some((own) => words.some((each) => own.has(each))) ? 'adjacent' : 'sentence';
}

/** Shorter words say little about the topic of a sentence. */
const MIN_TOPIC_WORD = 4;

/** The words of the cited findings. */
function findingsOf(citations: readonly ResolvedCitation[]): readonly ReadonlySet<string>[] {
  return citations.flatMap(({ resolution }) =>
    resolution.type === 'found' && 'finding' in resolution.target ? [wordsOfTarget(resolution.target)] : [],
  );
}

const wordsOfTarget = memoByObject(({ text }: Target): ReadonlySet<string> => new Set(wordsIn(text.toLowerCase())));
