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

/** Milliseconds. No write takes a day, so the process has ended, and another process has its id. */
const MAX_AGE = 24 * 60 * 60 * 1000;

/** A new path in a folder. Its name contains the id of this process. */
export function temporaryPath(folder: string): string {
  removeAbandoned(folder);
  return join(folder, `.findings-${process.pid}-${process.hrtime.bigint()}.tmp`);
}

/**
 * Writes a temporary file to the disk.
 *
 * @param original the file to replace, whose mode and owner are copied
 */
export function writeTemporary(temporary: string, pieces: Iterable<Buffer>, original?: Stats): void {
  // Other users must not read it before it has the mode of the original.
  const file = openSync(temporary, 'wx', original ? 0o600 : 0o666);
  try {
    if (original) copyRights(file, original);
    for (const piece of pieces) writeAll(file, piece);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Removes a temporary file, if it exists. */
export function removeTemporary(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
  }
}

const cleanedFolders = new Set<string>();

/** Removes the temporary files that killed runs left in a folder. Each folder is searched once per run. */
export function removeAbandoned(folder: string): void {
  if (cleanedFolders.has(folder)) return;
  cleanedFolders.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      const owner = NAME.exec(name)?.[1];
      if (owner !== undefined && isAbandoned(join(folder, name), Number(owner))) removeTemporary(join(folder, name));
    }
  } catch {
    // A folder that cannot be listed is reported by the write itself.
  }
}

function isAbandoned(path: string, owner: number): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && (!isAlive(owner) || Math.abs(Date.now() - stats.mtimeMs) > MAX_AGE);
}

/** Whether a process with this id exists, of any user. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Copies owner and mode as far as allowed. If the group cannot be copied, the new group gets no rights. */
function copyRights(file: number, { mode, uid, gid }: Stats): void {
  const hasGroup = tryChown(file, uid, gid) || tryChown(file, -1, gid);
  fchmodSync(file, hasGroup ? mode : mode & ~0o070);
}

function tryChown(file: number, uid: number, gid: number): boolean {
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
