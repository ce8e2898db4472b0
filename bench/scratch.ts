import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** A folder for what is measured, removed at the end of this process; the same one at every call. */
export function createScratch(): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'findings-bench-'));
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}
