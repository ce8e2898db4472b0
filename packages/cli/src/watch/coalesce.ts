/** Requests for a check. Requests that arrive together are merged. */
export interface CoalescedEvents {
  /** Requests a check. */
  request(): void;
  /** Ends the waiting for good. */
  end(): void;
  isEnded(): boolean;
  /** Waits for a request. False if there will be no more. */
  wait(): Promise<boolean>;
  /** Delays the next check by the time that the last one took, so that long checks are rare. */
  delayNext(milliseconds: number): void;
}

/** Checks take at most a third of the time. */
const REST_FACTOR = 2;

export function createCoalescedEvents(): CoalescedEvents {
  let earliest = 0;
  let timer: NodeJS.Timeout | undefined;
  let isReady = false;
  let isEnded = false;
  let wake = (): void => {};
  return {
    request: () => {
      if (isEnded) return;
      timer ??= setTimeout(
        () => {
          timer = undefined;
          isReady = true;
          wake();
        },
        Math.max(0, earliest - Date.now()),
      );
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
    delayNext: (milliseconds) => {
      earliest = Date.now() + milliseconds * REST_FACTOR;
    },
  };
}
