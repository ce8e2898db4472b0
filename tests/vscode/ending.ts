import type { Browser, Page } from 'playwright-core';
import type { CodeServer } from './code-server.ts';

/** Exit status of what ran the tests, where they did not end themselves. */
const DIED = 70;
const LATE = 124;
const STOPPED = 130;
/** Milliseconds. On a busy machine a run takes five minutes. */
const PATIENCE = 1_200_000;

export interface Ending {
  readonly status: Promise<number>;
  readonly end: (status: number) => void;
  /** Ends the run when one of these does. */
  watch(server: CodeServer, browser: Browser, page: Page): void;
}

/** How a run of tests ends: by what they say, or since something that they need is gone, or too late. */
export function createEnding(): Ending {
  let resolve: (code: number) => void = () => undefined;
  const status = new Promise<number>((settle) => (resolve = settle));
  let isOver = false;
  const end = (code: number, why?: string): void => {
    if (!isOver && why !== undefined) process.stderr.write(`${why}\n`);
    isOver = true;
    resolve(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(STOPPED));
  setTimeout(() => end(LATE, 'The tests did not end in time.'), PATIENCE).unref();
  return {
    status,
    end,
    watch: (server, browser, page) => {
      void server.exited.then(() => end(DIED, 'VS Code’s server ended early.'));
      browser.on('disconnected', () => end(DIED, 'Chromium ended early.'));
      page.on('crash', () => end(DIED, 'The window crashed.'));
    },
  };
}
