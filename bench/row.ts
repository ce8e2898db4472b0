import { median, minimum, quantile, ratioOf, type Times } from './measure.ts';

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  /** The baseline that was measured in the same run, with its time. */
  readonly baseline: string;
  readonly ratio?: number;
  readonly budget?: string;
  readonly isMet?: boolean;
}

/**
 * Reports each row as soon as it is measured.
 *
 * @param findings the size of the input, for benchmarks that have no fixed one
 */
export type Benchmark = (report: (row: Row) => void, isSmall: boolean, findings?: number) => void | Promise<void>;

/** Compares times that were measured alternately. The budget is a maximum for the ratio. */
export function compare(what: string, ours: Times, baseline: string, baselineTimes: Times, budget: number): Row {
  const ratio = ratioOf(ours, baselineTimes);
  return {
    what,
    ours: showTimes(ours),
    baseline: `${baseline} ${showTimes(baselineTimes)}`,
    ratio,
    budget: `≤ ${budget} ×`,
    isMet: ratio <= budget,
  };
}

/** Compares medians. The budget is a maximum for the 99th percentile in milliseconds. */
export function latency(what: string, ours: Times, baseline: string, baselineTimes: Times, budget: number): Row {
  const p99 = quantile(ours, 0.99);
  return {
    what,
    ours: showLatency(ours),
    baseline: `${baseline} ${showLatency(baselineTimes)}`,
    ratio: median(ours) / median(baselineTimes),
    budget: `p99 ≤ ${budget} ms`,
    isMet: p99 <= budget,
  };
}

/** The budget is a maximum for one value. */
export function limit(what: string, value: number, budget: number, unit: string, digits = 0): Row {
  return {
    what,
    ours: `${value.toFixed(digits)} ${unit}`,
    baseline: '',
    budget: `≤ ${budget} ${unit}`,
    isMet: value <= budget,
  };
}

export function markdownTable(rows: readonly Row[]): string {
  const cells = rows.map(({ what, ours, baseline, ratio, budget = '', isMet }) => [
    what,
    ours,
    baseline,
    ratio === undefined ? '' : ratio.toFixed(2),
    isMet === undefined ? budget : `${budget} ${isMet ? '✓' : '✗'}`,
  ]);
  const lines = [['what', 'ours', 'baseline', 'ratio', 'budget'], ['---', '---', '---', '--:', '---'], ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}

/** `12 ms (min 11)`, `1.20 s (min 1.14)` */
function showTimes(times: Times): string {
  const [middle, least] = [median(times), minimum(times)];
  if (middle >= 1000) return `${(middle / 1000).toFixed(2)} s (min ${(least / 1000).toFixed(2)})`;
  const digits = middle < 10 ? 2 : 0;
  return `${middle.toFixed(digits)} ms (min ${least.toFixed(digits)})`;
}

/** `p50 1.20 ms, p99 8.41 ms` */
function showLatency(times: Times): string {
  return `p50 ${quantile(times, 0.5).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`;
}
