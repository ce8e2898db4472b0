import type { Span } from '@findings/core';
import { mentionsOf, referenceAt, namedBy } from './reference-at.js';
import type { ReferenceAt } from './reference-at.js';
import type { Workspace } from '../workspace/workspace.js';

/** All that names the same in the same document: citations by whatever alias; in a report a finding and its mentions. */
export function highlights(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const named = referenceAt(workspace, uri, offset);
  if (!named) return [];
  const proposal = workspace.proposal(uri);
  if (proposal) {
    const wanted = new Set(keysOf(named));
    return (proposal.document?.citations ?? [])
      .filter((citation) => keysOf(namedBy(proposal, citation)).some((key) => wanted.has(key)))
      .map(({ item }) => proposal.source.span(item.start, item.end))
      .sort(byPlace);
  }
  const report = workspace.report(uri);
  if (!report || named.type !== 'findings') return [];
  return named.findings.flatMap(({ target }) => [...target.spans, ...mentionsOf(report, target)]).sort(byPlace);
}

function keysOf(named: ReferenceAt): readonly string[] {
  switch (named.type) {
    case 'findings':
      return named.findings.map(({ source, id }) => `finding ${source} ${id}`);
    case 'astray':
      return [`astray ${named.source} ${named.id}`];
    case 'work':
      return [`work ${named.key}`];
  }
}

function byPlace(one: Span, other: Span): number {
  return one.start.offset - other.start.offset;
}
