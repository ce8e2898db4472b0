import { createStringCache } from '@findings/language';
import { buildSearchIndex, containsWord } from './search-index.js';
import type { SearchIndex, WordFrequencies } from './search-index.js';
import { createWordComparison, type SharedWords } from './shared-words.js';
import type { Target } from './target.js';
import { createQueryExpander } from './query-expansion.js';
import type { Expansion, QueryExpander } from './query-expansion.js';
import { countOf, MAX_TYPED, MAX_WORDS, queryWords, scoresOf } from './word-forms.js';

/** Words are scored from the rarest on, until they are in more targets than this. Common words say the least. The rarest always counts. */
const MAX_COUNT = 800_000;
/** The weights of the fields of a target and of its second best sentence. The weight of its best sentence is 1. */
const FIELDS_WEIGHT = 0.8;
const SECOND_WEIGHT = 0.2;
/** Hits of longer queries are not cached, in UTF-16 code units. */
const MAX_CACHED_LENGTH = 2000;

interface QueryWord {
  readonly expansions: readonly Expansion[];
  /** What each expansion adds to the score of a sentence. */
  readonly scores: readonly number[];
  readonly size: number;
  /** The bit of its position in the query, of 32. */
  readonly bit: number;
}

interface Searcher {
  search(words: string, options: SearchOptions): SearchHit[];
  compareWords(text: string, targets: readonly Target[], ignored?: ReadonlySet<string>): SharedWords;
}

interface Search {
  /** @param exact target whose id the words are; always the first hit */
  search(words: string, options?: SearchOptions, exact?: Target): readonly SearchHit[];
  /** See `Library.compareWords`. */
  compareWords(text: string, targets: readonly Target[], ignored?: ReadonlySet<string>): SharedWords;
}

/** Creates a full-text search over targets. The first search builds the index. */
export function createSearch(targets: readonly Target[], frequencies?: WordFrequencies): Search {
  const cache = createStringCache<readonly SearchHit[]>(MAX_CACHED_LENGTH);
  let searcher: Searcher | undefined;
  const getSearcher = (): Searcher => (searcher ??= createSearcher(targets, frequencies));
  const search: Search['search'] = (words, options = {}, exact) => {
    const limit = Math.max(0, Math.floor(options.limit ?? 20));
    const { report } = options;
    // Editors check a document after each key, and most of its sentences stay the same.
    const hits = cache(`${limit} ${report ?? ''} ${words}`, () => getSearcher().search(words, { ...options, limit }));
    if (!exact || limit === 0 || (options.report !== undefined && !isIn(exact, options.report))) return hits;
    const score = (hits[0]?.score ?? 0) + 1;
    const first = new Hit(exact, score, () => [words.trim().toLowerCase()]);
    return [first, ...hits.filter((hit) => hit.target !== exact)].slice(0, limit);
  };
  return { search, compareWords: (...call) => getSearcher().compareWords(...call) };
}

function createSearcher(targets: readonly Target[], frequencies: WordFrequencies | undefined): Searcher {
  const index = buildSearchIndex(targets, frequencies);
  const expand = createQueryExpander(index);
  const sentences = createTally(index.firsts[targets.length]!);
  const tally = createTally(targets.length);

  const search = (words: string, options: SearchOptions): SearchHit[] => {
    const query = readQuery(words, index, expand);
    sentences.scores.fill(0);
    sentences.masks.fill(0);
    let count = 0;
    for (const word of [...query].sort((a, b) => a.size - b.size)) {
      if ((count += word.size) > MAX_COUNT && count > word.size) break;
      addScores(word, index, sentences);
    }
    addTargets(index, sentences, tally);
    // Thousands of hits are cached, and the words of few are read, so neither the words nor the query are kept.
    let known: readonly QueryWord[] | undefined;
    const readTerms: ReadTerms = (position, mask) =>
      termsOf(index, (known ??= readQuery(words, index, expand)), position, mask);
    return selectBest(targets, query.length, tally, options).map(
      ([position, score]) => new Hit(targets[position]!, score, readTerms, position, tally.masks[position]!),
    );
  };
  return { search, compareWords: createWordComparison(targets, index, expand) };
}

function readQuery(words: string, index: SearchIndex, expand: QueryExpander): QueryWord[] {
  const typed = queryWords(words);
  const isSentence = typed.length > MAX_TYPED;
  const read = typed.map((word) => {
    const expansions = expand(word, { isSentence });
    return { expansions, scores: scoresOf(word, expansions, index.total), size: countOf(expansions) };
  });
  const known = isSentence ? read.filter(({ size }) => size > 0) : read;
  const rarest = new Set([...known].sort((a, b) => a.size - b.size).slice(0, MAX_WORDS));
  return known.filter((word) => rarest.has(word)).map((word, at) => ({ ...word, bit: 1 << at }));
}

/** The scores of all sentences, or of all targets, and the words of the query that each has. Reused by the next search. */
interface Tally {
  readonly scores: Float32Array;
  readonly masks: Int32Array;
}

function createTally(size: number): Tally {
  return { scores: new Float32Array(size), masks: new Int32Array(size) };
}

/** Adds the score of one query word to each sentence with it. Of its expansions, only the most likely one counts. */
function addScores(
  { expansions, scores: factors, bit }: QueryWord,
  index: SearchIndex,
  { scores, masks }: Tally,
): void {
  const { starts, sentences, weights } = index;
  for (const [at, { position }] of expansions.entries()) {
    const factor = factors[at]! / 100;
    for (let at = starts[position]!; at < starts[position + 1]!; at++) {
      const sentence = sentences[at]!;
      if (masks[sentence]! & bit) continue;
      masks[sentence]! |= bit;
      scores[sentence]! += factor * weights[at]!;
    }
  }
}

/** Computes the score of each target from its fields, its best sentence and its second best sentence. */
function addTargets({ firsts }: SearchIndex, sentences: Tally, { scores, masks }: Tally): void {
  const { scores: sentenceScores, masks: sentenceMasks } = sentences;
  for (let target = 0; target < scores.length; target++) {
    const end = firsts[target + 1]!;
    let at = firsts[target]!;
    let mask = sentenceMasks[at]!;
    const fields = sentenceScores[at]!;
    let best = 0;
    let second = 0;
    while (++at < end) {
      const score = sentenceScores[at]!;
      mask |= sentenceMasks[at]!;
      second = Math.max(second, Math.min(best, score));
      best = Math.max(best, score);
    }
    masks[target] = mask;
    scores[target] = FIELDS_WEIGHT * fields + best + SECOND_WEIGHT * second;
  }
}

/** The best targets with their scores. Targets with more words of a typed query rank higher. */
function selectBest(
  targets: readonly Target[],
  query: number,
  { scores, masks }: Tally,
  { limit = 0, report }: SearchOptions,
): (readonly [position: number, score: number])[] {
  const best: (readonly [position: number, score: number])[] = [];
  let floor = 0;
  const cut = () => {
    best.sort((a, b) => b[1] - a[1]).splice(limit);
    if (best.length === limit) floor = best.at(-1)?.[1] ?? Infinity;
  };
  for (let position = 0; position < scores.length; position++) {
    if (masks[position] === 0) continue;
    const matched = query > MAX_TYPED ? 1 : countBits(masks[position]!) / query;
    const score = scores[position]! * matched * matched;
    if (score <= floor || (report !== undefined && !isIn(targets[position]!, report))) continue;
    best.push([position, score]);
    if (best.length >= 2 * limit + 100) cut();
  }
  cut();
  return best;
}

/** The words that a target matches. */
function termsOf(index: SearchIndex, query: readonly QueryWord[], position: number, mask: number): readonly string[] {
  return query.flatMap(({ expansions, bit }) => {
    const matched = mask & bit ? expansions.find((each) => containsWord(index, each.position, position)) : undefined;
    return matched ? [matched.word] : [];
  });
}

/** Reads the words of a query that a target matches. */
type ReadTerms = (position: number, mask: number) => readonly string[];

class Hit implements SearchHit {
  readonly #readTerms: ReadTerms;
  readonly #position: number;
  readonly #mask: number;

  constructor(
    readonly target: Target,
    readonly score: number,
    readTerms: ReadTerms,
    position = 0,
    mask = 0,
  ) {
    this.#readTerms = readTerms;
    this.#position = position;
    this.#mask = mask;
  }

  get terms(): readonly string[] {
    return this.#readTerms(this.#position, this.#mask);
  }

  /** For `JSON.stringify`, because a target refers to its whole report. */
  toJSON(): object {
    const { target, score, terms } = this;
    return { id: target.qualifiedId, text: target.text, score, terms };
  }

  /** For `console.log` in Node. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return this.toJSON();
  }
}

function isIn(target: Target, report: string): boolean {
  return target.report.key.toLowerCase() === report.toLowerCase();
}

function countBits(mask: number): number {
  let count = 0;
  for (; mask !== 0; mask &= mask - 1) count++;
  return count;
}

export interface SearchOptions {
  /** Maximum number of hits. 20 by default. */
  readonly limit?: number;
  /** Key of the only report to search. */
  readonly report?: string;
}

/** A search result. */
export interface SearchHit {
  readonly target: Target;
  /** Higher is better. Comparable only within one search. */
  readonly score: number;
  /** The matching words of the report, in lower case without accents, in the order of the query. */
  readonly terms: readonly string[];
}
