import { beginnings } from '../words/characters.js';

/** Cardinals below a hundred that are one word. */
export const CARDINALS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);

/** What multiplies the number before it; below ten thousand only what is counted by itself (`two dozen`). */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** What multiplies the digits it is written to: `500k`, `65M`, `2bn`. Case counts; `m` is a million of money only. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['mn', 1e6],
  ['B', 1e9],
  ['bn', 1e9],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** Parts of a whole, with how many of them make it. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...[...ORDINALS]
    .filter(([, value]) => value > 2 && value < 11)
    .map(([word, value]): [string, number] => [word, value]),
  ...[...ORDINALS]
    .filter(([, value]) => value > 2 && value < 11)
    .map(([word, value]): [string, number] => [`${word}s`, value]),
]);

const words = [CARDINALS, TENS, MULTIPLES, ORDINALS, PARTS].flatMap((each) => [...each.keys()]);
const all: ReadonlySet<string> = new Set(words);

/** False where neither a number word nor an ordinal nor a part begins; quick. */
export const mayBeNumberWord = beginnings(words);

/** Whether a word, in any case, is a number word, an ordinal or a part. */
export function isNumberWord(word: string): boolean {
  return all.has(word.toLowerCase());
}
