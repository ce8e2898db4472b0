import { ownText } from '@findings/core/check';

/** So many strings are known at most: what is typed letter by letter must not stay for ever. */
const MOST_KNOWN = 50_000;

/** One copy of what is said again and again, which does not hold the text that it was cut out of. */
export function createInterner(): (word: string) => string {
  const words = new Map<string, string>();
  return (word) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const own = ownText(word);
    if (words.size >= MOST_KNOWN) words.clear();
    words.set(own, own);
    return own;
  };
}
