import type { Client } from './language-server-client.ts';
import { quantile, type Times } from './measure.ts';
import type { Row } from './row.ts';

/** At least so many questions: the slowest hundredth is then of several, and what happens now and then is among them. */
const QUESTIONS = 1000;

/** Milliseconds after which no further pass is begun. */
const PATIENCE = 20_000;

/** A question, and what undoes it or waits before the next; only `ask` is timed. */
export interface Question {
  readonly ask: () => Promise<unknown>;
  readonly after?: () => Promise<unknown>;
}

export interface Latencies {
  /** Milliseconds of each question, all of them: collecting garbage is part of answering. */
  readonly times: Times;
  /** Of the first pass, which is not counted: what was never asked before is compiled while it is. */
  readonly first: Times;
  /** What the server's main thread computed for one on average, waiting for the processor aside. */
  readonly computed: number;
}

/** All questions in turn, and again. */
export async function askAll(client: Client, questions: readonly Question[]): Promise<Latencies> {
  const pass = async (): Promise<Times> => {
    const times: number[] = [];
    for (const { ask, after } of questions) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
      await after?.();
    }
    return times;
  };
  const first = await pass();
  const times: number[] = [];
  const before = client.computed();
  const begun = performance.now();
  do for (const time of await pass()) times.push(time);
  while (times.length < QUESTIONS && performance.now() - begun < PATIENCE);
  return { times, first, computed: (client.computed() - before) / times.length };
}

/** `p50 1.20 ms, p99 8.41 ms` */
function showLatencies(times: Times): string {
  const [middle, most] = [quantile(times, 0.5), quantile(times, 0.99)];
  return `p50 ${middle.toFixed(2)} ms, p99 ${most.toFixed(2)} ms`;
}

/** @param limit milliseconds that 99 of 100 questions do not pass */
export function latencyRow(what: string, { times, first, computed }: Latencies, floor: Latencies, limit?: number): Row {
  const [most, atFirst] = [times, first].map(
    (each) => `${each.reduce((most, time) => Math.max(most, time), 0).toFixed(1)} ms`,
  );
  return {
    what,
    ours: `${showLatencies(times)}, at most ${most} of ${times.length}, at first ${atFirst}; computed ${computed.toFixed(2)} ms`,
    beside: `a request that is not known ${showLatencies(floor.times)}`,
    ...(limit !== undefined && { limit: `p99 ≤ ${limit} ms`, held: quantile(times, 0.99) <= limit }),
  };
}
