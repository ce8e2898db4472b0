import { distance } from 'fastest-levenshtein';
import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

const MAX_WORD_LENGTH = 100;
/** The share of letters that may differ. */
const MAX_DIFFERENCE = 0.4;

/** The name that was probably meant: the most similar one, if at most two of five letters differ or it starts with the word. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  if (wanted === '' || wanted.length > MAX_WORD_LENGTH) return undefined;
  for (const name of names) {
    const candidate = name.toLowerCase();
    const limit = Math.max(1, Math.round(Math.max(wanted.length, candidate.length) * MAX_DIFFERENCE));
    const isPrefix = candidate.startsWith(wanted) && wanted.length > 2;
    const difference = isPrefix ? 0.5 : distance(wanted, candidate);
    if (difference <= limit && difference < bestDistance) {
      best = name;
      bestDistance = difference;
    }
  }
  return best;
}

/** ` Did you mean “format”?`, or an empty text if no name is similar. */
export function didYouMean(word: string, names: Iterable<string>, say: Translate = translateEnglish): string {
  const name = nearest(word, names);
  return name === undefined ? '' : say` Did you mean “${name}”?`;
}
