import type { WordFrequencies } from '@findings/core/library';
import { editDistance, forgivenErrors } from '@findings/language';
import { indexedWords } from './report-rows.js';

/** A word of the index, with the number of findings that have it. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** What a search needs of an engine. Findings have numbers, in the order in which they were added. */
export interface Postings {
  /** The number of all findings. */
  readonly size: number;
  /** For each prefix, the words of the index that start with it: at most `limit`, in order of code points. */
  wordsFrom(prefixes: readonly string[], limit: number): Promise<readonly (readonly CountedWord[])[]>;
  /** For each word, those with the same first letter that may be it with typing errors, and others. */
  similarTo(words: readonly string[]): Promise<readonly (readonly CountedWord[])[]>;
  /**
   * The first findings that match all terms, in ascending order. A finding matches a term if it has one of its words.
   *
   * @param isPhrase whether the words of the terms follow each other
   */
  matching(terms: readonly Term[], limit: number, isPhrase?: boolean): Promise<readonly number[]>;
}

/** The words that one word of a query may mean. */
type Term = readonly string[];

interface CountedTerm {
  readonly counted: readonly CountedWord[];
  readonly forms: Term;
  /** The number of findings with one of the forms, or more. */
  readonly count: number;
}

/** A query with more words is treated as a sentence, as by `Library.search`: a finding need not have most of them. */
const MAX_TYPED = 8;
const MAX_READ = 500;
/** A longer text is no phrase. */
const MAX_PHRASE = 32;
/** If more findings are likely to have all words, most of them have the words in another order. */
const MAX_EXPECTED = 20_000;
/** Forms of one word share their beginning, and half of their letters. */
const MIN_SHARED_LETTERS = 4;
const MIN_SHARED_PART = 0.5;
const MAX_FORMS = 200;
/** Findings of rare words are all read: at most this many for one word, and for all words of a query. */
const RARE = 4_000;
const MAX_POSTINGS = 8_000;

interface Candidates {
  /** The numbers of findings, the best first. */
  readonly numbers: readonly number[];
  /** The words of the index that the text may mean. */
  readonly words: readonly CountedWord[];
}

/** The findings that may match one of the texts, at most `limit` for each, and the frequencies of the words that the texts may mean. */
export async function selectForTexts(
  texts: readonly string[],
  postings: Postings,
  limit: number,
): Promise<{ readonly numbers: readonly number[]; readonly frequencies: WordFrequencies }> {
  const found = new Set<number>();
  const counts = new Map<string, number>();
  for (const text of texts) {
    const { numbers, words } = await selectCandidates(text, postings, limit);
    for (const number of numbers) found.add(number);
    for (const { word, count } of words) counts.set(word, count);
  }
  return { numbers: [...found], frequencies: { total: postings.size, counts } };
}

/** The findings that may match a text. It reads no long list of findings, and so takes about the same time for every word. */
async function selectCandidates(text: string, postings: Postings, limit: number): Promise<Candidates> {
  const words = indexedWords(text);
  const typed = [...new Set(words)].slice(0, MAX_READ);
  const isTyped = typed.length <= MAX_TYPED;
  const terms = (await readTerms(typed, postings, isTyped)).sort((a, b) => a.count - b.count);
  const found = new Set<number>();
  const isFull = () => found.size >= limit;
  const addAll = (numbers: readonly number[]) => {
    for (const number of numbers) if (!isFull()) found.add(number);
  };
  const addMatching = async (count: number) => {
    addAll(
      await postings.matching(
        terms.slice(0, count).map(({ forms }) => forms),
        limit,
      ),
    );
  };
  if (terms.length === 0) return { numbers: [], words: [] };
  if (isTyped) {
    const phrase = words.map((word) => [word]);
    const expected = terms.reduce((size, { count }) => (size * count) / postings.size, postings.size);
    const isUseful = words.length > 1 && words.length <= MAX_PHRASE && terms.length === typed.length;
    if (isUseful && expected < MAX_EXPECTED) addAll(await postings.matching(phrase, limit / 4, true));
    if (!isFull()) await addMatching(terms.length);
  }
  if (!isFull()) addAll(await findingsOfRareWords(terms, postings));
  // All words are common: findings with many of them.
  for (let count = Math.min(terms.length, MAX_TYPED); count > 0 && !isFull(); count--) await addMatching(count);
  return { numbers: [...found], words: terms.flatMap(({ counted }) => counted) };
}

/** Finds the forms of each word. Leaves out words of which the index has none. */
async function readTerms(typed: readonly string[], postings: Postings, isTyped: boolean): Promise<CountedTerm[]> {
  const beginnings = typed.map((word) => word.slice(0, Math.max(MIN_SHARED_LETTERS, Math.ceil(word.length / 2))));
  const known = await postings.wordsFrom(beginnings, MAX_FORMS);
  const terms = typed.map((word, index) => termOf(known[index]!.filter((other) => isForm(word, other.word))));
  const unknown = isTyped ? typed.filter((_, index) => terms[index]!.count === 0) : [];
  const similar = unknown.length > 0 ? await postings.similarTo(unknown) : [];
  const respelled = unknown.map((word, index) => {
    const errors = forgivenErrors(word.length);
    return termOf(similar[index]!.filter((other) => editDistance(word, other.word, errors) <= errors));
  });
  return [...terms, ...respelled].filter(({ count }) => count > 0);
}

function termOf(words: readonly CountedWord[]): CountedTerm {
  return {
    counted: words,
    forms: words.map(({ word }) => word),
    count: words.reduce((sum, { count }) => sum + count, 0),
  };
}

function isForm(typed: string, word: string): boolean {
  let shared = 0;
  while (shared < typed.length && typed.charCodeAt(shared) === word.charCodeAt(shared)) shared++;
  if (shared === typed.length) return word.length === shared || shared >= MIN_SHARED_LETTERS;
  return shared >= MIN_SHARED_LETTERS && shared >= MIN_SHARED_PART * Math.max(typed.length, word.length);
}

/** The findings with rare words. Those with most of the rarest words come first. */
async function findingsOfRareWords(terms: readonly CountedTerm[], postings: Postings): Promise<readonly number[]> {
  let remaining = MAX_POSTINGS;
  const common = terms.findIndex(({ count }) => count > RARE || (remaining -= count) < 0);
  const rare = common < 0 ? terms : terms.slice(0, common);
  const found = await Promise.all(rare.map(({ forms }) => postings.matching([forms], RARE)));
  const scores = new Map<number, number>();
  for (const [index, { count }] of rare.entries()) {
    const weight = Math.log(1 + postings.size / count);
    for (const number of found[index]!) scores.set(number, (scores.get(number) ?? 0) + weight);
  }
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
}
