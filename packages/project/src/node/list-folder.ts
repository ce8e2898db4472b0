import { readdirSync } from 'node:fs';

/** What stands in a folder; undefined where it cannot be listed. */
export function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}
