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

export function sumTallies(tallies: readonly Tally[]): Tally {
  return sumOf(tallies, 'findings', 'cited', 'citations');
}

/** Sums the numbers with these names. */
export function sumOf<Name extends string>(
  all: readonly Readonly<Record<Name, number>>[],
  ...names: readonly Name[]
): Record<Name, number> {
  const sums = names.map((name) => [name, all.reduce((sum, one) => sum + one[name], 0)] as const);
  return Object.fromEntries(sums) as Record<Name, number>;
}

/** The percentage of cited findings, rounded. 100 only if all are cited, and 0 only if none is. */
export function percentCited({ findings, cited }: Tally): number {
  if (findings === 0 || cited === 0) return 0;
  if (cited === findings) return 100;
  return Math.min(99, Math.max(1, Math.round((cited / findings) * 100)));
}
