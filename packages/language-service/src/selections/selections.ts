import type { Span } from '@findings/core';
import type { Workspace } from '../workspace/workspace.js';
import { inProposal } from './proposal-selections.js';
import { inReport } from './report-selections.js';
import { selectionChain } from './selection-chain.js';

/**
 * What a selection grows to. In a proposal: the key, the citation with its prefix and locator, the whole group, the
 * sentence, the paragraph, the section, the document; in a report: an unbroken run, the finding, the session, the day.
 */
export function selections(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const proposal = workspace.proposal(uri);
  const report = workspace.report(uri);
  const source = proposal?.source ?? report?.source;
  if (!source || !(offset >= 0 && offset <= source.length)) return [];
  const stretches = proposal ? inProposal(proposal, offset) : inReport(report!, offset);
  return selectionChain([...stretches, { start: 0, end: source.length }], offset).map(({ start, end }) =>
    source.span(start, end),
  );
}
