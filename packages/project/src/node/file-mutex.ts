import { closeSync, lstatSync, openSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../failure.js';
import { writeFailure } from './write-file.js';

/** In milliseconds. */
const PAUSE = 20;
/** In milliseconds. A task takes much less, so the run that created an older guard was killed. */
const MAX_AGE = 10_000;

/**
 * Runs a task while no other run of findings changes the same file. An empty file next to it is the guard.
 *
 * @throws Failure if the guard cannot be created
 */
export async function withFileMutex<Done>(path: string, displayName: string, task: () => Done): Promise<Done> {
  const guard = `${path}.guard`;
  while (!take(guard, displayName)) await wait(PAUSE * (0.5 + Math.random()));
  try {
    return task();
  } finally {
    rmSync(guard, { force: true });
  }
}

/** Creates the guard, or removes one that a killed run left. A guard from the future is as old as it is early. */
function take(guard: string, displayName: string): boolean {
  try {
    closeSync(openSync(guard, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw writeFailure(error as Error, displayName);
    const stats = lstatSync(guard, { throwIfNoEntry: false });
    if (stats?.isFile() === false) throw new Failure(`“${displayName}.guard” is in the way. Delete it, and try again.`);
    if (stats && Math.abs(Date.now() - stats.mtimeMs) > MAX_AGE) rmSync(guard, { force: true });
    return false;
  }
}
