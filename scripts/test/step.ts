import type { Counts } from './counts.ts';

/** What a step reports. A step without tests of its own counts as one. */
export interface Outcome {
  readonly passed: boolean;
  /** Shown under the step's heading. */
  readonly output: string;
  readonly counts?: Counts;
  /** Whether the step was not run again, since no input has changed since it passed. */
  readonly unchanged?: boolean;
  /** Why the step could not run here. It then counts neither as passed nor as failed. */
  readonly skipReason?: string;
}

export interface Step {
  readonly name: string;
  /** Steps that must pass before. If one fails, this step fails without running. */
  readonly needs?: readonly string[];
  /** Steps that must end before, whether they pass or fail. */
  readonly after?: readonly string[];
  readonly run: () => Promise<Outcome>;
}

export interface Result extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

/**
 * Runs all steps, at most `width` at a time. A step starts as soon as its dependencies have ended. Results are in the order in which
 * steps end.
 */
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
      const failed = needs.filter((name) => ended.get(name)?.passed === false);
      const dependencies = failed.length > 0 ? [] : [...needs, ...(step.after ?? [])];
      if (!dependencies.every((name) => ended.has(name))) continue;
      waiting.delete(step);
      const task = (failed.length > 0 ? Promise.resolve(notRun(step, failed)) : timed(step)).then(end);
      const tracked = task.finally(() => running.delete(tracked));
      running.add(tracked);
    }
    if (running.size === 0)
      throw new Error(`These steps wait for each other: ${[...waiting].map(({ name }) => name).join(', ')}`);
    await Promise.race(running);
  }
  return [...ended.values()];
}

function notRun({ name }: Step, failed: readonly string[]): Result {
  return { name, seconds: 0, passed: false, output: `Not run, since this failed: ${failed.join(', ')}.\n` };
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
