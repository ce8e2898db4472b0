import type { CitationAt } from './results/client-results.js';
import { citationAt as placedAt } from './workspace/citation-at.js';
import { referenceTo } from './workspace/citation-references.js';
import { targetLocation } from './workspace/target-location.js';
import type { Proposal } from './workspace/proposal.js';
import type { Workspace } from './workspace/workspace.js';
import type { Target } from '@findings/core/library';

/** What a proposal cites at a place: what is there, or else what may be meant. */
export function citationAt(workspace: Workspace, uri: string, offset: number): CitationAt | undefined {
  const proposal = workspace.proposal(uri);
  const there = proposal && placedAt(proposal, offset);
  if (!proposal || !there) return undefined;
  const { item, resolution } = there.citation;
  const about = { span: proposal.source.span(item.start, item.end), key: item.id, state: resolution.type };
  switch (resolution.type) {
    case 'found':
      return { ...about, finding: findingOf(workspace, proposal, resolution.target), candidates: [] };
    case 'ambiguous':
      return { ...about, candidates: resolution.candidates.map(({ id, title }) => ({ id, title })) };
    case 'unresolved':
      return { ...about, candidates: resolution.suggestions.map(({ id, title }) => ({ id, title })) };
    case 'foreign':
      return { ...about, candidates: [] };
  }
}

function findingOf(workspace: Workspace, { context }: Proposal, target: Target): NonNullable<CitationAt['finding']> {
  const { source, id } = referenceTo(target, context);
  return {
    name: { source, id },
    id: target.id,
    title: target.title,
    text: target.text,
    speakers: target.speakers.map(({ name }) => name),
    place: targetLocation({ uri: source }, target),
    cited: workspace.index.count(source, id),
  };
}
