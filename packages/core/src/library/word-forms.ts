import { editDistance, foldedWords, forgivenErrors } from '@findings/language';

/** A word of an index, with the number of targets that have it. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** A word of an index that a typed word may mean. */
export interface WordForm extends CountedWord {
  /** 1 for the same word, less for a word that starts with it or is spelled similarly. */
  readonly similarity: number;
}

/** The words of an index that start with `prefix`. */
export interface WordRange {
  readonly prefix: string;
  /** Whether only the word `prefix` itself is needed. */
  readonly isWhole?: boolean;
  /** The lengths of the words that are needed, in code points. */
  readonly lengths?: readonly [min: number, max: number];
  /** Whether only the shortest `MAX_FORMS` words are needed, the most frequent first among those of the same length. */
  readonly isShortest?: boolean;
}

/** Words are cut to this length, because a line without spaces would be one huge word. */
const MAX_WORD_LENGTH = 40;
/** At most this many words of a text are read. */
const MAX_READ = 500;
/** A query with more words is treated as a sentence: a finding need not have most of them, and typing errors are not corrected. */
export const MAX_TYPED = 8;
/** The number of words by which a longer query is ranked, the rarest ones. */
export const MAX_WORDS = 32;
/** Only the nearest forms of a word count. */
export const MAX_FORMS = 200;
const MAX_SPELLINGS = 50;
/** Forms of one word share their beginning. The test of recall in `tip-2012` measures these numbers. */
const MIN_SHARED_LETTERS = 4;
const MIN_SHARED_PART = 0.5;
/** A shorter word of a sentence is mostly `of`, `in` and the like, and only means itself. */
const MIN_LETTERS = 3;
/** A word in this many targets is not a typing error. */
const MIN_TARGETS = 3;
/** A form of this similarity is the same word: `pumps` for `pump`. */
const SAME_WORD = 0.7;
/** A word with this many letters has half of the maximum weight, because in most languages short words are often articles and prepositions. */
const HALF_WEIGHT = 3;
/** Maximum sum of the counts of the forms of a word. The nearest form always counts. */
const MAX_COUNT = 150_000;

/** The words of a text, as they are indexed. */
export function indexedWords(text: string): readonly string[] {
  return foldedWords(text).map((word) => cutWord(word, MAX_WORD_LENGTH));
}

/** The different words of a query. */
export function queryWords(text: string): readonly string[] {
  return [...new Set(indexedWords(text))].slice(0, MAX_READ);
}

/** The range of the words of an index that may be forms of a word. */
export function rangeOfForms(typed: string, isSentence: boolean): WordRange {
  if (isSentence && typed.length < MIN_LETTERS) return { prefix: typed, isWhole: true };
  const prefix = cutWord(typed, Math.max(MIN_SHARED_LETTERS, Math.ceil(typed.length * MIN_SHARED_PART)));
  return { prefix, isShortest: typed.length < MIN_SHARED_LETTERS };
}

/**
 * The forms of a word, the nearest first. These are the word, words that start with it, and words that begin like it (`trafficking` for
 * `trafficked`).
 *
 * @param words those of `rangeOfForms`, in any order
 * @param maxCount maximum sum of the counts of the forms; the nearest form always counts
 */
export function formsOf(typed: string, words: readonly CountedWord[], maxCount = MAX_COUNT): readonly WordForm[] {
  const forms: WordForm[] = [];
  for (const { word, count } of words) {
    const similarity = similarityOf(typed, word);
    if (similarity > 0) forms.push({ word, count, similarity });
  }
  const nearest = forms.sort(compareForms).slice(0, MAX_FORMS);
  let sum = 0;
  const end = nearest.findIndex(({ count }, at) => (sum += count) > maxCount && at > 0);
  return end < 0 ? nearest : nearest.slice(0, end);
}

/**
 * The range of the words that a typed word may mean if it has typing errors. Undefined if the word is too short for errors, or if enough
 * targets have it.
 */
export function rangeOfSpellings(typed: string, forms: readonly WordForm[]): WordRange | undefined {
  const errors = forgivenErrors(typed.length);
  if (errors === 0 || countKnown(typed, forms) >= MIN_TARGETS) return undefined;
  const [first = '', ...rest] = typed;
  const length = rest.length + 1;
  return { prefix: first, lengths: [length - errors, length + errors] };
}

/**
 * The forms of a word, and the words that it may mean if it has typing errors, the nearest first.
 *
 * @param words those of `rangeOfSpellings`, in any order
 */
export function withSpellings(
  typed: string,
  forms: readonly WordForm[],
  words: readonly CountedWord[],
): readonly WordForm[] {
  const errors = forgivenErrors(typed.length);
  const certainty = countKnown(typed, forms) === 0 ? 1 : 0.5;
  const letters = lettersOf(typed);
  const spellings: WordForm[] = [];
  for (const { word, count } of words) {
    // A typing error adds at most one letter and removes at most one.
    if (countBits(lettersOf(word) ^ letters) > 2 * errors) continue;
    const distance = editDistance(typed, word, errors);
    if (distance === 0 || distance > errors) continue;
    spellings.push({ word, count, similarity: certainty * (distance === 1 ? 0.6 : 0.35) });
  }
  return [...forms, ...spellings.sort(compareForms).slice(0, MAX_SPELLINGS)].sort(compareForms);
}

/** What each form of a word adds to the score of a sentence, before the weight of the form in the sentence. */
export function scoresOf(typed: string, forms: readonly WordForm[], total: number): readonly number[] {
  // A rare form of a frequent word counts as frequent.
  const known = countOf(forms.filter(({ similarity }) => similarity >= SAME_WORD));
  const weight = typed.length / (typed.length + HALF_WEIGHT);
  return forms.map(({ count, similarity }) => {
    const size = Math.min(total, Math.max(count, known));
    return Math.log(1 + (total - size + 0.5) / (size + 0.5)) * weight * similarity;
  });
}

/** The sum of the counts of forms: an upper bound of the number of targets that have one of them. */
export function countOf(forms: readonly WordForm[]): number {
  return forms.reduce((sum, { count }) => sum + count, 0);
}

function compareForms(a: WordForm, b: WordForm): number {
  return b.similarity - a.similarity || b.count - a.count || (a.word < b.word ? -1 : 1);
}

/** 1 for the same word, and 0 for a word that is probably not a form of it. */
function similarityOf(typed: string, word: string): number {
  let shared = 0;
  while (shared < typed.length && typed.charCodeAt(shared) === word.charCodeAt(shared)) shared++;
  if (shared === typed.length) return word.length === shared ? 1 : 0.4 + (0.4 * shared) / word.length;
  const part = shared / Math.max(typed.length, word.length);
  return shared >= MIN_SHARED_LETTERS && part >= MIN_SHARED_PART ? 0.7 * part : 0;
}

/** An upper bound of the number of targets with the word, or a word that starts with it. */
function countKnown(typed: string, forms: readonly WordForm[]): number {
  return countOf(forms.filter(({ word }) => word.startsWith(typed)));
}

/** Keeps surrogate pairs whole. */
function cutWord(word: string, length: number): string {
  return word.length <= length ? word : word.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** The letters of a word as bits. Letters outside `a` to `z` share bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** The number of bits that are set. */
function countBits(value: number): number {
  value -= (value >>> 1) & 0x55555555;
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return (((value + (value >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
