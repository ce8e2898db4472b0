import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '@findings/project';
import { unwritable } from '../files/write-file.js';

/** Milliseconds. */
const PATIENCE = 30_000;
const PAUSE = 20;

/**
 * Does something to a file that no other run of findings does to it meanwhile. A small file beside it says who is at it;
 * one that was left behind by a process that is gone does not count.
 *
 * @throws Failure where another run is at it for too long, or the folder cannot be written to
 */
export async function guarded<Done>(path: string, shown: string, task: () => Done): Promise<Done> {
  const guard = `${path}.guard`;
  for (const started = Date.now(); !take(guard, shown); await wait(PAUSE * (0.5 + Math.random()))) {
    if (clearIfLeft(guard)) continue;
    if (Date.now() - started < PATIENCE) continue;
    throw new Failure(
      `another findings is writing “${shown}” all the time. If there is none, delete “${shown}.guard”, and try again.`,
    );
  }
  try {
    return task();
  } finally {
    rmSync(guard, { force: true });
  }
}

function take(guard: string, shown: string): boolean {
  try {
    const file = openSync(guard, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unwritable(error as NodeJS.ErrnoException, shown);
  }
}

/** Takes a guard away whose process is gone; of several that see it, one does. */
function clearIfLeft(guard: string): boolean {
  const left = ownerOf(guard);
  if (left === undefined || isAlive(left)) return false;
  const aside = `${guard}.${process.pid}`;
  try {
    renameSync(guard, aside);
    // Another run cleared it meanwhile, and this is its own: it gets it back.
    if (ownerOf(aside) !== left) linkSync(aside, guard);
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
  return true;
}

function ownerOf(guard: string): number | undefined {
  try {
    const written = readFileSync(guard, 'utf8');
    return /^\d{1,10}$/.test(written) ? Number(written) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
