import type { Span } from '@findings/core';
import type { DefinitionLink } from '../results/editor-results.js';
import { citationAt } from '../workspace/citation-at.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { definitionInReport } from './definition-in-report.js';
import { namedFileAt } from './named-file-at.js';
import { declarationLocation } from './declaration-location.js';

const START: Span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/**
 * Where what is cited stands in its report; of a key that may mean several findings, each of them. In front matter, the
 * file that is named; in a report, the session that its summary refers to, or else the finding itself.
 */
export function definition(workspace: Workspace, uri: string, offset: number): readonly DefinitionLink[] {
  const proposal = workspace.proposal(uri);
  if (proposal) return definitionInProposal(workspace, proposal, offset);
  const report = workspace.report(uri);
  return report ? definitionInReport(report, offset) : [];
}

function definitionInProposal(workspace: Workspace, proposal: Proposal, offset: number): readonly DefinitionLink[] {
  const file = namedFileAt(proposal, offset);
  if (file) return [{ origin: file.span, uri: file.uri, target: START, selection: START }];
  const there = citationAt(proposal, offset);
  if (!there) return [];
  const { item, resolution } = there.citation;
  const targets =
    resolution.type === 'found'
      ? [resolution.target]
      : resolution.type === 'ambiguous'
        ? resolution.candidates.map(({ target }) => target)
        : [];
  const origin = proposal.source.span(item.start, item.end);
  return targets.flatMap((target) => {
    const source = proposal.context.sources.get(target.report.key);
    if (source === undefined) return [];
    return [{ origin, uri: source, ...declarationLocation(workspace.report(source), target) }];
  });
}
