import type { Claim, ResolvedCitation } from '../claims/claims.js';
import type { Library, Target } from '@findings/core/library';
import type { CheckedDocument } from './checked-document.js';

/** The targets that a citation may mean: one, several if it is ambiguous, or none. */
export function targetsOf(resolution: ResolvedCitation['resolution']): readonly Target[] {
  switch (resolution.type) {
    case 'found':
      return [resolution.target];
    case 'ambiguous':
      return resolution.candidates.map(({ target }) => target);
    default:
      return [];
  }
}

/**
 * The distinct targets that a claim cites. Empty if one of its citations is of another work, matches nothing or matches several
 * findings, or if all are in footnotes that say something of their own, because the claim may then rely on something else.
 */
export function targetsOfClaim({ citations, isCitedInRemarks }: Claim): readonly Target[] {
  if (isCitedInRemarks) return [];
  const targets: Target[] = [];
  for (const { resolution } of citations) {
    if (resolution.type !== 'found') return [];
    targets.push(resolution.target);
  }
  return targets.length > 1 ? [...new Set(targets)] : targets;
}

/** Caches a function of cited targets for each document, because many sentences cite the same ones. */
export function memoByTargets<Result>(
  compute: (targets: readonly Target[], library: Library) => Result,
): (document: CheckedDocument, targets: readonly Target[]) => Result {
  const createCache = (_: CheckedDocument): Map<string, Result> => new Map();
  return (document, targets) => {
    const cache = document.cached(createCache);
    const key = qualifiedIds(targets).join(' ');
    let result = cache.get(key);
    if (result === undefined) cache.set(key, (result = compute(targets, document.library)));
    return result;
  };
}

export function qualifiedIds(targets: readonly Target[]): readonly string[] {
  return targets.map(({ qualifiedId }) => qualifiedId);
}
