import type { Span } from '@findings/core';
import type { Workspace } from '../workspace/workspace.js';
import { mentionsOf, namesOf, referenceAt, referenceOf } from './reference-at.js';

/**
 * Everything in the document that refers to the same target: citations under any name, or a finding of a report and
 * its mentions.
 */
export function highlights(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const reference = referenceAt(workspace, uri, offset);
  if (!reference) return [];
  const proposal = workspace.proposal(uri);
  if (proposal) {
    const wanted = new Set(namesOf(reference));
    return (proposal.document?.citations ?? [])
      .filter(({ item, resolution }) =>
        namesOf(referenceOf(proposal.context, item.id, resolution)).some((key) => wanted.has(key)),
      )
      .map(({ item }) => proposal.source.span(item.start, item.end))
      .sort(byPosition);
  }
  const report = workspace.report(uri);
  if (!report || reference.type !== 'findings') return [];
  return reference.findings.flatMap(({ target }) => [...target.spans, ...mentionsOf(report, target)]).sort(byPosition);
}

function byPosition(one: Span, other: Span): number {
  return one.start.offset - other.start.offset;
}
