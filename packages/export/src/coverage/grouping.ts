import type { FindingCitation, ProposalCoverage } from './coverage.js';

/** Groups citations by proposal. Keeps the order of both. */
export function groupByProposal(
  cites: readonly FindingCitation[],
): ReadonlyMap<ProposalCoverage, readonly FindingCitation[]> {
  const byProposal = new Map<ProposalCoverage, FindingCitation[]>();
  for (const cite of cites) appendTo(byProposal, cite.proposal, cite);
  return byProposal;
}

/** Appends a value to the list of a key in a map. */
export function appendTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
