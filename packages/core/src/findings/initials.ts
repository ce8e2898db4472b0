import { cueSet, english, type OffsetRange } from '@findings/language';

/** A word of a name. */
export interface Word extends OffsetRange {
  /** Without apostrophes and stops: `US` of `U.S.` */
  readonly letters: string;
  /** The second part of a hyphenated word. */
  readonly isBound: boolean;
}

const SMALL_WORDS = cueSet('titleSmallWords');

/** How many of a word's first letters an acronym may take: `ISOC` of `Internet Society`. */
const LONGEST_SHARE = 4;

/**
 * Where the shortest run of words begins that ends with the last word and spells the acronym: each word gives its first
 * letter, or its first few, in order; small words and the second parts of hyphenated ones may give none, and one other
 * word may where the acronym has three letters or more. At least two words give something.
 *
 * @param whole whether the run must begin with the first word, or after its article
 */
export function spellsOut(words: readonly Word[], short: string, whole: boolean): number | undefined {
  const letters = short.replace(/[-&]/g, '').toLowerCase();
  // `W3C` of `World Wide Web Consortium`.
  const repeated = letters.replace(/([a-z])([2-4])/g, (_, letter: string, count: string) =>
    letter.repeat(Number(count)),
  );
  return spells(words, letters, whole) ?? (repeated === letters ? undefined : spells(words, repeated, whole));
}

/** What is left of the acronym, from its end, and the words that were passed over or used. */
interface Path {
  readonly left: number;
  readonly passed: number;
  readonly used: number;
  /** Letters taken beyond initials. */
  readonly extra: number;
}

function spells(words: readonly Word[], letters: string, whole: boolean): number | undefined {
  const mayPass = letters.length > 2 ? 1 : 0;
  let paths: readonly Path[] = [{ left: letters.length, passed: 0, used: 0, extra: 0 }];
  for (let index = words.length - 1; index >= 0 && paths.length > 0; index--) {
    const word = words[index]!;
    const isWhole = index === 0 || (index === 1 && english.articles.includes(words[0]!.letters.toLowerCase()));
    // `for` begins no name, `The` may.
    const mayBegin = !word.isBound && !SMALL_WORDS.has(word.letters) && (!whole || isWhole);
    const next = new Map<string, Path>();
    for (const path of paths) {
      for (const taken of shares(word, letters, path)) {
        if (taken.left === 0 && taken.used > 1 && mayBegin) return index;
        if (taken.left > 0) next.set(`${taken.left} ${taken.passed} ${taken.used > 1} ${taken.extra}`, taken);
      }
      const isSmall = word.isBound || SMALL_WORDS.has(word.letters.toLowerCase());
      if (!isSmall && path.passed >= mayPass) continue;
      const passed = isSmall ? path.passed : path.passed + 1;
      next.set(`${path.left} ${passed} ${path.used > 1} ${path.extra}`, { ...path, passed });
    }
    paths = [...next.values()];
  }
  return undefined;
}

/** The ways in which a word may give its first letters to the end of what is left. */
function shares(word: Word, letters: string, path: Path): readonly Path[] {
  const own = word.letters.toLowerCase();
  // A word in capitals is an acronym itself, and gives all of its letters.
  const isCapital = own.length > 1 && word.letters === word.letters.toUpperCase();
  const taken: Path[] = [];
  const most = Math.min(isCapital ? own.length : LONGEST_SHARE, own.length, path.left);
  for (let count = 1; count <= most; count++) {
    const start = path.left - count;
    const extra = isCapital ? path.extra : path.extra + count - 1;
    if (extra * 2 > letters.length + 1) break;
    const isSpelt = letters.startsWith(own.slice(0, count), start);
    if (isSpelt) taken.push({ left: start, passed: path.passed, used: path.used + 1, extra });
  }
  // `extensible` gives an X.
  if (own.startsWith('ex') && letters[path.left - 1] === 'x') {
    taken.push({ left: path.left - 1, passed: path.passed, used: path.used + 1, extra: path.extra });
  }
  return taken;
}
