import { appendTo } from './add-to.js';
import type { FindingCitation, ProposalCoverage } from './coverage.js';

/** The citations of something by the proposals that they stand in, both in order. */
export function groupByProposal(
  cites: readonly FindingCitation[],
): ReadonlyMap<ProposalCoverage, readonly FindingCitation[]> {
  const byProposal = new Map<ProposalCoverage, FindingCitation[]>();
  for (const cite of cites) appendTo(byProposal, cite.proposal, cite);
  return byProposal;
}
