/** Work in steps, between which a caller may do something else, or end the work. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** A result without steps. */
// eslint-disable-next-line require-yield -- It has no steps.
export function* noSteps<Result>(result: Result): Steps<Result> {
  return result;
}

/**
 * Called between steps. Returns a promise if the caller should do something else first. Throws, or rejects the promise, if the work should
 * end.
 */
export type Pause = () => Promise<void> | undefined;

/** Does the steps with pauses. Without a pause, the work is done when the function returns. */
export async function runWithPauses<Result>(steps: Steps<Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const paused = pause();
    if (paused) await paused;
  }
}

/** A list that computes each item when it is first read, so that a check can pause between them. */
export class LazyList<Item> implements Iterable<Item> {
  readonly #items: Item[] = [];
  readonly #rest: Iterator<Item>;

  constructor(items: Iterable<Item>) {
    this.#rest = items[Symbol.iterator]();
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (let at = 0; ; at++) {
      if (at === this.#items.length) {
        const { done, value } = this.#rest.next();
        if (done === true) return;
        this.#items.push(value);
      }
      yield this.#items[at]!;
    }
  }
}
