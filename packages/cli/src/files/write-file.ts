import { linkSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '@findings/project';
import { removeTemporary, temporaryPath, writeTemporary } from './temporary-file.js';
import { writeTarget } from './write-target.js';

/** A text in one piece, or in many if it may be longer than the longest string. */
type Text = string | Iterable<string>;

/**
 * Writes a file atomically: a reader sees the old content or the new. An existing file keeps its mode and, if possible, its
 * owner. Links to it stay. Missing folders are created.
 *
 * @param shown the path as the user knows it, for messages
 * @throws Failure
 */
export function writeFile(path: string, shown: string, text: Text): void {
  attempt(shown, () => {
    const target = writeTarget(path, shown);
    makeFolder(dirname(target.path), shown);
    withTemporary(target.path, (temporary) => {
      writeTemporary(temporary, inBatches(text), target.stats);
      renameSync(temporary, target.path);
    });
  });
}

/**
 * Writes a file that does not exist yet, atomically.
 *
 * @throws Failure if the file exists or cannot be written
 */
export function createFile(path: string, shown: string, text: Text): void {
  attempt(shown, () => {
    const target = writeTarget(path, shown);
    if (target.stats) throw new Failure(`“${shown}” exists already and is left as it is.`);
    makeFolder(dirname(path), shown);
    withTemporary(path, (temporary) => {
      writeTemporary(temporary, inBatches(text));
      // A link, unlike a rename, fails if the file was created meanwhile.
      linkSync(temporary, path);
    });
  });
}

/**
 * Replaces the content of a file as `writeFile` does. Fails if the file has changed since it was read.
 *
 * @param read the content that was read
 * @throws Failure
 */
export function replaceFile(path: string, shown: string, read: Buffer, bytes: Buffer): void {
  attempt(shown, () => {
    const target = writeTarget(path, shown);
    if (!target.stats) throw new Failure(`“${shown}” was deleted meanwhile. Run it again.`);
    withTemporary(target.path, (temporary) => {
      writeTemporary(temporary, [bytes], target.stats);
      if (!readFileSync(target.path).equals(read)) {
        throw new Failure(`“${shown}” was changed meanwhile, and is left as it is. Run it again.`);
      }
      renameSync(temporary, target.path);
    });
  });
}

function attempt(shown: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw error instanceof Failure ? error : writeFailure(error as NodeJS.ErrnoException, shown);
  }
}

function withTemporary(path: string, write: (temporary: string) => void): void {
  const temporary = temporaryPath(dirname(path));
  try {
    write(temporary);
  } finally {
    removeTemporary(temporary);
  }
}

function makeFolder(folder: string, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    throw new Failure(`“${shown}” could not be written: a part of its path is a file, not a folder.`);
  }
}

const BATCH = 256 * 1024;

function* inBatches(text: Text): Iterable<Buffer> {
  let batch = '';
  for (const piece of typeof text === 'string' ? [text] : text) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield Buffer.from(batch);
    batch = '';
  }
  yield Buffer.from(batch);
}

export function writeFailure(error: NodeJS.ErrnoException, shown: string): Failure {
  switch (error.code) {
    case 'EEXIST':
      return new Failure(`“${shown}” exists already and is left as it is.`);
    case 'EISDIR':
      return new Failure(`“${shown}” is a folder, and only a file can be written.`);
    case 'ENOTDIR':
      return new Failure(`“${shown}” could not be written: a part of its path is a file, not a folder.`);
    case 'ELOOP':
      return new Failure(`“${shown}” could not be written: its links lead in a circle.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(`“${shown}” may not be written by you.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure(`“${shown}” could not be written: the disk is full.`);
    case 'EFBIG':
      return new Failure(`“${shown}” could not be written: the system does not allow so large a file.`);
    default:
      return new Failure(`“${shown}” could not be written (${error.code ?? error.message}).`);
  }
}
