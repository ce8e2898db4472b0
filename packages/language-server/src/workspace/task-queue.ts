import { stackOf } from '../stack-of.js';
import { createPause } from './pause.js';

/** Runs tasks in time slices, so that requests are handled in between. */
export interface TaskQueue {
  /** Starts running tasks, unless they are running. */
  schedule(): void;
  isIdle(): boolean;
  /** Resolves once no task is left. */
  idle(): Promise<void>;
  stop(): void;
}

export interface TaskSource {
  hasTasks(): boolean;
  /** Undefined if no task is left. */
  nextTask(): (() => Promise<void>) | undefined;
  /** Called when no task is left. May add tasks. */
  onEmpty(): void;
  /** @param done how many tasks have run since the queue was last idle */
  onProgress(done: number, isEnd: boolean): void;
  log(message: string): void;
  /** Calls back after the messages that have arrived. */
  defer(work: () => void): void;
}

export function createTaskQueue({ hasTasks, nextTask, onEmpty, onProgress, log, defer }: TaskSource): TaskQueue {
  const idleCallbacks: (() => void)[] = [];
  let isRunning = false;
  let isStopped = false;

  const run = async (): Promise<void> => {
    let done = 0;
    const pause = createPause(defer);
    do {
      for (let task = nextTask(); task && !isStopped; task = nextTask()) {
        await task();
        done++;
        const paused = pause();
        if (paused) onProgress(done, false);
        await paused;
      }
      if (!isStopped) onEmpty();
    } while (hasTasks() && !isStopped);
    onProgress(done, true);
  };
  const schedule = (): void => {
    if (isRunning || isStopped) return;
    isRunning = true;
    defer(() => {
      run()
        .catch((error: unknown) => log(stackOf(error)))
        .finally(() => {
          isRunning = false;
          if (hasTasks()) return schedule();
          for (const resolve of idleCallbacks.splice(0)) resolve();
        });
    });
  };
  const isIdle = (): boolean => !isRunning && !hasTasks();
  return {
    schedule,
    isIdle,
    idle: () => {
      if (isStopped || isIdle()) return Promise.resolve();
      return new Promise((resolve) => {
        idleCallbacks.push(resolve);
        schedule();
      });
    },
    stop: () => {
      isStopped = true;
      for (const resolve of idleCallbacks.splice(0)) resolve();
    },
  };
}
