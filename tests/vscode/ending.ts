import type { Browser, Page } from 'playwright-core';
import type { CodeServer } from './code-server.ts';

/** The exit code if the tests did not end by themselves. */
const DIED = 70;
const LATE = 124;
const STOPPED = 130;
/** Milliseconds. On a busy machine a run takes five minutes. */
const PATIENCE = 1_200_000;

export interface Ending {
  readonly status: Promise<number>;
  readonly end: (status: number) => void;
  /** The run ends when one of these processes exits. */
  watch(server: CodeServer, browser: Browser, page: Page): void;
}

/** Resolves with the exit code of a test run: its own, or a failure if a needed process exits or the time is up. */
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
