import type { Paths } from '@findings/project';
import type { ResolvedContext } from './resolved-context.js';
import { isBelowAny } from './workspace-folders.js';

/** Which proposals hang on files. */
export interface AffectedProposals {
  /** @param gone those of the changed that are not there: folders may be among them */
  touches(holding: ResolvedContext, changed: ReadonlySet<string>, gone: ReadonlySet<string>): boolean;
  on(
    changed: ReadonlySet<string>,
    gone: ReadonlySet<string>,
    known: readonly (readonly [string, ResolvedContext])[],
  ): string[];
  all(holdings: Iterable<ResolvedContext>): ReadonlySet<string>;
}

export function createAffectedProposals({ sep }: Paths): AffectedProposals {
  const touchesList = (list: readonly string[], changed: ReadonlySet<string>, gone: ReadonlySet<string>): boolean =>
    list.some((path) => changed.has(path) || isBelowAny(path, gone, sep));
  const touches: AffectedProposals['touches'] = (holding, changed, gone) =>
    // What could not be found may be meant by what appeared, and its name be the nearest.
    holding.failure !== undefined ||
    holding.proposal.problems.length > 0 ||
    touchesList(holding.dependencies, changed, gone);
  return {
    touches,
    on: (changed, gone, known) => {
      // Most share one list.
      const lists = new Map<readonly string[], boolean>();
      const touchesKnown = (list: readonly string[]): boolean => {
        const answer = lists.get(list) ?? touchesList(list, changed, gone);
        lists.set(list, answer);
        return answer;
      };
      return known
        .filter(([, { failure, proposal, dependencies }]) => {
          return failure !== undefined || proposal.problems.length > 0 || touchesKnown(dependencies);
        })
        .map(([uri]) => uri);
    },
    all: (holdings) => {
      const all = new Set<string>();
      const seen = new Set<readonly string[]>();
      for (const { dependencies } of holdings) {
        if (seen.has(dependencies)) continue;
        seen.add(dependencies);
        for (const path of dependencies) all.add(path);
      }
      return all;
    },
  };
}
