import type { DocumentSymbol } from '../results/editor-results.js';
import type { Workspace } from '../workspace/workspace.js';
import { symbolsOfProposal } from './proposal-symbols.js';
import { symbolsOfReport } from './report-symbols.js';

/** The outline of a proposal or a report. */
export function symbols(workspace: Workspace, uri: string): readonly DocumentSymbol[] {
  const proposal = workspace.proposal(uri);
  if (proposal) return symbolsOfProposal(workspace, proposal);
  const report = workspace.report(uri);
  return report ? symbolsOfReport(workspace, report) : [];
}
