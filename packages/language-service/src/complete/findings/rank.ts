import type { Part, Session } from '@findings/core';
import type { Library, Target } from '@findings/core/library';
import type { Candidate } from './candidate.js';
import type { Candidates } from './candidates.js';

/**
 * Sorts candidates: the exact id first, then ids before words. Within each, targets that the document cites come first, then
 * those in a session or part that is cited nearby, then the rest in their order.
 */
export function rank({ candidates, isSorted }: Candidates, { cited, parts }: NearbyCitations): readonly Candidate[] {
  if (isSorted) return candidates;
  const citedRanks = new Map(cited.map((target, index) => [target, index / (cited.length + 1)]));
  const matchRanks = { exact: 0, id: 1, words: 2 };
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

/** At most this many `@` on each side of the cursor are read, and at most this many distinct keys. */
const MAX_SIGNS = 500;
const MAX_KEYS = 300;
const MAX_KEY_LENGTH = 200;
/** A session or part that is cited within this distance is probably the topic. */
const NEAR = 3000;

const key = /^\{?([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*)/u;

/** The targets that a document seems to cite. Parsing the document would be too slow for ranking at each keystroke. */
export interface NearbyCitations {
  /** The nearest first. */
  readonly cited: readonly Target[];
  /** The sessions and parts that are cited in the paragraphs around the cursor. */
  readonly parts: ReadonlySet<Session | Part>;
}

/** @param at offset of the key that is being typed, which is ignored */
export function nearbyCitations(markdown: string, at: number, library: Library): NearbyCitations {
  const targets = new Map<string, Target | undefined>();
  const cited = new Set<Target>();
  const parts = new Set<Session | Part>();
  for (const sign of signsAround(markdown, at)) {
    const id = key.exec(markdown.slice(sign + 1, sign + MAX_KEY_LENGTH))?.[1];
    if (id === undefined || (!targets.has(id) && targets.size >= MAX_KEYS)) continue;
    if (!targets.has(id)) targets.set(id, library.get(id));
    const target = targets.get(id);
    if (!target) continue;
    cited.add(target);
    if (target.within && Math.abs(sign - at) < NEAR) parts.add(target.within);
  }
  return { cited: [...cited], parts };
}

/** The offsets of `@` around an offset, the nearest first. */
function signsAround(markdown: string, at: number): readonly number[] {
  const signs: number[] = [];
  let left = at > 0 ? markdown.lastIndexOf('@', at - 1) : -1;
  for (let count = 0; left >= 0 && count < MAX_SIGNS; count++) {
    signs.push(left);
    left = left > 0 ? markdown.lastIndexOf('@', left - 1) : -1;
  }
  let right = markdown.indexOf('@', at + 1);
  for (let count = 0; right >= 0 && count < MAX_SIGNS; count++) {
    signs.push(right);
    right = markdown.indexOf('@', right + 1);
  }
  return signs.sort((one, other) => Math.abs(one - at) - Math.abs(other - at));
}
