import type { Configurations } from '../config/configurations.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Answer, Answering, FreshAnswer } from './answer.js';

/** What is done around the checking itself. */
export interface CheckWays {
  /** Writes what can be fixed into the files, or only shows it. */
  readonly fix?: 'write' | 'show' | undefined;
  readonly cache?: { readonly location?: string | undefined } | undefined;
  readonly baseline?: { readonly file: string; readonly change?: 'update' | 'prune' | undefined } | undefined;
}

export interface Arranged {
  readonly answer: Answering;
  /** Keeps what was found for the next run; may be called again. */
  readonly save: () => void;
  /** To be called once, when all documents were answered for. */
  readonly finish: () => void;
}

/**
 * Puts a cache, fixing and a baseline around the checking, from the inside out; what is not asked for is not loaded.
 *
 * @throws Failure where the baseline cannot be read
 */
export async function arrangeAnswering(
  { fix, cache, baseline }: CheckWays,
  terminal: Terminal,
  configurations: Configurations,
): Promise<Arranged> {
  const plain = lazyAnswering(terminal, configurations);
  let save = (): void => {};
  let finish = (): void => {};
  let answer: Answering = plain;
  if (cache) {
    const { openCache } = await import('../cache/cache.js');
    const opened = openCache(cache, terminal, configurations);
    answer = opened.around(answer);
    ({ save } = opened);
  }
  if (fix) {
    const { fixing } = await import('../fix/fixing.js');
    answer = fixing(answer, plain, fix, terminal);
  }
  if (baseline) {
    const { openBaseline } = await import('../baseline/baseline.js');
    const opened = openBaseline(baseline, terminal);
    answer = opened.around(answer);
    ({ finish } = opened);
  }
  return { answer, save, finish };
}

/** Where all is remembered, nothing that checks is loaded. */
function lazyAnswering(terminal: Terminal, configurations: Configurations): Answering<Answer | FreshAnswer> {
  const load = async () => {
    const { createAnswering } = await import('./answering.js');
    return createAnswering(terminal, configurations);
  };
  let loaded: ReturnType<typeof load> | undefined;
  return async (document, bytes) => (await (loaded ??= load()))(document, bytes);
}
