import { distance } from 'fastest-levenshtein';
import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** The name that was probably meant, if any is near: at most two letters of five differ, or it begins alike. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  if (wanted === '' || wanted.length > 100) return undefined;
  for (const name of names) {
    const candidate = name.toLowerCase();
    const reach = Math.max(1, Math.round(Math.max(wanted.length, candidate.length) * 0.4));
    const far = candidate.startsWith(wanted) && wanted.length > 2 ? 0.5 : distance(wanted, candidate);
    if (far <= reach && far < least) {
      best = name;
      least = far;
    }
  }
  return best;
}

/** ` Did you mean “format”?`, or nothing. */
export function didYouMean(word: string, names: Iterable<string>, say: Translate = translateEnglish): string {
  const name = nearest(word, names);
  return name === undefined ? '' : say` Did you mean “${name}”?`;
}
