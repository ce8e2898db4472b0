import { creditedName, findingOf, type Target } from '@findings/core/library';
import type { CitationAt } from './results/client-results.js';
import { citationAt as locatedAt } from './workspace/citation-at.js';
import { referenceTo } from './workspace/citation-references.js';
import type { Proposal } from './workspace/proposal.js';
import { targetLocation } from './workspace/target-location.js';
import type { Workspace } from './workspace/workspace.js';

/** The citation at an offset, with its target or what it may mean. */
export function citationAt(workspace: Workspace, uri: string, offset: number): CitationAt | undefined {
  const proposal = workspace.proposal(uri);
  const located = proposal && locatedAt(proposal, offset);
  if (!proposal || !located) return undefined;
  const { item, resolution } = located.citation;
  const common = { span: proposal.source.span(item.start, item.end), key: item.id, state: resolution.type };
  switch (resolution.type) {
    case 'found':
      return { ...common, finding: describeTarget(workspace, proposal, resolution.target), candidates: [] };
    case 'ambiguous':
      return { ...common, candidates: resolution.candidates.map(({ id, title }) => ({ id, title })) };
    case 'unresolved':
      return { ...common, candidates: resolution.suggestions.map(({ id, title }) => ({ id, title })) };
    case 'foreign':
      return { ...common, candidates: [] };
  }
}

function describeTarget(
  workspace: Workspace,
  { context }: Proposal,
  target: Target,
): NonNullable<CitationAt['finding']> {
  const { source, id } = referenceTo(target, context);
  return {
    name: { source, id },
    id: target.id,
    title: target.title,
    text: target.text,
    speakers: target.speakers.map((person) => creditedName(workspace.say, findingOf(target), person)),
    place: targetLocation({ uri: source }, target),
    cited: workspace.index.count(source, id),
  };
}
