import type { CheckedDocument } from '@findings/check';
import type { Part, Session } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { Candidate } from './candidate.js';
import type { Candidates } from './candidates.js';
import type { FittingFindings } from './fitting-findings.js';

/**
 * Sorts candidates: the exact id first, then ids before words, and words before similar words, then those with the most typed words. Within
 * each, findings that fit the sentence come first, the best one first, then targets that the document cites, then those in a session or
 * part that is cited nearby, then the rest in their order. Sorted candidates keep their order after those that clearly fit the sentence.
 */
export function rank(
  { candidates, isSorted }: Candidates,
  { cited, parts }: NearbyCitations,
  fitting: FittingFindings,
): readonly Candidate[] {
  if (isSorted) {
    const goodRanks = new Map(fitting.good.map((target, index) => [target, index]));
    const rankOf = ({ target }: Candidate): number => goodRanks.get(target) ?? Infinity;
    return [...candidates].sort((a, b) => compareNumbers(rankOf(a), rankOf(b)));
  }
  const citedRanks = new Map(cited.map((target, index) => [target, index / (cited.length + 1)]));
  const matchRanks = { exact: 0, id: 1, words: 2, similar: 3 };
  const citationRank = ({ target }: Candidate): number =>
    citedRanks.get(target) ?? (target.within && parts.has(target.within) ? 1 : 2);
  return candidates
    .map((candidate, order) => ({
      candidate,
      order,
      match: matchRanks[candidate.match],
      fit: fitting.rankOf(candidate.target) ?? Infinity,
      citation: citationRank(candidate),
    }))
    .sort(
      (a, b) =>
        a.match - b.match ||
        (b.candidate.typedWords ?? 0) - (a.candidate.typedWords ?? 0) ||
        compareNumbers(a.fit, b.fit) ||
        a.citation - b.citation ||
        a.order - b.order,
    )
    .map(({ candidate }) => candidate);
}

/** Infinity is equal to itself, though their difference is not 0. */
function compareNumbers(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** A session or part that is cited within this distance is probably the topic. */
const NEAR = 3000;

/** The targets that a document cites. */
export interface NearbyCitations {
  /** The nearest first. */
  readonly cited: readonly Target[];
  /** The sessions and parts that are cited in the paragraphs around the cursor. */
  readonly parts: ReadonlySet<Session | Part>;
}

/** @param at offset of the key that is being typed, which is ignored */
export function nearbyCitations({ citations }: CheckedDocument, at: number): NearbyCitations {
  const others = citations.flatMap(({ item, resolution }) =>
    resolution.type === 'found' && item.start !== at
      ? [{ target: resolution.target, distance: Math.abs(item.start - at) }]
      : [],
  );
  others.sort((one, other) => one.distance - other.distance);
  const near = others.filter(({ distance }) => distance < NEAR);
  return {
    cited: [...new Set(others.map(({ target }) => target))],
    parts: new Set(near.flatMap(({ target }) => target.within ?? [])),
  };
}
