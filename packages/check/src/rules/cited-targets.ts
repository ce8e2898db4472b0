import type { Claim, ResolvedCitation } from '../claims/claims.js';
import type { Target } from '@findings/core/library';

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

export function qualifiedIds(targets: readonly Target[]): readonly string[] {
  return targets.map(({ qualifiedId }) => qualifiedId);
}
