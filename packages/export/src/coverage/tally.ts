import type { FindingCitation, Tally } from './coverage.js';

/** Counts findings and their citations. */
export function tallyOf(findings: readonly { readonly cites: readonly FindingCitation[] }[]): Tally {
  let cited = 0;
  let citations = 0;
  for (const { cites } of findings) {
    if (cites.length > 0) cited++;
    citations += cites.length;
  }
  return { findings: findings.length, cited, citations };
}

/** Sums tallies. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = { findings: 0, cited: 0, citations: 0 };
  for (const { findings, cited, citations } of tallies) {
    sum.findings += findings;
    sum.cited += cited;
    sum.citations += citations;
  }
  return sum;
}

/** The percentage of cited findings, rounded. 100 only if all are cited, and 0 only if none is. */
export function percentCited({ findings, cited }: Tally): number {
  if (findings === 0 || cited === 0) return 0;
  if (cited === findings) return 100;
  return Math.min(99, Math.max(1, Math.round((cited / findings) * 100)));
}
