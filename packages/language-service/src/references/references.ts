import type { Place } from '../answers/answers.js';
import { placeOfTarget } from '../workspace/place-of-target.js';
import type { Workspace } from '../workspace/workspace.js';
import { mentionsOf } from './mentions.js';
import { namedAt } from './named-at.js';
import type { NamedFinding } from './named-at.js';

/**
 * All places that cite what is cited at a place of a proposal, or what stands at a place of a report: in all proposals, and
 * in the report where it speaks of its own findings. What nothing has an answer for (an id that is not there, another's
 * work) has the places that say the same.
 *
 * @param options.declaration whether to begin with where it stands in its report
 */
export function references(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: { readonly declaration: boolean },
): readonly Place[] {
  const named = namedAt(workspace, uri, offset);
  switch (named?.type) {
    case undefined:
      return [];
    case 'findings':
      return distinct(named.findings.flatMap((finding) => placesOf(workspace, finding, options.declaration)));
    case 'astray':
      return workspace.index.astray(named.source, named.id);
    case 'work': {
      const key = named.key.toLowerCase();
      return workspace.index.under(key.split(':', 1)[0]!).filter((each) => each.key.toLowerCase() === key);
    }
  }
}

function placesOf(workspace: Workspace, { source, id, target }: NamedFinding, declaration: boolean): readonly Place[] {
  const report = workspace.report(source);
  const inReport = report ? mentionsOf(report, target).map((span): Place => ({ uri: source, span })) : [];
  const stands = report && declaration ? [placeOfTarget(report, target)] : [];
  return [...stands, ...inReport, ...workspace.index.citing(source, id)];
}

/** An ambiguous citation is one of each of its candidates. */
function distinct(places: readonly Place[]): readonly Place[] {
  const seen = new Set<string>();
  return places.filter(({ uri, span }) => {
    const place = `${uri}\n${span.start.offset}`;
    return !seen.has(place) && seen.add(place);
  });
}
