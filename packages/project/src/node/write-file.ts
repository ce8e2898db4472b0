import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.js';
import { destinationOf } from './destination.js';

type Text = string | Uint8Array;

/**
 * Writes a file atomically: a reader sees the old content or the new. An existing file keeps its mode and, if possible, its
 * owner. Links to it stay. Missing folders are created.
 *
 * @param displayName the path as the user knows it, for messages
 * @throws Failure
 */
export function writeFile(path: string, displayName: string, text: Text): void {
  attempt(displayName, () => {
    const target = destinationOf(path, displayName);
    makeFolder(dirname(target.path), displayName);
    withTemporary(target.path, text, target.stats, (temporary) => renameSync(temporary, target.path));
  });
}

/**
 * Writes a file that does not exist yet, atomically.
 *
 * @throws Failure if the file exists or cannot be written
 */
export function createFile(path: string, displayName: string, text: Text): void {
  attempt(displayName, () => {
    const target = destinationOf(path, displayName);
    if (target.stats) throw new Failure(`“${displayName}” already exists. It was not changed.`);
    makeFolder(dirname(path), displayName);
    // A link, unlike a rename, fails if the file was created meanwhile.
    withTemporary(path, text, undefined, (temporary) => linkSync(temporary, path));
  });
}

/**
 * Replaces the content of a file as `writeFile` does. Fails if the file has changed since it was read.
 *
 * @param read the content that was read
 * @throws Failure
 */
export function replaceFile(path: string, displayName: string, read: Buffer, bytes: Buffer): void {
  attempt(displayName, () => {
    const target = destinationOf(path, displayName);
    if (!target.stats) throw new Failure(`“${displayName}” was deleted in the meantime. Run the command again.`);
    withTemporary(target.path, bytes, target.stats, (temporary) => {
      if (!readFileSync(target.path).equals(read)) {
        throw new Failure(
          `“${displayName}” was changed by another program in the meantime, so it was not written. Run the command again.`,
        );
      }
      renameSync(temporary, target.path);
    });
  });
}

/**
 * Checks that a file exists and can be replaced, before several files are written.
 *
 * @throws Failure if it cannot
 */
export function checkWritable(path: string, displayName: string): void {
  attempt(displayName, () => {
    const { path: target, stats } = destinationOf(path, displayName);
    if (!stats) throw new Failure(`“${displayName}” was deleted in the meantime. Run the command again.`);
    accessSync(dirname(target), constants.W_OK);
  });
}

function attempt(displayName: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw error instanceof Failure ? error : writeFailure(error as NodeJS.ErrnoException, displayName);
  }
}

/**
 * Writes a temporary file to the disk, next to the file that it becomes.
 *
 * @param original the file to replace, whose mode and owner are copied
 */
function withTemporary(path: string, text: Text, original: Stats | undefined, use: (temporary: string) => void): void {
  const temporary = join(dirname(path), `.findings-${process.pid}-${process.hrtime.bigint()}.tmp`);
  try {
    // Other users must not read it before it has the mode of the original.
    const file = openSync(temporary, 'wx', original ? 0o600 : 0o666);
    try {
      if (original) copyRights(file, original);
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    use(temporary);
  } finally {
    rmSync(temporary, { force: true });
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

function makeFolder(folder: string, displayName: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    throw new Failure(`“${displayName}” could not be written: a part of its path is a file, not a folder.`);
  }
}

export function writeFailure(error: NodeJS.ErrnoException, displayName: string): Failure {
  switch (error.code) {
    case 'EEXIST':
      return new Failure(`“${displayName}” already exists. It was not changed.`);
    case 'EISDIR':
      return new Failure(`“${displayName}” is a folder, but a file is needed.`);
    case 'ENOTDIR':
      return new Failure(`“${displayName}” could not be written: a part of its path is a file, not a folder.`);
    case 'ELOOP':
      return new Failure(`“${displayName}” could not be written: its links lead in a circle.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(`You do not have permission to write “${displayName}”. Ask its owner for access.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure(`“${displayName}” could not be written: the disk is full.`);
    case 'EFBIG':
      return new Failure(`“${displayName}” could not be written: the system does not allow files of this size.`);
    default:
      return new Failure(`“${displayName}” could not be written (${error.code ?? error.message}).`);
  }
}
