import { lexiconOf, type LanguageCode } from '../lexicon/languages.js';
import { wordsIn } from '../lexicon/vocabulary.js';
import { fold } from '../words/fold-case.js';
import { memoByString } from '../words/memo.js';
import type { OffsetRange } from '../words/offset-range.js';
import { anyOf } from '../words/phrase-pattern.js';
import { anyCue, cues, cueSet } from '../lexicon/cues.js';
import { otherFigureLanguages, type FigureWords } from './figure-words.js';
import { DURATIONS } from './units.js';

/** A number in words of a language other than English, or a share of a whole in percent. */
export interface OtherNumber extends OffsetRange {
  readonly value: number;
  readonly isShare: boolean;
}

/** A word that may be part of a number. Longer words are not. */
const WORD = /(?<![\p{L}\p{N}])\p{L}{1,40}(?![\p{L}\p{N}])/gu;
/** Text before a multiplier that does not start a number in words: `40 mil`, `por ciento`. */
const NO_MULTIPLIER = new RegExp(String.raw`(?:[\d.,]|(?<!\p{L})${anyCue('beforePercent')})[\s-]$`, 'iu');
/** `Dos` is `two` in Spanish and `of the` in Portuguese. */
const PART_OF = cueSet('partOf');
/** The most words of a number. */
const MOST_WORDS = 8;
/** `jeder fünfte` */
const EACH = new RegExp(String.raw`^${anyCue('every')}\s`, 'iu');
/** The longest text after a share that is read, in UTF-16 code units. */
const MAX_AFTER = 24;

/** The words of one or several languages. */
interface NumberWords {
  /** The value of a word, or of two. */
  readonly valueOf: (words: string) => number | undefined;
  readonly multiples: ReadonlyMap<string, number>;
  readonly joiners: ReadonlySet<string>;
  readonly ones: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, number>;
  readonly share: RegExp;
  readonly ratio: RegExp;
  readonly partOf: RegExp;
}

/** The numbers and shares in words of the given languages, in order. Skips words for one, which are also articles. Linear. */
export function otherNumbersIn(text: string, codes: readonly LanguageCode[]): readonly OtherNumber[] {
  const words = numberWordsOf(codes.join(' '));
  const parts = [...partsIn(text, words), ...ratiosIn(text, words)].sort((one, other) => one.start - other.start);
  let next = 0;
  // The numerator of a part is not a number of its own: `trois quarts d’heure`.
  const numbers = [...cardinalsIn(text, words)].filter(({ start, end }) => {
    while (next < parts.length && parts[next]!.end <= start) next++;
    return !(next < parts.length && parts[next]!.start < end);
  });
  return [...parts.filter(({ isShare }) => isShare), ...numbers].sort((one, other) => one.start - other.start);
}

function* cardinalsIn(text: string, words: NumberWords): Generator<OtherNumber> {
  const tokens = [...text.matchAll(WORD)].map(({ 0: word, index }) => new Token(text, fold(word), index, word.length));
  for (let at = 0; at < tokens.length;) {
    const { value, last } = readCardinal(tokens, at, words);
    if (value !== undefined && (value > 2 || (value > 1 && !PART_OF.has(tokens[at]!.folded))))
      yield { start: tokens[at]!.start, end: tokens[last]!.end, value, isShare: false };
    at = last + 1;
  }
}

class Token {
  readonly end: number;
  constructor(
    readonly text: string,
    readonly folded: string,
    readonly start: number,
    length: number,
  ) {
    this.end = start + length;
  }

  get isHyphenated(): boolean {
    return this.text[this.start - 1] === '-';
  }

  /** Whether one space or hyphen is between this word and the next. */
  isBefore(next: Token | undefined): boolean {
    return next !== undefined && next.start - this.end === 1 && /[\s-]/u.test(this.text[this.end]!);
  }
}

/** The words of a number read so far: 36,000 in `total` and 200 in `current` for `treinta y seis mil doscientos`. */
interface Sum {
  readonly total: number;
  readonly current: number;
}

/** Reads a number. Its value is undefined if the words are not a number, or if it is unclear where the number ends. */
function readCardinal(
  tokens: readonly Token[],
  first: number,
  words: NumberWords,
): { readonly value?: number; readonly last: number } {
  const { text, start, folded, isHyphenated } = tokens[first]!;
  const isMultiple = words.multiples.has(folded) || words.valueOf(folded) === 100;
  if (isHyphenated || (isMultiple && NO_MULTIPLIER.test(text.slice(Math.max(0, start - 6), start))))
    return { last: first };
  let sum: Sum = { total: 0, current: 0 };
  let end = first;
  while (end < tokens.length && end - first < MOST_WORDS) {
    const token = tokens[end]!;
    if (end > first && !tokens[end - 1]!.isBefore(token)) break;
    const isJoined = end > first && words.joiners.has(token.folded) && token.isBefore(tokens[end + 1]);
    const at = isJoined ? end + 1 : end;
    const one = tokens[at]!;
    const pair = one.isBefore(tokens[at + 1]) ? `${one.folded} ${tokens[at + 1]!.folded}` : undefined;
    const isPair = pair !== undefined && words.valueOf(pair) !== undefined;
    const word = isPair ? pair : one.folded;
    const added = addWord(sum, word, isJoined || one.isHyphenated, words);
    if (!added) {
      if (end > first && !isJoined && words.valueOf(word) !== undefined) return { last: end };
      break;
    }
    sum = added;
    end = at + (isPair ? 2 : 1);
  }
  return end === first ? { last: first } : { value: sum.total + sum.current, last: end - 1 };
}

/** Adds a word to the sum. Undefined if the word is not a number, or begins another one. */
function addWord({ total, current }: Sum, word: string, isJoined: boolean, words: NumberWords): Sum | undefined {
  const value = words.valueOf(word);
  if (value !== undefined) {
    const rest = current % 100;
    const isFree =
      current === 0 ||
      (value >= 10 && value < 100 && rest === 0) ||
      // `soixante-douze`
      (isJoined && (value < 10 ? rest % 10 === 0 && rest !== 10 : value < 20 && (rest === 60 || rest === 80)));
    return isFree ? { total, current: current + value } : undefined;
  }
  const multiple = words.multiples.get(word);
  if (multiple === undefined || (multiple === 100 && current >= 10) || total > 0) return undefined;
  return multiple === 100 ? { total, current: (current || 1) * 100 } : { total: (current || 1) * multiple, current: 0 };
}

/** Parts of wholes: `un tercio de los paquetes`, `zwei Drittel`, `la moitié des lits`. `un cuarto de hora` is not a share. */
function partsIn(text: string, words: NumberWords): readonly OtherNumber[] {
  return [...text.matchAll(words.share)].flatMap((match): readonly OtherNumber[] => {
    const { single, numerator = '', part = single ?? '' } = match.groups!;
    const whole = words.parts.get(fold(part));
    const count = numeratorOf(fold(numerator), words);
    if (whole === undefined || count === undefined || count >= whole) return [];
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, end + MAX_AFTER);
    // `zwei Drittel` is a share even if no whole follows.
    const isEach = EACH.test(single ?? '');
    // `jede zweite Woche`
    if (isEach && DURATIONS.has(/^\s(\p{L}+)/u.exec(after)?.[1] ?? '')) return [];
    const isClear = isEach || ((count > 1 || whole === 2) && !/^\s?d(?:e\s|['’])/u.test(after));
    return [{ start, end, value: (100 * count) / whole, isShare: isClear || words.partOf.test(after) }];
  });
}

/** `siete de cada diez`, `un élève sur cinq`: only one may be followed by what is counted, since `trois cours sur dix thèmes` is no share. */
function ratiosIn(text: string, words: NumberWords): readonly OtherNumber[] {
  return [...text.matchAll(words.ratio)].flatMap(({ index, 0: { length }, groups = {} }): readonly OtherNumber[] => {
    const [part, whole] = [groups['part']!, groups['whole']!].map((word) => smallNumber(fold(word), words));
    if (part === undefined || whole === undefined || part >= whole || whole > 100) return [];
    if (groups['noun'] !== undefined && part > 1) return [];
    return [{ start: index, end: index + length, value: (100 * part) / whole, isShare: true }];
  });
}

function smallNumber(word: string, { valueOf, ones }: NumberWords): number | undefined {
  return ones.has(word) ? 1 : /^\d+$/.test(word) ? Number(word) : valueOf(word);
}

function numeratorOf(word: string, { valueOf, ones }: NumberWords): number | undefined {
  if (word === '' || ones.has(word)) return 1;
  const value = /^\d+$/.test(word) ? Number(word) : valueOf(word);
  return value !== undefined && value > 1 && value < 10 ? value : undefined;
}

const foldedEntries = (record: Readonly<Record<string, number>>): readonly [string, number][] =>
  Object.entries(record).map(([word, value]) => [fold(word), value]);

const numberWordsOf = memoByString((codes: string): NumberWords => {
  const languages = otherFigureLanguages.filter(({ code }) => codes.includes(code));
  const known = languages.map(({ code }) => code);
  const partsOf = anyOf(languages.flatMap(({ parts }) => Object.keys(parts)));
  const singleParts = anyOf(languages.flatMap((language) => Object.keys(language.singleParts)));
  const readers = languages.map(valueReader);
  return {
    valueOf(word) {
      for (const read of readers) {
        const value = read(word);
        if (value !== undefined) return value;
      }
      return undefined;
    },
    multiples: new Map(languages.flatMap(({ multiples }) => foldedEntries(multiples))),
    joiners: new Set(cues('numberJoiners', known)),
    ones: new Set(cues('oneAsNumerator', known)),
    parts: new Map(languages.flatMap(({ parts, singleParts }) => foldedEntries({ ...parts, ...singleParts }))),
    share: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?<single>${singleParts})|(?<numerator>\p{L}{1,12}|\d)\s(?<part>${partsOf}))(?!\p{L})`,
      'giu',
    ),
    ratio: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?<part>\p{L}{1,12}|\d{1,2})(?<noun>\s\p{L}+)?\s${anyCue('ratioLinks', known)}\s(?<whole>\p{L}{1,12}|\d{1,3})(?![\p{L}\p{N}])`,
      'giu',
    ),
    partOf: new RegExp(String.raw`^\s${anyCue('partOf', known)}(?!\p{L})`, 'iu'),
  };
});

/** Reads the words of a language, also numbers that are one word: 35,000 for `fünfunddreißigtausend`. */
function valueReader({ code, values: further, multiples, joinerInWord }: FigureWords): NumberWords['valueOf'] {
  const numbers = wordsIn(lexiconOf(code).numbers).map(
    (word, value) => [fold(word).replaceAll('-', ' '), value] as const,
  );
  const values = new Map([...numbers, ...foldedEntries(further)]);
  if (joinerInWord === undefined) return (word) => values.get(word);
  const byValue = foldedEntries(multiples).toSorted(([, one], [, other]) => other - one);
  const readWord = (word: string): number | undefined => {
    const known = values.get(word);
    if (known !== undefined) return known;
    for (const [name, multiple] of byValue) {
      const at = word.indexOf(name);
      if (at < 0) continue;
      const before = at === 0 ? 1 : readWord(word.slice(0, at));
      const after = word.slice(at + name.length);
      const rest = after === '' ? 0 : readWord(after);
      if (before === undefined || rest === undefined || before >= 1000 || rest >= multiple) return undefined;
      return before * multiple + rest;
    }
    const joined = word.indexOf(joinerInWord, 1);
    if (joined < 0) return undefined;
    const [unit = 0, ten = 0] = [word.slice(0, joined), word.slice(joined + joinerInWord.length)].map((each) =>
      values.get(each),
    );
    return unit > 0 && unit < 10 && ten >= 20 && ten <= 90 ? ten + unit : undefined;
  };
  // A multiplier alone is not a number of its own.
  return (word) => (byValue.some(([name]) => name === word) ? undefined : readWord(word));
}
