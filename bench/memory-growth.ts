import { median } from './measure.ts';

export interface Sample {
  readonly minute: number;
  readonly megabytes: number;
}

/** What is held after the first quarter, in which caches fill, and at the end. */
export interface Growth {
  readonly first: number;
  readonly last: number;
  /** Of the first. */
  readonly share: number;
  /** Megabytes an hour, by least squares over all but the first quarter. */
  readonly perHour: number;
}

/** Undefined where there are too few samples to tell. */
export function growthOf(samples: readonly Sample[]): Growth | undefined {
  const quarter = Math.ceil(samples.length / 4);
  const settled = samples.slice(quarter);
  if (settled.length < 3) return undefined;
  const middle = (list: readonly Sample[]): number => median(list.map(({ megabytes }) => megabytes));
  const first = middle(settled.slice(0, quarter));
  const last = middle(settled.slice(-quarter));
  return { first, last, share: (last - first) / first, perHour: slope(settled) * 60 };
}

function slope(samples: readonly Sample[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const minute = mean(samples.map((sample) => sample.minute));
  const megabytes = mean(samples.map((sample) => sample.megabytes));
  const products = samples.map((sample) => (sample.minute - minute) * (sample.megabytes - megabytes));
  return mean(products) / mean(samples.map((sample) => (sample.minute - minute) ** 2));
}
