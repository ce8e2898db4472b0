import { statSync } from 'node:fs';

/** Changes when a file is written or replaced, comes or goes. */
export function signatureOf(path: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch {
    return 'none';
  }
}
