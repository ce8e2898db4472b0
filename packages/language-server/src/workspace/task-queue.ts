/** Does what is to be done in time slices, so that requests are answered in between. */
export interface TaskQueue {
  /** There is something to do. */
  schedule(): void;
  isIdle(): boolean;
  /** Done when nothing is left to do. */
  idle(): Promise<void>;
  stop(): void;
}

export interface Task {
  /** Whether something is left, before things settle. */
  isLeft(): boolean;
  /** Does one thing; absent where nothing is left. */
  next(): (() => Promise<void>) | undefined;
  /** Called when nothing is left; may find more to do. */
  settle(): void;
  /** @param done how many things were done since there was nothing to do */
  onProgress(done: number, isEnd: boolean): void;
  log(message: string): void;
  /** Calls back after what has come in meanwhile. */
  soon(work: () => void): void;
}

/** Milliseconds of work after which requests are answered. */
const SLICE = 6;

export function createWorkLoop({ isLeft, next, settle, onProgress, log, soon }: Task): TaskQueue {
  const waiting: (() => void)[] = [];
  let isWorking = false;
  let isStopped = false;

  const run = async (): Promise<void> => {
    let done = 0;
    let start = performance.now();
    do {
      for (let task = next(); task && !isStopped; task = next()) {
        await task();
        done++;
        if (performance.now() - start < SLICE) continue;
        onProgress(done, false);
        await new Promise<void>((resolve) => soon(resolve));
        start = performance.now();
      }
      if (!isStopped) settle();
    } while (isLeft() && !isStopped);
    onProgress(done, true);
  };
  const schedule = (): void => {
    if (isWorking || isStopped) return;
    isWorking = true;
    soon(() => {
      run()
        .catch((error: unknown) => log(error instanceof Error ? (error.stack ?? error.message) : String(error)))
        .finally(() => {
          isWorking = false;
          if (isLeft()) return schedule();
          for (const resolve of waiting.splice(0)) resolve();
        });
    });
  };
  const isIdle = (): boolean => !isWorking && !isLeft();
  return {
    schedule,
    isIdle,
    idle: () => {
      if (isStopped || isIdle()) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push(resolve);
        schedule();
      });
    },
    stop: () => {
      isStopped = true;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}
