import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** The temporary folder of this process. It is created once, and removed when the process exits. */
export function createScratch(): string {
  if (folder === undefined) {
    const created = mkdtempSync(join(tmpdir(), 'findings-bench-'));
    process.on('exit', () => rmSync(created, { recursive: true, force: true }));
    folder = created;
  }
  return folder;
}
