import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The pages of `docs/rules`. They come with the package, so that an editor can open them offline. */
const FOLDER = new URL('./rules/', import.meta.url);

const pages = new Map<string, string | undefined>();

export function rulePage(code: string): string | undefined {
  if (!pages.has(code)) {
    const path = fileURLToPath(new URL(`${encodeURIComponent(code)}.md`, FOLDER));
    pages.set(code, existsSync(path) ? pathToFileURL(path).href : undefined);
  }
  return pages.get(code);
}
