import type { Client } from './language-server-client.ts';
import { median, quantile, type Times } from './measure.ts';
import type { Row } from './row.ts';

/** Each question so many times, not in a row, and the middle one counts: a busy moment is not the server's. */
const PASSES = 3;

/** Milliseconds after which no further pass is begun. */
const PATIENCE = 20_000;

/** A question, and what undoes it or waits before the next; only `ask` is timed. */
export interface Question {
  readonly ask: () => Promise<unknown>;
  readonly after?: () => Promise<unknown>;
}

/** Milliseconds of each question: the middle one of its passes, and all of them. */
export interface Latencies {
  readonly middle: Times;
  readonly all: Times;
  /** What the server's main thread computed for one on average, waiting for the processor aside. */
  readonly computed: number;
}

export async function askAll(client: Client, questions: readonly Question[]): Promise<Latencies> {
  const passes: number[][] = [];
  const before = client.computed();
  const begun = performance.now();
  while (passes.length < PASSES && (passes.length === 0 || performance.now() - begun < PATIENCE)) {
    const times: number[] = [];
    for (const { ask, after } of questions) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
      await after?.();
    }
    passes.push(times);
  }
  const all = passes.flat();
  return {
    middle: questions.map((_, index) => median(passes.map((pass) => pass[index] ?? NaN))),
    all,
    computed: (client.computed() - before) / all.length,
  };
}

/** `p50 1.20 ms, p99 8.41 ms` */
function showLatencies(times: Times): string {
  const [middle, most] = [quantile(times, 0.5), quantile(times, 0.99)];
  return `p50 ${middle.toFixed(2)} ms, p99 ${most.toFixed(2)} ms`;
}

/** @param limit milliseconds that 99 of 100 questions do not pass */
export function latencyRow(what: string, { middle, all, computed }: Latencies, floor: Latencies, limit?: number): Row {
  return {
    what,
    ours: `${showLatencies(middle)} (of all ${all.length} ${quantile(all, 0.99).toFixed(1)}), computed ${computed.toFixed(2)} ms`,
    beside: `a request that is not known ${showLatencies(floor.middle)}`,
    ...(limit !== undefined && { limit: `p99 ≤ ${limit} ms`, held: quantile(middle, 0.99) <= limit }),
  };
}
