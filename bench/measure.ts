/*
 * How things are timed here. The machine may be busy: what is compared runs turn by turn, and what counts is the median
 * of the ratios of each turn, never a time alone.
 */

/** Milliseconds of each repetition. */
export type Times = readonly number[];

export function median(values: Times): number {
  return quantile(values, 0.5);
}

/** @param share 0.99 for the value that 99 of 100 do not pass */
export function quantile(values: Times, share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
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

/** Each of the contestants once a turn, each turn in the opposite order; `measure` gives one repetition's milliseconds. */
export function interleave<Name extends string>(
  turns: number,
  contestants: Readonly<Record<Name, () => number>>,
): Record<Name, number[]> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = 0; turn < turns; turn++) {
    for (const name of turn % 2 === 0 ? names : [...names].reverse()) times[name].push(contestants[name]());
  }
  return times;
}

/** The same, of what does not answer at once. */
export async function interleaveSlow<Name extends string>(
  turns: number,
  contestants: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = 0; turn < turns; turn++) {
    for (const name of turn % 2 === 0 ? names : [...names].reverse()) times[name].push(await contestants[name]());
  }
  return times;
}

/** The median of what ours took each turn, as a multiple of what the peer took in the same turn. */
export function ratioOf(ours: Times, peer: Times): number {
  return median(ours.map((value, turn) => value / (peer[turn] ?? NaN)));
}
