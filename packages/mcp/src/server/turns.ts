import { setImmediate } from 'node:timers/promises';

/** Runs one call after another, so that a cancelled call that waits never runs. */
export interface Turns {
  take<Result>(signal: AbortSignal, run: () => Promise<Result>): Promise<Result>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (signal, run) => {
      const result = last.then(async () => {
        // Reads the messages that arrived during the last call: one may cancel this call.
        await setImmediate();
        signal.throwIfAborted();
        return run();
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
}
