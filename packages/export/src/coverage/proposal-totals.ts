import type { CitingProposal, CoverageTotals, ProposalCoverage } from './coverage.js';

export type ProposalDraft = { -readonly [Key in keyof ProposalCoverage]: ProposalCoverage[Key] };

/** A proposal of which nothing has been counted. */
export function draftProposal({ path, title }: CitingProposal, anchor: string): ProposalDraft {
  const named = title !== undefined && title.trim() !== '';
  return { path, ...(named && { title }), anchor, findings: 0, citations: 0, whole: 0, unresolved: 0, ambiguous: 0 };
}

export function sumProposals(
  proposals: readonly ProposalCoverage[],
): Pick<CoverageTotals, 'whole' | 'unresolved' | 'ambiguous'> {
  const sum = { whole: 0, unresolved: 0, ambiguous: 0 };
  for (const { whole, unresolved, ambiguous } of proposals) {
    sum.whole += whole;
    sum.unresolved += unresolved;
    sum.ambiguous += ambiguous;
  }
  return sum;
}
