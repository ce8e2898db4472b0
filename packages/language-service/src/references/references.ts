import type { Location } from '../results/editor-results.js';
import { targetLocation } from '../workspace/target-location.js';
import type { Workspace } from '../workspace/workspace.js';
import { mentionsOf, referenceAt } from './reference-at.js';
import type { NamedFinding } from './reference-at.js';

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
): readonly Location[] {
  const named = referenceAt(workspace, uri, offset);
  switch (named?.type) {
    case undefined:
      return [];
    case 'findings':
      return [
        ...named.findings.flatMap((finding) => inReport(workspace, finding, options.declaration)),
        ...distinct(named.findings.map(({ source, id }) => workspace.index.citing(source, id))),
      ];
    case 'astray':
      return workspace.index.unresolved(named.source, named.id);
    case 'work':
      // Letter case tells works apart.
      return workspace.index.withPrefix(named.key.split(':', 1)[0]!).filter(({ key }) => key === named.key);
  }
}

function inReport(workspace: Workspace, { source, target }: NamedFinding, declaration: boolean): readonly Location[] {
  const report = workspace.report(source);
  if (!report) return [];
  const mentions = mentionsOf(report, target).map((span): Location => ({ uri: source, span }));
  return declaration ? [targetLocation(report, target), ...mentions] : mentions;
}

/** An ambiguous citation is one of each of its candidates. */
function distinct(lists: readonly (readonly Location[])[]): readonly Location[] {
  if (lists.length === 1) return lists[0]!;
  const seen = new Map(lists.flat().map((place) => [`${place.uri}\n${place.span.start.offset}`, place]));
  return [...seen.values()].sort(byPlace);
}

function byPlace(one: Location, other: Location): number {
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return one.span.start.offset - other.span.start.offset;
}
