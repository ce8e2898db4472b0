/** Long enough that a word is not asked about letter by letter, and short enough that nobody waits; milliseconds. */
const REST = 120;

/** Does something with what was typed last, once the writer pauses. */
export interface Debounced {
  readonly later: (words: string) => void;
  /** What still waits is done at once. */
  readonly now: () => void;
}

export function debounce(act: (words: string) => void): Debounced {
  let waiting: { readonly words: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  const now = (): void => {
    if (!waiting) return;
    const { words, timer } = waiting;
    clearTimeout(timer);
    waiting = undefined;
    act(words);
  };
  return {
    now,
    later: (words) => {
      clearTimeout(waiting?.timer);
      waiting = { words, timer: setTimeout(now, REST) };
    },
  };
}
