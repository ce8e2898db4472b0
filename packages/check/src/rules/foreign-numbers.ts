import { fold, memoByString, vocabularyOf, type LanguageCode, type OffsetRange } from '@findings/language';
import { numberLanguages } from '../vocabulary/number-languages.js';
import { anyOf } from '../vocabulary/phrase-pattern.js';
import { readNumberInWord, type WordParts } from './number-in-word.js';

/** A number in words of a language other than English, or a share of a whole in percent. */
export interface ForeignNumber extends OffsetRange {
  readonly value: number;
  readonly isShare: boolean;
}

/** A word that may be part of a number. Longer words are not. */
const WORD = /(?<![\p{L}\p{N}])\p{L}{1,40}(?![\p{L}\p{N}])/gu;
/** Text before a multiplier that does not start a number in words: `40 mil`, `por ciento`. */
const NO_MULTIPLIER = /(?:[\d.,]|(?<!\p{L})(?:per|por|pour))[\s-]$/iu;
/** The most words of a number. */
const MOST_WORDS = 8;
/** The longest text after a share that is read, in UTF-16 code units. */
const MAX_AFTER = 24;

interface NumberWords {
  readonly values: ReadonlyMap<string, number>;
  readonly multiples: ReadonlyMap<string, number>;
  readonly joiners: ReadonlySet<string>;
  readonly wordParts: readonly WordParts[];
  readonly ones: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, number>;
  readonly share: RegExp;
  readonly partOf: RegExp;
}

/** The numbers and shares in words of the given languages, in order. One and two are skipped, as they are also articles. Linear. */
export function foreignNumbersIn(text: string, codes: readonly LanguageCode[]): readonly ForeignNumber[] {
  const words = numberWordsOf(codes.join(' '));
  const parts = partsIn(text, words);
  let next = 0;
  // The numerator of a part is not a number of its own: `trois quarts d’heure`.
  const numbers = [...cardinalsIn(text, words)].filter(({ start, end }) => {
    while (next < parts.length && parts[next]!.end <= start) next++;
    return !(next < parts.length && parts[next]!.start < end);
  });
  return [...parts.filter(({ isShare }) => isShare), ...numbers].sort((one, other) => one.start - other.start);
}

interface WordToken extends OffsetRange {
  readonly folded: string;
}

function* cardinalsIn(text: string, words: NumberWords): Generator<ForeignNumber> {
  const tokens = [...text.matchAll(WORD)].map(({ 0: word, index }): WordToken => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
  for (let at = 0; at < tokens.length;) {
    const { start } = tokens[at]!;
    const { value, last } = readCardinal(text, tokens, at, words);
    if (value !== undefined && value > 2) yield { start, end: tokens[last]!.end, value, isShare: false };
    at = last + 1;
  }
}

/** The words of a number read so far: 36,000 in `total` and 200 in `current` for `treinta y seis mil doscientos`. */
interface Sum {
  readonly total: number;
  readonly current: number;
}

interface ReadCardinal {
  /** Undefined if the words are no number, or if it is unclear where the number ends. */
  readonly value?: number;
  readonly last: number;
}

function readCardinal(text: string, tokens: readonly WordToken[], first: number, words: NumberWords): ReadCardinal {
  const { start } = tokens[first]!;
  const isMultiple = words.multiples.has(tokens[first]!.folded) || words.values.get(tokens[first]!.folded) === 100;
  if (text[start - 1] === '-' || (isMultiple && NO_MULTIPLIER.test(text.slice(Math.max(0, start - 6), start))))
    return { last: first };
  let sum: Sum = { total: 0, current: 0 };
  let end = first;
  while (end < tokens.length && end - first < MOST_WORDS) {
    if (end > first && !isAdjacent(text, tokens[end - 1]!, tokens[end])) break;
    const isJoined =
      end > first && words.joiners.has(tokens[end]!.folded) && isAdjacent(text, tokens[end]!, tokens[end + 1]);
    const at = isJoined ? end + 1 : end;
    const pair = isAdjacent(text, tokens[at]!, tokens[at + 1]) ? `${tokens[at]!.folded} ${tokens[at + 1]!.folded}` : '';
    const isPair = words.values.has(pair);
    const word = isPair ? pair : tokens[at]!.folded;
    const added = addWord(sum, word, isJoined || text[tokens[at]!.start - 1] === '-', words);
    if (!added) {
      if (end > first && !isJoined && valueOf(word, words) !== undefined) return { last: end };
      break;
    }
    sum = added;
    end = (isPair ? at + 1 : at) + 1;
  }
  return end === first ? { last: first } : { value: sum.total + sum.current, last: end - 1 };
}

/** Adds a word to the sum. Undefined if the word is not a number, or begins another one. */
function addWord({ total, current }: Sum, word: string, isJoined: boolean, words: NumberWords): Sum | undefined {
  const value = valueOf(word, words);
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

function valueOf(word: string, { values, wordParts }: NumberWords): number | undefined {
  const value = values.get(word);
  if (value !== undefined) return value;
  for (const parts of wordParts) {
    const inWord = readNumberInWord(word, parts);
    if (inWord !== undefined && !parts.multiples.has(word)) return inWord;
  }
  return undefined;
}

/** Whether one space or hyphen is between two words. */
function isAdjacent(text: string, { end }: WordToken, next: WordToken | undefined): boolean {
  return next !== undefined && next.start - end === 1 && /[\s-]/u.test(text[end]!);
}

/** Parts of wholes: `un tercio de los paquetes`, `zwei Drittel`, `la moitié des lits`. `un cuarto de hora` is no share. */
function partsIn(text: string, words: NumberWords): readonly ForeignNumber[] {
  return [...text.matchAll(words.share)].flatMap((match): readonly ForeignNumber[] => {
    const { single, numerator = '', part = single ?? '' } = match.groups!;
    const whole = words.parts.get(fold(part));
    const count = numeratorOf(fold(numerator), words);
    if (whole === undefined || count === undefined || count >= whole) return [];
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, end + MAX_AFTER);
    // `zwei Drittel` is a share even if no whole follows.
    const isClear = (count > 1 || whole === 2) && !/^\s?d(?:e\s|['’])/u.test(after);
    return [{ start, end, value: (100 * count) / whole, isShare: isClear || words.partOf.test(after) }];
  });
}

function numeratorOf(word: string, { values, ones }: NumberWords): number | undefined {
  if (word === '' || ones.has(word)) return 1;
  const value = /^\d+$/.test(word) ? Number(word) : values.get(word);
  return value !== undefined && value > 1 && value < 10 ? value : undefined;
}

const numberWordsOf = memoByString((codes: string): NumberWords => {
  const languages = numberLanguages.filter(({ code }) => codes.includes(code));
  const folded = (record: Readonly<Record<string, number>>): readonly [string, number][] =>
    Object.entries(record).map(([word, value]) => [fold(word), value]);
  const valuesOf = (language: (typeof languages)[number]): readonly [string, number][] => [
    ...vocabularyOf(language.code).numbers.map((word, value): [string, number] => [
      fold(word).replaceAll('-', ' '),
      value,
    ]),
    ...folded(language.values),
  ];
  const partsOf = anyOf(languages.flatMap(({ parts }) => Object.keys(parts)));
  const singleParts = anyOf(languages.flatMap((language) => Object.keys(language.singleParts)));
  return {
    values: new Map(languages.flatMap(valuesOf)),
    multiples: new Map(languages.flatMap(({ multiples }) => folded(multiples))),
    joiners: new Set(languages.flatMap(({ joiners }) => joiners)),
    wordParts: languages.flatMap((language): readonly WordParts[] =>
      language.joinerInWord === undefined
        ? []
        : [
            {
              values: new Map(valuesOf(language)),
              multiples: new Map(folded(language.multiples).toSorted(([, one], [, other]) => other - one)),
              joiner: language.joinerInWord,
            },
          ],
    ),
    ones: new Set(languages.flatMap(({ one }) => one)),
    parts: new Map(languages.flatMap(({ parts, singleParts }) => [...folded(parts), ...folded(singleParts)])),
    share: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?<single>${singleParts})|(?<numerator>\p{L}{1,12}|\d)\s(?<part>${partsOf}))(?!\p{L})`,
      'giu',
    ),
    partOf: new RegExp(String.raw`^\s${anyOf(languages.flatMap(({ partOf }) => partOf))}(?!\p{L})`, 'iu'),
  };
});
