import type { Candidate } from './candidate.js';
import type { Candidates } from './candidates.js';
import type { CitedNearby } from './document-citations.js';

/**
 * What was typed letter by letter comes first, ids before words; among either, what the document cites already, then
 * what stands in a session that is cited nearby, then what was found first.
 */
export function ranked({ found, isOrdered }: Candidates, { cited, sessions }: CitedNearby): readonly Candidate[] {
  if (isOrdered) return found;
  const places = new Map(cited.map((target, place) => [target, place]));
  const kinds = { exact: 0, id: 1, words: 2 };
  const rank = ({ target }: Candidate): number => {
    const place = places.get(target);
    if (place !== undefined) return place / (places.size + 1);
    return target.session && sessions.has(target.session) ? 1 : 2;
  };
  return found
    .map((candidate, order) => ({ candidate, order, kind: kinds[candidate.by], rank: rank(candidate) }))
    .sort((a, b) => a.kind - b.kind || a.rank - b.rank || a.order - b.order)
    .map(({ candidate }) => candidate);
}
