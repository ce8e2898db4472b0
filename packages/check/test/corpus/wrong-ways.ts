import type { Random } from './random.js';

/** A way to get words wrong; undefined where these words do not lend themselves to it. */
type WrongWay = (words: readonly string[], random: Random) => readonly string[] | undefined;

const others = 'harvest lantern orchard glacier velvet compass thunder meadow saddle anchor marble ribbon'.split(' ');
const auxiliaries = new Set('is are was were must can may will should do does could would has have had'.split(' '));
const word = /^\p{Ll}{5,}$/u;

function replaceAt(words: readonly string[], at: number, ...instead: readonly string[]): readonly string[] {
  return [...words.slice(0, at), ...instead, ...words.slice(at + 1)];
}

function placesOf(words: readonly string[], is: (word: string, index: number) => boolean): readonly number[] {
  return words.flatMap((one, index) => (is(one, index) ? [index] : []));
}

export const wrongWays: Readonly<Record<string, WrongWay>> = {
  'another word': (words, random) => {
    const places = placesOf(words, (one) => word.test(one));
    return places.length > 0 ? replaceAt(words, random.pick(places), random.pick(others)) : undefined;
  },
  'another word at an end': (words, random) => {
    const at = random.pick([0, words.length - 1]);
    return word.test(words[at]!) ? replaceAt(words, at, random.pick(others)) : undefined;
  },
  'a negation dropped': (words, random) => {
    const places = placesOf(words, (one) => one === 'not' || one === 'no' || one === 'never');
    return places.length > 0 ? replaceAt(words, random.pick(places)) : undefined;
  },
  'a negation added': (words, random) => {
    const places = placesOf(
      words,
      (one, at) => auxiliaries.has(one) && words[at + 1] !== 'not' && at + 1 < words.length,
    );
    const at = places.length > 0 ? random.pick(places) : undefined;
    return at === undefined ? undefined : replaceAt(words, at, words[at]!, 'not');
  },
  'another number': (words, random) => {
    const places = placesOf(words, (one) => /\d/.test(one));
    const at = places.length > 0 ? random.pick(places) : undefined;
    return at === undefined
      ? undefined
      : replaceAt(
          words,
          at,
          words[at]!.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)),
        );
  },
  'another name': (words, random) => {
    const places = placesOf(words, (one, at) => at > 0 && /^\p{Lu}\p{Ll}{3,}$/u.test(one));
    return places.length > 0
      ? replaceAt(words, random.pick(places), random.pick(['Ruritania', 'Zubrowka']))
      : undefined;
  },
  'a word dropped': (words, random) => {
    const at = random.between(1, words.length - 2);
    return /^\p{L}+$/u.test(words[at]!) ? replaceAt(words, at) : undefined;
  },
  'a word added': (words, random) => {
    const at = random.between(1, words.length - 2);
    return replaceAt(words, at, words[at]!, random.pick(['truly', 'quickly', 'lately']));
  },
  'two words swapped': (words, random) => {
    const at = random.between(0, words.length - 2);
    const [one, other] = [words[at]!, words[at + 1]!];
    return /^\p{L}+$/u.test(one) && /^\p{L}+$/u.test(other) && one.toLowerCase() !== other.toLowerCase()
      ? [...words.slice(0, at), other, one, ...words.slice(at + 2)]
      : undefined;
  },
  'words left out without a mark': (words, random) => {
    const length = random.between(2, 5);
    if (words.length < length + 8) return undefined;
    const at = random.between(4, words.length - length - 4);
    return [...words.slice(0, at), ...words.slice(at + length)];
  },
  'a comma dropped': (words, random) => {
    const places = placesOf(words, (one, at) => one.endsWith(',') && at + 1 < words.length);
    const at = places.length > 0 ? random.pick(places) : undefined;
    return at === undefined ? undefined : replaceAt(words, at, words[at]!.slice(0, -1));
  },
  'a letter mistyped': (words, random) => {
    const places = placesOf(words, (one) => word.test(one));
    const at = places.length > 0 ? random.pick(places) : undefined;
    if (at === undefined) return undefined;
    const letter = random.between(1, words[at]!.length - 2);
    return replaceAt(words, at, `${words[at]!.slice(0, letter)}${words[at]!.slice(letter + 1)}`);
  },
  'a capital in the middle': (words, random) => {
    const at = random.between(1, words.length - 1);
    return word.test(words[at]!)
      ? replaceAt(words, at, words[at]!.charAt(0).toUpperCase() + words[at]!.slice(1))
      : undefined;
  },
  'the parts around … in the other order': (words, random) => {
    if (words.length < 10) return undefined;
    const at = random.between(4, words.length - 4);
    return [...words.slice(at), '…', ...words.slice(0, at)];
  },
  'words added at the end': (words) => [...words, 'and', 'that', 'is', 'all'],
  'singular for plural': (words, random) => {
    const places = placesOf(words, (one) => /^\p{Ll}{4,}[^su\W]s$/u.test(one));
    const at = places.length > 0 ? random.pick(places) : undefined;
    return at === undefined ? undefined : replaceAt(words, at, words[at]!.slice(0, -1));
  },
};
