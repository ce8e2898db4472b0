import { linkSync, lstatSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../failure.js';
import { removeTemporary, isAlive, removeAbandoned, temporaryPath, writeTemporary } from './temporary-file.js';
import { writeFailure } from './write-file.js';

/** In milliseconds. */
const MAX_WAIT = 30_000;
const PAUSE = 20;

/**
 * Milliseconds. Tasks are short, so the process of an older guard has ended, and another process has its id. A guard from the
 * future is as old as it is early, since the clock of a network folder may be a little ahead.
 */
const MAX_AGE = 10 * 60 * 1000;

/**
 * Runs a task while no other run of findings changes the same file. A small file next to it, the guard, contains the id of
 * the running process. A guard that a killed process left is removed.
 *
 * @throws Failure if another run takes too long, or the folder cannot be written to
 */
export async function withFileMutex<Done>(path: string, displayName: string, task: () => Done): Promise<Done> {
  const guard = `${path}.guard`;
  removeAbandoned(dirname(path));
  for (const started = Date.now(); !take(guard, displayName); await wait(PAUSE * (0.5 + Math.random()))) {
    if (clearIfAbandoned(guard, displayName)) continue;
    if (Date.now() - started < MAX_WAIT) continue;
    throw new Failure(
      `another run of findings is changing “${displayName}”. If none is running, delete “${displayName}.guard”, and try again.`,
    );
  }
  try {
    return task();
  } finally {
    if (contentOf(guard) === String(process.pid)) removeTemporary(guard);
  }
}

/** Creates the guard together with its content, so a full disk cannot leave an empty guard. */
function take(guard: string, displayName: string): boolean {
  if (lstatSync(guard, { throwIfNoEntry: false })) return false;
  const temporary = temporaryPath(dirname(guard));
  try {
    writeTemporary(temporary, [Buffer.from(String(process.pid))]);
    linkSync(temporary, guard);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw writeFailure(error as NodeJS.ErrnoException, displayName);
  } finally {
    removeTemporary(temporary);
  }
}

/** Removes a guard that no process holds. If several runs try, one of them removes it. */
function clearIfAbandoned(guard: string, displayName: string): boolean {
  const stats = lstatSync(guard, { throwIfNoEntry: false });
  if (!stats) return true;
  const content = stats.isFile() ? contentOf(guard) : undefined;
  if (content === undefined) {
    // Another run may have removed it.
    if (!lstatSync(guard, { throwIfNoEntry: false })) return true;
    throw new Failure(`“${displayName}.guard” cannot be read. Delete it, and try again.`);
  }
  const age = Math.abs(Date.now() - stats.mtimeMs);
  const isHeld = /^\d{1,10}$/.test(content) && isAlive(Number(content)) && age < MAX_AGE;
  if (isHeld) return false;
  const moved = temporaryPath(dirname(guard));
  try {
    renameSync(guard, moved);
    // Another run created its own guard in the meantime, so that guard is restored.
    if (contentOf(moved) !== content) linkSync(moved, guard);
  } catch {
    return false;
  } finally {
    removeTemporary(moved);
  }
  return true;
}

/** Undefined if it cannot be read. */
function contentOf(guard: string): string | undefined {
  try {
    return readFileSync(guard, 'utf8');
  } catch {
    return undefined;
  }
}
