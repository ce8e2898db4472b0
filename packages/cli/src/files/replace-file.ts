import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { Failure } from '@findings/project';
import { discard, unwritable, writeAll } from './write-file.js';

const WRITE_BITS = 0o222;

/**
 * Writes other bytes into a file that was read: whole or not at all, with its mode and, where possible, its owner. A
 * symbolic link stays one, and the file that it leads to is written.
 *
 * @param read what stood in the file; where something else stands there by now, it is left as it is
 * @throws Failure
 */
export function replaceFile(path: string, shown: string, read: Buffer, bytes: Buffer): void {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const stats = statSync(target);
    // A rename would do it all the same.
    if ((stats.mode & WRITE_BITS) === 0) throw new Failure(`“${shown}” is read-only, and is left as it is.`);
    temporary = `${target}.${process.pid}-${process.hrtime.bigint()}.tmp`;
    writeBeside(temporary, bytes, stats);
    if (!readFileSync(target).equals(read)) {
      throw new Failure(`“${shown}” was changed meanwhile, and is left as it is. Run it again.`);
    }
    renameSync(temporary, target);
  } catch (error) {
    throw error instanceof Failure ? error : unwritable(error as NodeJS.ErrnoException, shown);
  } finally {
    if (temporary !== undefined) discard(temporary);
  }
}

function writeBeside(temporary: string, bytes: Buffer, { mode, uid, gid }: Stats): void {
  // Nobody else reads it before it has the mode of the other.
  const file = openSync(temporary, 'wx', 0o600);
  try {
    giveTo(file, uid, gid);
    fchmodSync(file, mode);
    writeAll(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only an administrator may give a file away; whoever else may write it becomes its owner. */
function giveTo(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}
