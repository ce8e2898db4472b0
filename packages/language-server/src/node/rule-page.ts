import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The pages of `docs/rules`, which come with the package: an editor opens them without a network. */
const FOLDER = new URL('./rules/', import.meta.url);

const known = new Map<string, string | undefined>();

export function rulePage(code: string): string | undefined {
  if (!known.has(code)) {
    const path = fileURLToPath(new URL(`${encodeURIComponent(code)}.md`, FOLDER));
    known.set(code, existsSync(path) ? pathToFileURL(path).href : undefined);
  }
  return known.get(code);
}
