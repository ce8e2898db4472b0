import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
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

/** The folders in which installers put programs. An editor that was started from a desktop may have a short `PATH`. */
function usualFolders(): readonly string[] {
  const { LOCALAPPDATA = '', ProgramFiles = 'C:\\Program Files' } = process.env;
  if (process.platform === 'win32') {
    const local =
      LOCALAPPDATA === '' ? [] : ['Pandoc', 'Programs\\Quarto\\bin'].map((name) => join(LOCALAPPDATA, name));
    return [...local, ...['Pandoc', 'Quarto\\bin', 'LibreOffice\\program'].map((name) => join(ProgramFiles, name))];
  }
  const shared = ['/usr/local/bin', '/usr/bin', '/opt/quarto/bin', '/snap/bin', join(homedir(), '.local/bin')];
  if (process.platform !== 'darwin') return shared;
  const applications = ['/Applications/quarto/bin', '/Applications/LibreOffice.app/Contents/MacOS'];
  return ['/opt/homebrew/bin', '/opt/local/bin', '/Library/TeX/texbin', ...applications, ...shared];
}

/** The first of these programs in `PATH` or in the usual folders. Relative folders in `PATH` are not searched. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute), ...usualFolders()];
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending))).find(isProgram);
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
