import { existsSync, readFileSync } from 'node:fs';
import { Failure } from '@findings/project';
import { createFile, writeFile } from './write-file.js';

export type Written = 'wrote' | 'kept' | 'replaced';

/**
 * Writes imported Markdown. A file that exists and is different may have corrections, so it is only replaced on request.
 *
 * @throws Failure
 */
export function writeImport(path: string, shown: string, markdown: string, isForced: boolean): Written {
  if (!existsSync(path)) {
    createFile(path, shown, markdown);
    return 'wrote';
  }
  if (isSame(path, markdown)) return 'kept';
  if (!isForced) {
    throw new Failure(
      `“${shown}” exists and is different: it may have your corrections. Nothing was written. To compare, write to another file with --output; to replace it, use --force.`,
    );
  }
  writeFile(path, shown, markdown);
  return 'replaced';
}

function isSame(path: string, markdown: string): boolean {
  try {
    return readFileSync(path, 'utf8') === markdown;
  } catch {
    // What cannot be read is reported when it is written.
    return false;
  }
}
