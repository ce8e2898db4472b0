/** Signs that something may have changed, many of which are heard as one. */
export interface Pokes {
  /** Something may have changed. */
  poke(): void;
  /** Ends the waiting, now and for good. */
  end(): void;
  isEnded(): boolean;
  /** Waits for a poke, and until they have ceased for a moment; false when ended. */
  wait(): Promise<boolean>;
  /** What a poke leads to took so long: the more work it is, the rarer it is done. */
  rest(milliseconds: number): void;
}

/** Milliseconds of quiet after which whoever writes files is taken to be done. */
const QUIET = 100;
/** …and after which that is waited for no longer. */
const LONGEST = 1000;
/** A third of the time at most goes to work. */
const SHARE = 2;

export function createPokes(): Pokes {
  let first: number | undefined;
  let earliest = 0;
  let timer: NodeJS.Timeout | undefined;
  let isReady = false;
  let isEnded = false;
  let wake = (): void => {};
  return {
    poke: () => {
      if (isEnded) return;
      const now = Date.now();
      first ??= now;
      const due = Math.max(earliest, Math.min(now + QUIET, first + LONGEST));
      clearTimeout(timer);
      timer = setTimeout(() => {
        first = undefined;
        isReady = true;
        wake();
      }, due - now);
    },
    end: () => {
      isEnded = true;
      clearTimeout(timer);
      wake();
    },
    isEnded: () => isEnded,
    wait: async () => {
      if (!isReady && !isEnded) await new Promise<void>((resolve) => (wake = resolve));
      isReady = false;
      return !isEnded;
    },
    rest: (milliseconds) => {
      earliest = Date.now() + milliseconds * SHARE;
    },
  };
}
