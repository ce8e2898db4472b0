import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createScratch } from './scratch.ts';

export interface ProcessOptions {
  /** The working directory. This folder by default. */
  readonly cwd?: string;
  /** Seconds after which the process is killed. */
  readonly timeout?: number;
  /** Whether to measure the peak memory, which takes one or two milliseconds. */
  readonly memory?: boolean;
}

export interface ProcessRun {
  readonly milliseconds: number;
  /** The exit status. Absent if a signal ended the process (by the timeout, or out of memory). */
  readonly status: number | undefined;
  readonly output: string;
  readonly errors: string;
  /** Peak memory in megabytes. Absent if it was not requested, or if a signal ended the process. */
  readonly peak: number | undefined;
}

const here = import.meta.dirname;

/** The file of the command `findings`. */
export const findings = fileURLToPath(import.meta.resolve('@findings/cli/bin/findings.js'));

/** Runs Node until it ends, whatever its exit status. */
export function runNode(args: readonly string[], options: ProcessOptions = {}): ProcessRun {
  const { cwd = here, timeout, memory = false } = options;
  const file = join(createScratch(), 'peak');
  rmSync(file, { force: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...(memory ? ['--require', join(here, 'peak-memory.cjs')] : []), ...args],
    {
      cwd,
      encoding: 'utf8',
      maxBuffer: Infinity,
      env: { ...process.env, PEAK_MEMORY_FILE: file, NODE_OPTIONS: '', NODE_PATH: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeout !== undefined && { timeout: timeout * 1000, killSignal: 'SIGKILL' }),
    },
  );
  return {
    milliseconds: performance.now() - start,
    status: status ?? undefined,
    output: stdout,
    errors: stderr,
    peak: memory && existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined,
  };
}

/** Milliseconds of a run. Throws if it does not end with one of these statuses. */
export function timeNode(
  args: readonly string[],
  options: ProcessOptions = {},
  statuses: readonly number[] = [0],
): number {
  const { milliseconds, status, errors } = runNode(args, options);
  if (status === undefined || !statuses.includes(status)) {
    throw new Error(`node ${args.join(' ')} ended with ${status ?? 'a signal'}:\n${errors.slice(0, 2000)}`);
  }
  return milliseconds;
}
