import { Worker } from 'node:worker_threads';
import type { TargetName } from './targets.ts';
import type { Fault } from './worker.ts';

/** Checks inputs of one target in a thread of its own. */
export interface Judge {
  /** Returns the faults of an input. Never rejects, even if the thread ends. */
  judge(input: string): Promise<readonly Fault[]>;
  stop(): Promise<void>;
}

const HANGS = 'hangs';

/** Seconds that may pass per second of processor time, on a busy machine. */
const BUSY_FACTOR = 12;

/** @param seconds of processor time after which an input counts as hanging */
export function createJudge(target: TargetName, seconds: number): Judge {
  let thread: Worker | undefined;
  let answer: (faults: readonly Fault[]) => void = () => {};
  const stop = async (): Promise<void> => {
    await thread?.terminate();
    thread = undefined;
  };
  const ready = async (): Promise<Worker> => {
    if (thread) return thread;
    const started = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: target,
      resourceLimits: { maxOldGenerationSizeMb: 1000 },
    });
    started.on('message', (faults: readonly Fault[]) => answer(faults));
    started.on('error', (error) => {
      thread = undefined;
      answer([{ key: `ends the thread: ${error.message}`, detail: error.stack ?? '' }]);
    });
    const first = await new Promise<unknown>((resolve) => (answer = resolve));
    if (first !== 'ready') throw new Error(`The target “${target}” cannot be loaded.`, { cause: first });
    return (thread = started);
  };
  const judge = async (input: string): Promise<readonly Fault[]> => {
    const running = await ready();
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    let timer: NodeJS.Timeout | undefined;
    const faults = await new Promise<readonly Fault[]>((resolve) => {
      answer = resolve;
      timer = setInterval(() => {
        const { user, system } = process.cpuUsage(cpu);
        const isOver = user + system > seconds * 1e6 || performance.now() - start > seconds * BUSY_FACTOR * 1000;
        if (isOver) resolve([{ key: HANGS, detail: `no answer after ${seconds} s` }]);
      }, 100);
      running.postMessage(input);
    });
    clearInterval(timer);
    if (faults[0]?.key === HANGS) await stop();
    return faults;
  };
  return { judge, stop };
}
