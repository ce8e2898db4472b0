import type { Location } from '../results/editor-results.js';
import { keyUses } from '../workspace/key-uses.js';
import { targetLocation } from '../workspace/target-location.js';
import type { Workspace } from '../workspace/workspace.js';
import { mentionsOf, namesOf, referenceAt, referenceOf } from './reference-at.js';
import type { ReferenceAt, ReferencedTarget } from './reference-at.js';

/**
 * The citations in all proposals of what a position refers to, and its mentions in its report. For missing ids and
 * works, the citations with the same key.
 *
 * @param options.declaration whether to start with the declaration in the report
 */
export function references(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: { readonly declaration: boolean },
): readonly Location[] {
  const reference = referenceAt(workspace, uri, offset);
  switch (reference?.type) {
    case undefined:
      return [];
    case 'findings':
      return [
        ...reference.findings.flatMap((finding) => locationsInReport(workspace, finding, options.declaration)),
        ...distinct(reference.findings.map(({ source, id }) => workspace.index.citing(source, id))),
      ];
    case 'missing':
    case 'work':
      return citationsOf(workspace, reference);
  }
}

/** The citations with a key that names no finding. */
function citationsOf(workspace: Workspace, reference: Exclude<ReferenceAt, { type: 'findings' }>): readonly Location[] {
  const ending = (reference.type === 'missing' ? reference.id : reference.key).toLowerCase();
  const [name] = namesOf(reference);
  return keyUses(workspace)
    .filter(({ key, context }) => {
      const resolution = key.toLowerCase().endsWith(ending) ? context.library?.resolve(key) : undefined;
      return resolution && namesOf(referenceOf(context, key, resolution)).includes(name!);
    })
    .map(({ uri, span }) => ({ uri, span }));
}

function locationsInReport(
  workspace: Workspace,
  { source, target }: ReferencedTarget,
  declaration: boolean,
): readonly Location[] {
  const report = workspace.report(source);
  if (!report) return [];
  const mentions = mentionsOf(report, target).map((span): Location => ({ uri: source, span }));
  return declaration ? [targetLocation(report, target), ...mentions] : mentions;
}

/** An ambiguous citation is in the lists of all its candidates. */
function distinct(lists: readonly (readonly Location[])[]): readonly Location[] {
  if (lists.length === 1) return lists[0]!;
  const seen = new Map(lists.flat().map((place) => [`${place.uri}\n${place.span.start.offset}`, place]));
  return [...seen.values()].sort(byPosition);
}

function byPosition(one: Location, other: Location): number {
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return one.span.start.offset - other.span.start.offset;
}
