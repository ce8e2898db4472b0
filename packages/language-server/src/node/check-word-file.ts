import type { CheckOptions } from '@findings/check';
import type { Translate } from '@findings/core/text';
import { Failure, fileFailure } from '@findings/project';
import { readBytes, writeFile } from '@findings/project/node';
import { checkWord, ImportError, readWordDocument } from '@findings/word';
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { CheckedWordFile } from '../server-host.js';

/**
 * Checks a Word document. If it has problems, writes a copy with comments next to it.
 *
 * @throws Failure if the document cannot be read, or the copy cannot be written
 */
export function checkWordFile(path: string, options: CheckOptions, say: Translate): CheckedWordFile {
  const name = basename(path);
  const { citations, problems, exportedFrom, copied } = reading(say, name, () => {
    const check = checkWord(readBytes(path, name), name, options, say);
    return { ...check, copied: check.problems.length > 0 ? check.withComments(check.problems) : undefined };
  });
  if (exportedFrom !== undefined) return { citations, problems: 0, exportedFrom: join(dirname(path), exportedFrom) };
  if (!copied) return { citations, problems: 0 };
  const copy = copyPath(path);
  writeCopy(copy, copied, say);
  return { citations, problems: problems.length, copy };
}

function reading<Result>(say: Translate, name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportError) throw new Failure(error.message);
    throw fileFailure(error, say`“${name}”`, say);
  }
}

/** `draft-checked.docx`, or the next number if that file may have corrections. Never the document itself. */
function copyPath(path: string): string {
  const ending = extname(path);
  const stem = basename(path, ending).replace(/-checked(?:-\d+)?$/, '');
  for (let number = 1; ; number++) {
    const copy = join(dirname(path), `${stem}-checked${number === 1 ? '' : `-${number}`}${ending}`);
    if (copy !== path && (!existsSync(copy) || isUnchangedCopy(copy))) return copy;
  }
}

/** Whether a file is a copy with comments that has not been saved since. It can be replaced. */
function isUnchangedCopy(path: string): boolean {
  try {
    return readWordDocument(readBytes(path, basename(path))).isUnchangedCopy;
  } catch {
    return false;
  }
}

function writeCopy(path: string, bytes: Uint8Array, say: Translate): void {
  try {
    writeFile(path, basename(path), bytes);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(
      say`The copy “${basename(path)}” could not be written. If it is open in Word, close it, and try again.`,
    );
  }
}
