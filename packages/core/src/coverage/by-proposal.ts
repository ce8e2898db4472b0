import { addTo } from './add-to.js';
import type { Cite, ProposalCoverage } from './coverage.js';

/** The citations of something by the proposals that they stand in, both in order. */
export function citesByProposal(cites: readonly Cite[]): ReadonlyMap<ProposalCoverage, readonly Cite[]> {
  const byProposal = new Map<ProposalCoverage, Cite[]>();
  for (const cite of cites) addTo(byProposal, cite.proposal, cite);
  return byProposal;
}
