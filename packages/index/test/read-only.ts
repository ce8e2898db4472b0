import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';

/** Makes a folder and its files read-only. Returns a function that undoes it, or undefined if this is not possible. */
export function makeReadOnly(folder: string): (() => void) | undefined {
  // Permissions do not apply to root.
  if (process.getuid?.() === 0) {
    if (spawnSync('mount', ['--bind', '-o', 'ro', folder, folder]).status !== 0) return undefined;
    return () => void spawnSync('umount', [folder]);
  }
  chmodSync(folder, 0o555);
  return () => chmodSync(folder, 0o755);
}
