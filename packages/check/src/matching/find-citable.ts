import { findCitations } from '@findings/citations';
import type { FindingTarget, Library, SearchHit, Target } from '@findings/core/library';
import { readQuoteMarks, wordsIn, type Change } from '@findings/language';
import type { SimilarMatch } from './most-similar-text.js';
import { quotationMatcherOf } from './quotation-matcher.js';

export interface CitableOptions {
  /** Maximum number of findings. 5 by default. */
  readonly limit?: number;
  /** Key of the only report to search. */
  readonly report?: string;
}

/** A finding that a text could cite. */
export interface CitableFinding {
  readonly target: FindingTarget;
  /** Higher is better. Comparable only within one list, and among findings with the same `quoted`. */
  readonly score: number;
  /** The words that the finding shares with the text, in lower case without accents. */
  readonly terms: readonly string[];
  /**
   * Whether the finding has the words in quotation marks. A text without quotation marks may still be a quotation. Then this is
   * undefined for findings that do not have its words.
   */
  readonly quoted?: 'exact' | 'altered' | 'none';
  /** For an altered quotation, the words of the report. */
  readonly exact?: string;
  /** For an altered quotation, the differences from the report's words to those of the text. */
  readonly diff?: readonly Change[];
  /** Whether it has few of the words, so that it is probably about something else. Never true if it has the quoted words. */
  readonly isWeak: boolean;
}

/** A finding with less closeness to a sentence is about something else. */
const MIN_CLOSENESS = 0.15;
/** Compares more hits than `limit`, because a hit may be a session, or share only frequent words. */
const MAX_COMPARED = 50;
/** A text without quotation marks is treated as a quotation only if the match is at least this certain. */
const MIN_CERTAINTY = 0.75;
/** Fewer words are treated as a term, which many findings may have. */
const MIN_QUOTED_WORDS = 4;

/**
 * Finds the findings that a sentence could cite, best first: those with its quoted words, then those with the most words in common. The
 * citations in the text are ignored.
 */
export function findCitable(library: Library, text: string, options: CitableOptions = {}): readonly CitableFinding[] {
  const { limit = 5, report } = options;
  const written = withoutCitations(text);
  const isWanted = (target: Target): target is FindingTarget =>
    'finding' in target && (report === undefined || target.report.key.toLowerCase() === report.toLowerCase());
  const quoted = readQuoted(library, written);
  const hits = library.search(written, {
    limit: Math.max(MAX_COMPARED, 2 * limit),
    ...(report !== undefined && { report }),
  });
  const found = new Map<FindingTarget, CitableFinding>();
  for (const hit of hits) {
    if (!isWanted(hit.target)) continue;
    const { closeness, isWeak } = library.compareWords(written, [hit.target]);
    if (closeness < MIN_CLOSENESS && !quoted.matches.has(hit.target)) continue;
    found.set(hit.target, describe(hit.target, hit, quoted, isWeak));
  }
  for (const target of quoted.matches.keys())
    if (isWanted(target) && !found.has(target)) found.set(target, describe(target, undefined, quoted, false));
  return [...found.values()]
    .sort((one, other) => rankOf(other) - rankOf(one) || other.score - one.score)
    .slice(0, limit);
}

interface Quoted {
  /** Whether the text has quotation marks around a quotation. */
  readonly hasMarks: boolean;
  /** The targets that have the quoted words: exactly (`true`), or with differences. */
  readonly matches: ReadonlyMap<Target, true | SimilarMatch>;
}

function readQuoted(library: Library, text: string): Quoted {
  const matcher = quotationMatcherOf(library);
  const marked = readQuoteMarks(text)
    .filter(({ closed }) => closed)
    .map(({ start, end }) => text.slice(start, end))
    .filter(isLongEnough);
  const found = new Map<Target, true | SimilarMatch>();
  for (const words of marked.length > 0 ? marked : [text].filter(isLongEnough)) {
    const exact = matcher.findVerbatim(words);
    for (const target of exact) found.set(target, true);
    const similar = exact.length === 0 ? matcher.findSimilarAnywhere(words) : undefined;
    if (!similar || found.has(similar.target)) continue;
    if (marked.length > 0 || similar.certainty >= MIN_CERTAINTY) found.set(similar.target, similar);
  }
  return { hasMarks: marked.length > 0, matches: found };
}

function isLongEnough(words: string): boolean {
  return wordsIn(words).length >= MIN_QUOTED_WORDS;
}

function describe(target: FindingTarget, hit: SearchHit | undefined, quoted: Quoted, isWeak: boolean): CitableFinding {
  const match = quoted.matches.get(target);
  const found = { target, score: hit?.score ?? 0, terms: hit?.terms ?? [], isWeak: isWeak && !match };
  if (match === true) return { ...found, quoted: 'exact' };
  if (match) return { ...found, quoted: 'altered', exact: match.exact, diff: match.diff };
  return quoted.hasMarks ? { ...found, quoted: 'none' } : found;
}

function rankOf({ quoted }: CitableFinding): number {
  return quoted === 'exact' ? 2 : quoted === 'altered' ? 1 : 0;
}

function withoutCitations(text: string): string {
  let [rest, from] = ['', 0];
  for (const { start, end } of findCitations(text)) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return rest + text.slice(from);
}
