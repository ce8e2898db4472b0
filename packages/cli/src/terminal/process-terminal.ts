import { readStream } from '@findings/project/node';
import { handleBrokenPipes } from './broken-pipe.js';
import { openOutput } from './output.js';
import { printable } from './escape-controls.js';
import { safeLines } from './safe-lines.js';
import { isColoured, styleOf } from './style.js';
import type { Style } from './style.js';
import type { Terminal } from './terminal.js';
import { fitStart } from './width.js';

/** Milliseconds; a shorter run shows none. */
const PROGRESS_EVERY = 100;

/** The terminal, or the pipes, that this process was started with; each is opened when it is first needed. */
export function processTerminal(): Terminal {
  const { env } = process;
  const stdout = openOutput();
  const stderr = errorStream();
  const width = columnsOf(stdout.columns, env);
  const progress = progressLine(width, stderr);
  let errorStyle: Style | undefined;
  const write = async (text: string): Promise<void> => {
    if (text === '') return;
    if (stdout.isTTY) progress();
    await stdout.write(text);
  };
  const writeError = (text: string): void => {
    progress();
    stderr().write(text);
  };
  return {
    directory: process.cwd(),
    environment: env,
    width,
    interactive: stdout.isTTY,
    style: styleOf(isColoured(stdout, env)),
    unicode: isUnicode(env),
    get errorStyle() {
      return (errorStyle ??= styleOf(isColoured(stderr(), env)));
    },
    write,
    print: (text) => write(safeLines(text)),
    writeError,
    printError: (text) => writeError(safeLines(text)),
    warn: (message) => writeError(safeLines(`findings: ${printable(message)}\n`)),
    progress,
    readInput: () => readStream(process.stdin, 'standard input'),
    settle: (status) => {
      process.exitCode = status;
    },
  };
}

/** A line that replaces itself, and is taken away when nothing is said. */
function progressLine(width: number, stderr: () => NodeJS.WriteStream): (text?: string) => void {
  let shown = false;
  let last = Date.now();
  return (text) => {
    if (text === undefined) {
      if (shown) stderr().write('\r\u001b[K');
      shown = false;
      return;
    }
    const now = Date.now();
    if (now - last < PROGRESS_EVERY || !stderr().isTTY) return;
    last = now;
    shown = true;
    stderr().write(`\r${fitStart(printable(text), width - 1)}\u001b[K`);
  };
}

/** Standard error, opened when it is first asked for. */
function errorStream(): () => NodeJS.WriteStream {
  let stream: NodeJS.WriteStream | undefined;
  return () => (stream ??= handleBrokenPipes(process.stderr));
}

function columnsOf(columns: number | undefined, env: NodeJS.ProcessEnv): number {
  const set = Number(env['COLUMNS']);
  const width = columns ?? (Number.isInteger(set) && set > 0 ? set : 80);
  return Math.min(Math.max(width, 40), 120);
}

/** `LANG=C` and `de_DE.ISO-8859-1` are no UTF-8; where nothing is said, everything is by now. */
function isUnicode(env: NodeJS.ProcessEnv): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return locale === '' || /utf-?8/i.test(locale);
}
