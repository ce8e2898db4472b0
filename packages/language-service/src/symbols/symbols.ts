import type { DocumentSymbol } from '../answers/answers.js';
import type { Workspace } from '../workspace/workspace.js';
import { symbolsOfProposal } from './of-proposal.js';
import { symbolsOfReport } from './of-report.js';

/** The outline of a proposal or a report. */
export function symbols(workspace: Workspace, uri: string): readonly DocumentSymbol[] {
  const proposal = workspace.proposal(uri);
  if (proposal) return symbolsOfProposal(workspace, proposal);
  const report = workspace.report(uri);
  return report ? symbolsOfReport(workspace, report) : [];
}
