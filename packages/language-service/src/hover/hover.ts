import type { Target } from '@findings/core/library';
import { citationCount } from '../card/citation-count.js';
import { code, plain } from '../card/markdown.js';
import type { CardCommands, Hover } from '../results/editor-results.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';
import { hoverInProposal } from './hover-in-proposal.js';

/** In a proposal, the card of the cited target. In a report, who cites the finding. */
export function hover(workspace: Workspace, uri: string, offset: number, commands?: CardCommands): Hover | undefined {
  const proposal = workspace.proposal(uri);
  if (proposal) return hoverInProposal(workspace, proposal, offset, commands);
  const report = workspace.report(uri);
  return report && hoverInReport(workspace, report, offset);
}

function hoverInReport(workspace: Workspace, report: ReportText, offset: number): Hover | undefined {
  const target = findingAt(report, offset);
  if (!target) return undefined;
  // Only the span under the cursor: the page break between two spans is not part of the finding.
  const span =
    target.spans.find(({ start, end }) => start.offset <= offset && offset <= end.offset) ??
    target.spans.find(({ start }) => start.offset >= offset) ??
    target.spans.at(-1);
  return span && { span, markdown: reportCard(workspace, report.uri, target) };
}

/** The card of a target in its own report, where its words are visible anyway. */
function reportCard(workspace: Workspace, source: string, target: Target): string {
  const { qualifiedId, alias } = target;
  const { say } = workspace;
  return [
    `**${plain(target.title)}**`,
    citationCount(workspace, source, target, {}),
    alias === undefined ? say`Cite it as ${code(qualifiedId)}` : say`Cite it as ${code(qualifiedId)} or ${code(alias)}`,
  ].join('\n\n');
}
