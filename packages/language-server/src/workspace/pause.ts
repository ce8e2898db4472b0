import type { Pause } from '@findings/check/editor';

/** Milliseconds of work after which other messages are handled. */
const SLICE = 4;

/**
 * Creates the pauses of one piece of work.
 *
 * @param defer calls back after the messages that have arrived
 * @param throwIfEnded throws after a pause if the work should end
 */
export function createPause(defer: (work: () => void) => void, throwIfEnded = (): void => undefined): Pause {
  let start = performance.now();
  return () => {
    if (performance.now() - start < SLICE) return undefined;
    return new Promise<void>((resolve) => defer(resolve)).then(() => {
      throwIfEnded();
      start = performance.now();
    });
  };
}
