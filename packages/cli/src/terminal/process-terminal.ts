import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { isColoured, styleOf } from './style.js';
import type { Terminal } from './terminal.js';
import { fitStart } from './width.js';

const PROGRESS_EVERY = 100;

/** The terminal, or the pipes, that this process was started with. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  const width = columnsOf(stdout.columns, env);
  let shown = false;
  let last = 0;
  const progress = (text?: string): void => {
    if (!stderr.isTTY) return;
    if (text === undefined) {
      if (shown) stderr.write('\r\u001b[K');
      shown = false;
      return;
    }
    const now = Date.now();
    if (now - last < PROGRESS_EVERY) return;
    last = now;
    shown = true;
    stderr.write(`\r${fitStart(text, width - 1)}\u001b[K`);
  };
  return {
    directory: process.cwd(),
    width,
    interactive: stdout.isTTY === true,
    style: styleOf(isColoured(stdout, env)),
    errorStyle: styleOf(isColoured(stderr, env)),
    write: async (text) => {
      if (text === '') return;
      if (stdout.isTTY) progress();
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    writeError: (text) => {
      progress();
      stderr.write(text);
    },
    progress,
    readInput: () => buffer(stdin),
    settle: (status) => {
      process.exitCode = status;
    },
  };
}

function columnsOf(columns: number | undefined, env: NodeJS.ProcessEnv): number {
  const set = Number(env['COLUMNS']);
  const width = columns ?? (Number.isInteger(set) && set > 0 ? set : 80);
  return Math.min(Math.max(width, 40), 120);
}
