import type { FindingCitation, Tally } from './coverage.js';

/** Of findings, by what cites them. */
export function tallyOf(findings: readonly { readonly cites: readonly FindingCitation[] }[]): Tally {
  let cited = 0;
  let citations = 0;
  for (const { cites } of findings) {
    if (cites.length > 0) cited++;
    citations += cites.length;
  }
  return { findings: findings.length, cited, citations };
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = { findings: 0, cited: 0, citations: 0 };
  for (const { findings, cited, citations } of tallies) {
    sum.findings += findings;
    sum.cited += cited;
    sum.citations += citations;
  }
  return sum;
}

/** Whole per cent; 100 only where all are cited and 0 only where none is. */
export function percentCited({ findings, cited }: Tally): number {
  if (findings === 0 || cited === 0) return 0;
  if (cited === findings) return 100;
  return Math.min(99, Math.max(1, Math.round((cited / findings) * 100)));
}
