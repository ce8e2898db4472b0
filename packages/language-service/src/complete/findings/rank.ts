import type { CheckedDocument } from '@findings/check';
import type { Part, Session } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { Candidate } from './candidate.js';
import type { Candidates } from './candidates.js';

/**
 * Sorts candidates: the exact id first, then ids before words, and words before similar words. Within each, targets that the document cites come first, then
 * those in a session or part that is cited nearby, then the rest in their order.
 */
export function rank({ candidates, isSorted }: Candidates, { cited, parts }: NearbyCitations): readonly Candidate[] {
  if (isSorted) return candidates;
  const citedRanks = new Map(cited.map((target, index) => [target, index / (cited.length + 1)]));
  const matchRanks = { exact: 0, id: 1, words: 2, similar: 3 };
  const citationRank = ({ target }: Candidate): number =>
    citedRanks.get(target) ?? (target.within && parts.has(target.within) ? 1 : 2);
  return candidates
    .map((candidate, order) => ({
      candidate,
      order,
      match: matchRanks[candidate.match],
      citation: citationRank(candidate),
    }))
    .sort((a, b) => a.match - b.match || a.citation - b.citation || a.order - b.order)
    .map(({ candidate }) => candidate);
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
