/*
 * The machine may be busy, so contestants run alternately. The result is the median of the ratios of all rounds, never a time alone.
 */

/** Milliseconds of each repetition. */
export type Times = readonly number[];

export function median(values: Times): number {
  return quantile(values, 0.5);
}

/** @param share 0.99 for the 99th percentile */
export function quantile(values: Times, share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function minimum(values: Times): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

/** Milliseconds that a call takes. */
export function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Runs all contestants once a round, in the opposite order in every second round. A contestant returns its milliseconds. */
export function interleave<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, () => number>>,
): Record<Name, number[]> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) times[name].push(contestants[name]());
  }
  return times;
}

/** The median of the ratios of all rounds. */
export function ratioOf(ours: Times, baseline: Times): number {
  return median(ours.map((value, round) => value / (baseline[round] ?? NaN)));
}
