import type { Files } from './files.js';

/** At most this many files and folders are examined. */
const MAX_EXAMINED = 2000;

/**
 * Finds a file by its name in a folder or below it. The nearest to the folder is returned. Hidden folders and `node_modules` are not searched.
 *
 * @param folder absolute
 */
export function findByName({ paths, kindOf, listFolder }: Files, folder: string, name: string): string | undefined {
  const folders = [folder];
  let examined = 0;
  for (const current of folders) {
    const names = listFolder(current) ?? [];
    const path = paths.join(current, name);
    if (names.includes(name) && kindOf(path) === 'file') return path;
    for (const each of names) {
      if (each.startsWith('.') || each === 'node_modules') continue;
      if (++examined > MAX_EXAMINED) return undefined;
      const below = paths.join(current, each);
      if (kindOf(below) === 'folder') folders.push(below);
    }
  }
  return undefined;
}
