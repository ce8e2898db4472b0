import { foldedWords } from '../words/fold-case.js';
import type { SearchHit, SearchOptions } from './search-hit.js';
import { buildSearchIndex, postingsEnd, longestWord, postingsStart } from './search-index.js';
import type { Postings, SearchIndex } from './search-index.js';
import type { Target } from './target.js';
import { createVocabulary } from './query-expansion.js';
import type { Expansion, QueryExpander } from './query-expansion.js';

/** More words of a query than these are not looked at (and a bit of a 32-bit mask each). */
const mostWords = 24;
/** So many postings are read for a query at most; the rarest words come first. */
const mostPostings = 800_000;
/** …and for one of its words, beginnings and misspellings included. */
const mostPostingsPerWord = 150_000;

/** A query's word with what it may mean. */
interface Asked {
  readonly expansions: readonly Expansion[];
  readonly size: number;
  /** The bit of its place in the query. */
  readonly bit: number;
}

type Searcher = (words: string, options: SearchOptions) => SearchHit[];

interface Search {
  /** `exact`, the target that the words name as an id, comes first whatever the words say. */
  search(words: string, options?: SearchOptions, exact?: Target): readonly SearchHit[];
  /** See `Library`. */
  prepare(): boolean;
}

/** Full-text search over targets. The index is built by the first search, or beforehand. */
export function createSearch(targets: readonly Target[]): Search {
  const building = createSearcher(targets);
  let searcher: Searcher | undefined;
  const prepare = (): boolean => {
    if (searcher) return false;
    const { done, value } = building.next();
    if (done) searcher = value;
    return !done;
  };
  const search: Search['search'] = (words, options = {}, exact) => {
    const limit = Math.max(0, Math.floor(options.limit ?? 20));
    while (!searcher) prepare();
    const hits = searcher(words, { ...options, limit });
    if (!exact || limit === 0 || (options.report !== undefined && !isIn(exact, options.report))) return hits;
    const score = (hits[0]?.score ?? 0) + 1;
    const first = { target: exact, score, terms: [words.trim().toLowerCase()] };
    return [first, ...hits.filter((hit) => hit.target !== exact)].slice(0, limit);
  };
  return { search, prepare };
}

function* createSearcher(targets: readonly Target[]): Generator<undefined, Searcher> {
  const index = yield* buildSearchIndex(targets);
  const vocabulary = createVocabulary(index);
  const scores = new Float32Array(targets.length);
  const masks = new Uint32Array(targets.length);

  return (words: string, options: SearchOptions): SearchHit[] => {
    const asked = readQuery(words, index, vocabulary);
    scores.fill(0);
    masks.fill(0);
    let left = mostPostings;
    for (const word of [...asked].sort((a, b) => a.size - b.size)) {
      if (word.size > left) break;
      left -= word.size;
      addScores(word, index, scores, masks);
    }
    const best = selectBest(targets, asked.length, scores, masks, options);
    return best.map(([place, score]) => ({
      target: targets[place]!,
      score,
      terms: matchedTerms(place, masks[place]!, asked, index),
    }));
  };
}

function readQuery(words: string, index: SearchIndex, vocabulary: QueryExpander): Asked[] {
  const typed = new Set<string>();
  for (const word of foldedWords(words)) if (typed.size < mostWords) typed.add(word.slice(0, longestWord));
  return [...typed].map((word, at) => {
    const expansions = vocabulary.expand(word, mostPostingsPerWord);
    const size = expansions.reduce((sum, { word }) => sum + index.sizes[word]!, 0);
    return { expansions, size, bit: 1 << at };
  });
}

/** Adds what one word of the query says about each target; of its expansions, the likeliest one counts. */
function addScores({ expansions, bit }: Asked, index: SearchIndex, scores: Float32Array, masks: Uint32Array): void {
  const among = scores.length;
  for (const { word, likeness } of expansions) {
    const size = index.sizes[word]!;
    const rarity = Math.log(1 + (among - size + 0.5) / (size + 0.5));
    const factor = (rarity * likeness) / 100;
    const number = index.numbers[word]!;
    for (const part of index.parts) {
      const { first, targets, weights } = part;
      const end = postingsEnd(part, number);
      for (let at = postingsStart(part, number); at < end; at++) {
        const place = first + targets[at]!;
        if (masks[place]! & bit) continue;
        masks[place]! |= bit;
        scores[place]! += factor * weights[at]!;
      }
    }
  }
}

/** The best targets with their scores; one that meets more words of the query goes before one that meets fewer well. */
function selectBest(
  targets: readonly Target[],
  asked: number,
  scores: Float32Array,
  masks: Uint32Array,
  { limit = 0, report }: SearchOptions,
): (readonly [place: number, score: number])[] {
  const best: (readonly [place: number, score: number])[] = [];
  let floor = 0;
  const cut = () => {
    best.sort((a, b) => b[1] - a[1]).splice(limit);
    if (best.length === limit) floor = best.at(-1)?.[1] ?? Infinity;
  };
  for (let place = 0; place < scores.length; place++) {
    if (masks[place] === 0) continue;
    const met = countBits(masks[place]!) / asked;
    const score = scores[place]! * met * met;
    if (score <= floor || (report !== undefined && !isIn(targets[place]!, report))) continue;
    best.push([place, score]);
    if (best.length >= 2 * limit + 100) cut();
  }
  cut();
  return best;
}

function matchedTerms(place: number, mask: number, asked: readonly Asked[], index: SearchIndex): string[] {
  const { words, numbers, parts } = index;
  const part = parts.findLast(({ first }) => first <= place)!;
  const target = place - part.first;
  return asked.flatMap(({ expansions, bit }) => {
    if (!(mask & bit)) return [];
    // The beginning of a word may stand for thousands.
    const met = expansions.find(({ word }) => holds(part, numbers[word]!, target));
    return met ? [words[met.word]!] : [];
  });
}

function holds(part: Postings, number: number, target: number): boolean {
  const { targets } = part;
  const end = postingsEnd(part, number);
  let low = postingsStart(part, number);
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (targets[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low < end && targets[low] === target;
}

function isIn(target: Target, report: string): boolean {
  return target.report.key.toLowerCase() === report.toLowerCase();
}

function countBits(mask: number): number {
  let count = 0;
  for (; mask !== 0; mask &= mask - 1) count++;
  return count;
}
