import {
  countOf,
  formsOf,
  indexedWords,
  MAX_TYPED,
  MAX_WORDS,
  queryWords,
  rangeOfForms,
  rangeOfSpellings,
  scoresOf,
  withSpellings,
} from '@findings/core/library';
import type { CountedWord, WordForm, WordFrequencies, WordRange } from '@findings/core/library';

/** What a search needs of an engine. Findings have numbers, in the order in which they were added. */
export interface Postings {
  /** The number of all findings. */
  readonly size: number;
  /** The words of the index in each range. */
  wordsIn(ranges: readonly WordRange[]): Promise<readonly (readonly CountedWord[])[]>;
  /** For each term, all findings that match it, in any order. */
  findingsOf(terms: readonly Term[]): Promise<readonly Iterable<number>[]>;
  /**
   * The first findings that match all terms, in ascending order. A finding matches a term if it has one of its words.
   *
   * @param isPhrase whether the words of the terms follow each other
   */
  matching(terms: readonly Term[], limit: number, isPhrase?: boolean): Promise<readonly number[]>;
}

/** The words that one word of a query may mean. */
type Term = readonly string[];

interface QueryTerm {
  readonly typed: string;
  readonly forms: readonly WordForm[];
  /** An upper bound of the number of findings with one of the forms. */
  readonly count: number;
}

/** A longer text is no phrase. */
const MAX_PHRASE = 32;
/** If more findings are likely to have all words, most of them have the words in another order. */
const MAX_EXPECTED = 20_000;
/** At most this many findings are read for the rare words of a query. */
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

/**
 * The findings that may match a text: all of them, or the best `limit` that can be found without reading a long list. So it takes about the same
 * time for every word.
 */
async function selectCandidates(text: string, postings: Postings, limit: number): Promise<Candidates> {
  const typed = queryWords(text);
  const isSentence = typed.length > MAX_TYPED;
  const { forms, words } = await readForms(typed, postings, isSentence);
  const terms = typed
    .map((typed, index): QueryTerm => ({ typed, forms: forms[index]!, count: countOf(forms[index]!) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
    .slice(0, MAX_WORDS);
  const found = new Set<number>();
  const isFull = () => found.size >= limit;
  const addAll = (numbers: readonly number[]) => {
    for (const number of numbers) if (!isFull()) found.add(number);
  };
  const addMatching = async (some: readonly QueryTerm[], most = limit) => {
    const forms = some.map(({ forms }) => forms.map(({ word }) => word));
    if (forms.length > 0 && !isFull()) addAll(await postings.matching(forms, most));
  };
  let read = 0;
  const rare = terms.filter(({ count }) => (read += count) <= MAX_POSTINGS);
  const isRare = rare.length === terms.length;
  if (!isSentence && !isRare) {
    // The findings with the words as they are typed, first those with all of them in this order.
    if (terms.length === typed.length && terms.every(({ typed, forms }) => forms[0]!.word === typed)) {
      const phrase = indexedWords(text).map((word) => [word]);
      const expected = terms.reduce((size, { count }) => (size * count) / postings.size, postings.size);
      const isUseful = phrase.length > 1 && phrase.length <= MAX_PHRASE && expected < MAX_EXPECTED;
      if (isUseful) addAll(await postings.matching(phrase, limit / 4, true));
      addAll(
        await postings.matching(
          terms.map(({ typed }) => [typed]),
          limit,
        ),
      );
    }
    // The first findings with all words may not have the nearest forms of a rare word, so some are left to these.
    await addMatching(terms, rare.length === 0 ? limit : (limit - found.size) / 2);
  }
  if (rare.length > 0 && !isFull())
    addAll(await findingsOfRareWords(rare, postings, isSentence ? undefined : typed.length));
  if (!isRare) {
    // Some words are common: findings with many of the rarest words, then those with any of the words.
    for (let count = Math.min(terms.length, MAX_TYPED); count > 0; count--) await addMatching(terms.slice(0, count));
    for (const term of terms.slice(1)) await addMatching([term]);
  }
  return { numbers: [...found], words };
}

/** Reads the forms of each word, and all words that a library needs to find the same forms. */
async function readForms(typed: readonly string[], postings: Postings, isSentence: boolean) {
  const ranges = await postings.wordsIn(typed.map((word) => rangeOfForms(word, isSentence)));
  const nearest = typed.map((word, index) => formsOf(word, ranges[index]!, Infinity));
  const forms = typed.map((word, index) => formsOf(word, nearest[index]!));
  const words: CountedWord[] = nearest.flat();
  if (!isSentence) {
    const unsure = typed.flatMap((word, index) => {
      const range = rangeOfSpellings(word, forms[index]!);
      return range ? [{ word, index, range }] : [];
    });
    const found = unsure.length === 0 ? [] : await postings.wordsIn(unsure.map(({ range }) => range));
    for (const [at, { word, index }] of unsure.entries()) {
      forms[index] = withSpellings(word, forms[index]!, found[at]!);
      for (const form of forms[index]) words.push(form);
    }
  }
  return { forms, words };
}

/**
 * The findings with rare words. Those with the most, rarest and nearest words come first.
 *
 * @param wordCount the number of typed words, of which a finding should have all. Undefined for a sentence.
 */
async function findingsOfRareWords(
  terms: readonly QueryTerm[],
  postings: Postings,
  wordCount: number | undefined,
): Promise<readonly number[]> {
  const groups = terms.flatMap(({ typed, forms }, term) => {
    const factors = scoresOf(typed, forms, postings.size);
    const bySimilarity = Map.groupBy(forms.keys(), (at) => forms[at]!.similarity);
    return [...bySimilarity.values()].map((indexes) => ({
      term,
      words: indexes.map((at) => forms[at]!.word),
      factor: factors[indexes[0]!]!,
    }));
  });
  const found = await postings.findingsOf(groups.map(({ words }) => words));
  const scores = new Map<number, { readonly number: number; score: number; terms: number; last: number }>();
  for (const [index, { term, factor }] of groups.entries()) {
    for (const number of found[index]!) {
      let known = scores.get(number);
      if (!known) scores.set(number, (known = { number, score: 0, terms: 0, last: -1 }));
      // Only the nearest form counts.
      if (known.last === term) continue;
      known.last = term;
      known.terms++;
      known.score += factor;
    }
  }
  const share = (terms: number) => (wordCount === undefined ? 1 : (terms / wordCount) ** 2);
  return [...scores.values()]
    .map(({ number, score, terms }) => ({ number, score: score * share(terms) }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .map(({ number }) => number);
}
