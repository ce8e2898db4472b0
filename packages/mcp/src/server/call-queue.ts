import { setImmediate } from 'node:timers/promises';
import type { Pause } from '@findings/check/editor';

/** Runs one call after another, so that a cancelled call that waits never runs. */
export interface CallQueue {
  /** @param call long work calls `pause`, which ends a call that is cancelled meanwhile */
  run<Result>(signal: AbortSignal, call: (pause: Pause) => Promise<Result>): Promise<Result>;
}

export function createCallQueue(): CallQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (signal, call) => {
      const result = last.then(async () => {
        // Reads the messages that arrived during the last call: one may cancel this call.
        await setImmediate();
        signal.throwIfAborted();
        return call(createPause(signal));
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
}

/** Milliseconds of work after which messages are read. */
const SLICE = 10;

function createPause(signal: AbortSignal): Pause {
  let start = performance.now();
  return () => {
    if (performance.now() - start < SLICE) return undefined;
    return setImmediate().then(() => {
      signal.throwIfAborted();
      start = performance.now();
    });
  };
}
