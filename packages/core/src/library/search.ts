import { createStringCache, foldedWords } from '@findings/language';
import { buildSearchIndex, containsWord, MAX_WORD_LENGTH, postingsOf } from './search-index.js';
import type { SearchIndex, WordFrequencies } from './search-index.js';
import { createWordComparison, type SharedWords } from './shared-words.js';
import type { Target } from './target.js';
import { createQueryExpander } from './query-expansion.js';
import type { Expansion, QueryExpander } from './query-expansion.js';

/** Maximum number of words in a query, the rarest ones of a longer text. Each is a bit of a 32-bit mask. */
const MAX_WORDS = 32;
/** At most this many words of a text are read. */
const MAX_READ = 500;
/** A query with more words is treated as a sentence: a finding need not have most of them, and typing errors are not corrected. */
const MAX_TYPED = 8;
/** At most this many postings are read for a query, the rarest words first. */
const MAX_POSTINGS = 800_000;
/** At most this many postings are read for one word with its expansions. */
const MAX_POSTINGS_PER_WORD = 150_000;
/** A word with this many letters has half of the maximum weight. */
const HALF_WEIGHT = 3;
/** An expansion of this similarity is a form of the same word: `pumps` for `pump`. */
const SAME_WORD = 0.7;
/** The weights of the fields of a target and of its second best sentence. The weight of its best sentence is 1. */
const FIELDS_WEIGHT = 0.8;
const SECOND_WEIGHT = 0.2;
/** Hits of longer queries are not cached, in UTF-16 code units. */
const MAX_CACHED_LENGTH = 2000;

interface QueryWord {
  readonly expansions: readonly Expansion[];
  readonly size: number;
  /** From 0 to 1. Short words weigh less, because in most languages they are often articles and prepositions. */
  readonly weight: number;
  /** The bit of its position in the query. */
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
    const first = { target: exact, score, terms: [words.trim().toLowerCase()] };
    return [first, ...hits.filter((hit) => hit.target !== exact)].slice(0, limit);
  };
  return { search, compareWords: (...call) => getSearcher().compareWords(...call) };
}

function createSearcher(targets: readonly Target[], frequencies: WordFrequencies | undefined): Searcher {
  const index = buildSearchIndex(targets, frequencies);
  const expander = createQueryExpander(index);
  const sentences = createTally(index.firsts[targets.length]!);
  const tally = createTally(targets.length);

  const search = (words: string, options: SearchOptions): SearchHit[] => {
    const query = readQuery(words, index, expander);
    sentences.scores.fill(0);
    sentences.masks.fill(0);
    let remaining = MAX_POSTINGS;
    for (const word of [...query].sort((a, b) => a.size - b.size)) {
      if (word.size > remaining) break;
      remaining -= word.size;
      addScores(word, index, sentences);
    }
    addTargets(index, sentences, tally);
    const best = selectBest(targets, query.length, tally, options);
    const found = new FoundTargets(targets, index, () => readQuery(words, index, expander));
    return best.map(([position, score]) => new Hit(found, position, score, tally.masks[position]!));
  };
  return { search, compareWords: createWordComparison(targets, index, expander) };
}

function readQuery(words: string, index: SearchIndex, expander: QueryExpander): QueryWord[] {
  const typed = new Set<string>();
  for (const word of foldedWords(words)) if (typed.size < MAX_READ) typed.add(word.slice(0, MAX_WORD_LENGTH));
  const options = { typingErrors: typed.size <= MAX_TYPED };
  const read = [...typed].map((word) => {
    const expansions = expander.expand(word, MAX_POSTINGS_PER_WORD, options);
    const weight = word.length / (word.length + HALF_WEIGHT);
    return { expansions, weight, size: expansions.reduce((sum, { word }) => sum + postingsOf(index, word), 0) };
  });
  const known = read.length > MAX_TYPED ? read.filter(({ size }) => size > 0) : read;
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
function addScores({ expansions, weight, bit }: QueryWord, index: SearchIndex, { scores, masks }: Tally): void {
  const { total, starts, sizes, sentences, weights } = index;
  // A rare form of a frequent word counts as frequent.
  const forms = expansions.filter(({ similarity }) => similarity >= SAME_WORD);
  const known = forms.reduce((sum, { word }) => sum + sizes[word]!, 0);
  for (const { word, similarity } of expansions) {
    const size = Math.min(total, Math.max(sizes[word]!, known));
    const rarity = Math.log(1 + (total - size + 0.5) / (size + 0.5));
    const factor = (rarity * weight * similarity) / 100;
    for (let at = starts[word]!; at < starts[word + 1]!; at++) {
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

/** What the hits of one search have in common. */
class FoundTargets {
  #query: readonly QueryWord[] | undefined;

  constructor(
    readonly targets: readonly Target[],
    readonly index: SearchIndex,
    readonly readQuery: () => readonly QueryWord[],
  ) {}

  /** The words that a target matches. Thousands of hits are cached, and the words of few are read, so they are not kept. */
  termsOf(position: number, mask: number): readonly string[] {
    this.#query ??= this.readQuery();
    return this.#query.flatMap(({ expansions, bit }) => {
      if (!(mask & bit)) return [];
      // A prefix may have thousands of expansions.
      const matched = expansions.find(({ word }) => containsWord(this.index, word, position));
      return matched ? [this.index.words[matched.word]!] : [];
    });
  }
}

class Hit implements SearchHit {
  readonly #found: FoundTargets;
  readonly #position: number;
  readonly #mask: number;

  constructor(
    found: FoundTargets,
    position: number,
    readonly score: number,
    mask: number,
  ) {
    this.#found = found;
    this.#position = position;
    this.#mask = mask;
  }

  get target(): Target {
    return this.#found.targets[this.#position]!;
  }

  get terms(): readonly string[] {
    return this.#found.termsOf(this.#position, this.#mask);
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
