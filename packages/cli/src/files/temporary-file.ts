import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { join } from 'node:path';

const NAME = /^\.findings-(\d{1,10})-\d+\.tmp$/;

/** Milliseconds. No write takes a day: the process is gone, and another has its number. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** A new path in a folder; it says which process uses it. */
export function temporaryPath(folder: string): string {
  removeAbandoned(folder);
  return join(folder, `.findings-${process.pid}-${process.hrtime.bigint()}.tmp`);
}

/**
 * Writes a temporary file to the disk.
 *
 * @param like the file that it will replace, whose mode and owner it gets
 */
export function writeTemporary(temporary: string, pieces: Iterable<Buffer>, like?: Stats): void {
  // Nobody else may read it before it has the mode of the other file.
  const file = openSync(temporary, 'wx', like ? 0o600 : 0o666);
  try {
    if (like) copyRights(file, like);
    for (const piece of pieces) writeAll(file, piece);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Removes what is left of a write that failed, if anything is. */
export function discard(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
  }
}

const cleaned = new Set<string>();

/** Removes the temporary files that killed runs left in a folder; each folder is looked through once. */
export function removeAbandoned(folder: string): void {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      const owner = NAME.exec(name)?.[1];
      if (owner !== undefined && isAbandoned(join(folder, name), Number(owner))) discard(join(folder, name));
    }
  } catch {
    // A folder that cannot be listed is reported by the write itself.
  }
}

function isAbandoned(path: string, owner: number): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && (!isAlive(owner) || Date.now() - stats.mtimeMs > ABANDONED);
}

/** Whether there is a process with that number, of whichever user. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Only an administrator can give a file to another user or group; the rights of a group are for that group alone. */
function copyRights(file: number, { mode, uid, gid }: Stats): void {
  const hasGroup = give(file, uid, gid) || give(file, -1, gid);
  fchmodSync(file, hasGroup ? mode : mode & ~0o070);
}

function give(file: number, uid: number, gid: number): boolean {
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    return false;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
