import { readStream } from '@findings/project/node';
import { handleBrokenPipes } from './broken-pipe.js';
import { openOutput } from './output.js';
import type { Output } from './output.js';
import type { KeyInput } from './keyboard.js';
import { printable } from './escape-controls.js';
import { safeLines } from './safe-lines.js';
import { hasColours, styleOf } from './style.js';
import type { Style } from './style.js';
import type { Terminal } from './terminal.js';
import { fitStart } from './width.js';

/** In milliseconds. */
const PROGRESS_INTERVAL = 100;

/** The streams and the exit status of a terminal. */
export interface Streams {
  readonly stdout: Output;
  /** Opens standard error. Called when it is first needed. */
  readonly stderr: () => ErrorOutput;
  /** Opens standard input. Called when it is read. */
  readonly stdin: () => AsyncIterable<Buffer> & KeyInput;
  readonly setExitStatus: Terminal['setExitStatus'];
}

interface ErrorOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** The terminal or pipes of this process. Streams are opened when they are first needed. */
export function processTerminal(): Terminal {
  return terminalOf(process.cwd(), process.env, {
    stdout: openOutput(),
    stderr: errorStream(),
    stdin: () => process.stdin,
    setExitStatus: (status) => {
      process.exitCode = status;
    },
  });
}

export function terminalOf(directory: string, environment: Terminal['environment'], streams: Streams): Terminal {
  const { stdout, stderr, stdin, setExitStatus } = streams;
  const width = columnsOf(stdout.columns, environment);
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
    directory,
    environment,
    width,
    interactive: stdout.isTTY,
    style: styleOf(hasColours(stdout, environment)),
    unicode: isUnicode(environment),
    get errorStyle() {
      return (errorStyle ??= styleOf(hasColours(stderr(), environment)));
    },
    write,
    print: (text) => write(safeLines(text)),
    writeError,
    printError: (text) => writeError(safeLines(text)),
    warn: (message) => writeError(safeLines(`findings: ${printable(message)}\n`)),
    progress,
    readInput: () => readStream(stdin(), 'standard input'),
    openKeyboard: async () => {
      if (!stdout.isTTY || !stdin().isTTY) return undefined;
      // Loaded lazily: it loads the module of Node that reads keys.
      const { openKeyboard } = await import('./keyboard.js');
      return openKeyboard(stdin());
    },
    setExitStatus,
  };
}

/** Shows a line that replaces the last one. Without a text, removes it. */
function progressLine(width: number, stderr: () => ErrorOutput): (text?: string) => void {
  let isShown = false;
  let last = Date.now();
  return (text) => {
    if (text === undefined) {
      if (isShown) stderr().write('\r\u001b[K');
      isShown = false;
      return;
    }
    const now = Date.now();
    if (now - last < PROGRESS_INTERVAL || !stderr().isTTY) return;
    last = now;
    isShown = true;
    stderr().write(`\r${fitStart(printable(text), width - 1)}\u001b[K`);
  };
}

/** Opens standard error when it is first needed. */
function errorStream(): () => NodeJS.WriteStream {
  let stream: NodeJS.WriteStream | undefined;
  return () => (stream ??= handleBrokenPipes(process.stderr));
}

function columnsOf(columns: number | undefined, env: Terminal['environment']): number {
  const configured = Number(env['COLUMNS']);
  const width = columns ?? (Number.isInteger(configured) && configured > 0 ? configured : 80);
  return Math.min(Math.max(width, 40), 120);
}

/** `LANG=C` and `de_DE.ISO-8859-1` are not UTF-8. Without a locale, UTF-8 is assumed. */
function isUnicode(env: Terminal['environment']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return locale === '' || /utf-?8/i.test(locale);
}
