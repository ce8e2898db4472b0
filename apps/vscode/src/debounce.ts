/** Milliseconds. Long enough to skip the letters within a word, and short enough not to be noticed. */
const DELAY = 120;

/** Calls an action with the latest input, once the user pauses. */
export interface Debounced<Input> {
  readonly schedule: (input: Input) => void;
  /** Calls the action now, if a call is scheduled. */
  readonly flush: () => void;
}

export function debounce<Input = void>(action: (input: Input) => void): Debounced<Input> {
  let waiting: { readonly input: Input; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  const now = (): void => {
    if (!waiting) return;
    const { input, timer } = waiting;
    clearTimeout(timer);
    waiting = undefined;
    action(input);
  };
  return {
    flush: now,
    schedule: (input) => {
      clearTimeout(waiting?.timer);
      waiting = { input, timer: setTimeout(now, DELAY) };
    },
  };
}
