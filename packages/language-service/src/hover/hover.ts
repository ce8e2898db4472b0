import type { CardCommands, Hover } from '../results/editor-results.js';
import type { Workspace, ReportText } from '../workspace/workspace.js';
import { hoverInProposal } from './hover-in-proposal.js';
import { findingAt } from '../workspace/finding-at.js';
import type { Target } from '@findings/core/library';
import { citedLine } from '../card/citation-count.js';
import { code, plain } from '../card/markdown.js';

/** What a citation's key cites, or who cites the finding of a report; on neither, nothing. */
export function hover(workspace: Workspace, uri: string, offset: number, commands?: CardCommands): Hover | undefined {
  const proposal = workspace.proposal(uri);
  if (proposal) return hoverInProposal(workspace, proposal, offset, commands);
  const report = workspace.report(uri);
  return report && hoverInReport(workspace, report, offset);
}

/** Who cites what stands there. Its words are under the cursor already. */
export function hoverInReport(workspace: Workspace, report: ReportText, offset: number): Hover | undefined {
  const target = findingAt(report, offset);
  if (!target) return undefined;
  // The run under the cursor: a hover that covers the page break between two would cover what is no finding.
  const run =
    target.spans.find(({ start, end }) => start.offset <= offset && offset <= end.offset) ??
    target.spans.find(({ start }) => start.offset >= offset) ??
    target.spans.at(-1);
  return run && { span: run, markdown: citedCard(workspace, report.uri, target) };
}

/** For whoever reads the report: what it is that stands there, who cites it, and how to. */
export function citedCard(workspace: Workspace, source: string, target: Target): string {
  const { qualifiedId, alias } = target;
  const { say } = workspace;
  return [
    `**${plain(target.title)}**`,
    citedLine(workspace, source, target, {}),
    alias === undefined ? say`Cite it as ${code(qualifiedId)}` : say`Cite it as ${code(qualifiedId)} or ${code(alias)}`,
  ].join('\n\n');
}
