/** Milliseconds. Long enough to skip the letters within a word, and short enough not to be noticed. */
const DELAY = 120;

/** Calls an action with the latest input, once the user pauses. */
export interface Debounced {
  readonly schedule: (text: string) => void;
  /** Calls the action now, if a call is scheduled. */
  readonly flush: () => void;
}

export function debounce(action: (text: string) => void): Debounced {
  let waiting: { readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  const now = (): void => {
    if (!waiting) return;
    const { text, timer } = waiting;
    clearTimeout(timer);
    waiting = undefined;
    action(text);
  };
  return {
    flush: now,
    schedule: (text) => {
      clearTimeout(waiting?.timer);
      waiting = { text, timer: setTimeout(now, DELAY) };
    },
  };
}
