import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '@findings/project';

/**
 * Writes a file whole or not at all: whoever reads it meanwhile sees the old one or the new one.
 * Folders that are missing are made.
 *
 * @param text in one piece, or in many: then it may be longer than any string
 * @param options.replace whether a file that stands there may be replaced
 * @throws Failure
 */
export function writeFile(
  path: string,
  shown: string,
  text: string | Iterable<string>,
  { replace }: { replace: boolean },
): void {
  const temporary = `${path}.${process.pid}-${process.hrtime.bigint()}.tmp`;
  try {
    makeFolder(dirname(path), shown);
    const file = openSync(temporary, 'wx');
    try {
      for (const piece of typeof text === 'string' ? [text] : inBatches(text)) writeAll(file, Buffer.from(piece));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // A link, unlike a rename, fails where something stands already.
    if (replace) renameSync(temporary, path);
    else linkSync(temporary, path);
  } catch (error) {
    throw error instanceof Failure ? error : unwritable(error as NodeJS.ErrnoException, shown);
  } finally {
    discard(temporary);
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

function* inBatches(pieces: Iterable<string>): Iterable<string> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = '';
  }
  yield batch;
}

/** What is left of a file that did not come about; where it cannot be there, it need not be removed. */
export function discard(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
  }
}

export function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

export function unwritable(error: NodeJS.ErrnoException, shown: string): Failure {
  switch (error.code) {
    case 'EEXIST':
      return new Failure(`“${shown}” exists already and is left as it is.`);
    case 'EISDIR':
      return new Failure(`“${shown}” is a folder, and a file was to be written there.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(`“${shown}” may not be written by you.`);
    case 'ENOSPC':
      return new Failure(`“${shown}” could not be written: the disk is full.`);
    default:
      return new Failure(`“${shown}” could not be written (${error.code ?? error.message}).`);
  }
}
