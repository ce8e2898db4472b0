import type { CardCommands, Hover } from '../results/editor-results.js';
import type { Workspace } from '../workspace/workspace.js';
import { hoverInProposal } from './hover-in-proposal.js';
import { hoverInReport } from './hover-in-report.js';

/** What a citation's key cites, or who cites the finding of a report; on neither, nothing. */
export function hover(workspace: Workspace, uri: string, offset: number, commands?: CardCommands): Hover | undefined {
  const proposal = workspace.proposal(uri);
  if (proposal) return hoverInProposal(workspace, proposal, offset, commands);
  const report = workspace.report(uri);
  return report && hoverInReport(workspace, report, offset);
}
