import type { Claim } from '../claims/claims.js';
import type { Target } from '@findings/core/library';

/**
 * What a sentence leans on, each once. Nothing where one of its citations is somebody else's, or names nothing or too much: what the
 * sentence says may then be from there.
 */
export function targetsOfClaim({ citations }: Claim): readonly Target[] {
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
