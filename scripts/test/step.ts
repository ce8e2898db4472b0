import type { Counts } from './counts.ts';

/** What a step reports. A step without tests of its own counts as one. */
export interface Outcome {
  readonly passed: boolean;
  /** Shown under the step's heading. */
  readonly output: string;
  readonly counts?: Counts;
  /** Nothing that it depends on has changed since it passed: it was not done again. */
  readonly unchanged?: boolean;
  /** Why the step could not run here. It then counts neither as passed nor as failed. */
  readonly leftOut?: string;
}

export interface Step {
  readonly name: string;
  /** Steps that must have passed; if one has not, this one fails without having run. */
  readonly needs?: readonly string[];
  /** Steps that must have ended, well or not. */
  readonly after?: readonly string[];
  readonly run: () => Promise<Outcome>;
}

export interface Result extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

/** Runs all steps, at most `width` at a time, each as soon as what it waits for has ended. In order of their ends. */
export async function runSteps(
  steps: readonly Step[],
  width: number,
  onEnd: (result: Result) => void,
): Promise<readonly Result[]> {
  const ended = new Map<string, Result>();
  const waiting = new Set(steps);
  const running = new Set<Promise<void>>();
  const end = (result: Result) => {
    ended.set(result.name, result);
    onEnd(result);
  };
  while (waiting.size > 0 || running.size > 0) {
    for (const step of waiting) {
      if (running.size >= width) break;
      const needs = step.needs ?? [];
      const broken = needs.filter((name) => ended.get(name)?.passed === false);
      const awaited = broken.length > 0 ? [] : [...needs, ...(step.after ?? [])];
      if (!awaited.every((name) => ended.has(name))) continue;
      waiting.delete(step);
      const task = (broken.length > 0 ? Promise.resolve(notRun(step, broken)) : timed(step)).then(end);
      const tracked = task.finally(() => running.delete(tracked));
      running.add(tracked);
    }
    if (running.size === 0)
      throw new Error(`these steps wait for one another: ${[...waiting].map(({ name }) => name).join(', ')}`);
    await Promise.race(running);
  }
  return [...ended.values()];
}

function notRun({ name }: Step, broken: readonly string[]): Result {
  return { name, seconds: 0, passed: false, output: `Not run, since this failed: ${broken.join(', ')}.\n` };
}

async function timed(step: Step): Promise<Result> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const outcome = await step.run();
    return { name: step.name, seconds: seconds(), ...outcome };
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name: step.name, seconds: seconds(), passed: false, output: `${output}\n` };
  }
}
