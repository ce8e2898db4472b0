import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { ConversionError } from './pandoc.js';

/** The most characters that are kept of what a program prints. */
const MAX_OUTPUT = 100_000;

export interface ProgramResult {
  readonly status: number;
  readonly output: string;
  /** What it printed on standard error. */
  readonly messages: string;
}

export interface RunOptions {
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Receives the command line and everything that the program reports. */
  readonly log: (text: string) => void;
}

/**
 * Runs a program without a shell, so that nothing in a path or a name is a command.
 *
 * @throws ConversionError if it was cancelled, or could not be started
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { folder, signal, log }: RunOptions,
): Promise<ProgramResult> {
  log(`> ${[command, ...args].join(' ')}`);
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new ConversionError({ type: 'cancelled' }));
    const isGroup = process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd: folder,
      windowsHide: true,
      // A group of its own, so that the programs that it starts end with it.
      detached: isGroup,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const cancel = (): void => end(child, isGroup);
    signal.addEventListener('abort', cancel, { once: true });
    const [output, messages] = [child.stdout, child.stderr].map((stream) => {
      const kept = { text: '' };
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        if (kept.text.length < MAX_OUTPUT) kept.text += chunk;
      });
      return kept;
    });
    child.once('error', ({ message }) => reject(new ConversionError({ type: 'failed', program: command, message })));
    child.once('close', (status) => {
      signal.removeEventListener('abort', cancel);
      if (messages!.text !== '') log(messages!.text.trimEnd());
      if (signal.aborted) reject(new ConversionError({ type: 'cancelled' }));
      else resolve({ status: status ?? -1, output: output!.text, messages: messages!.text });
    });
  });
}

function end(child: ChildProcess, isGroup: boolean): void {
  try {
    if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill();
  } catch {
    // It has already ended.
  }
}
