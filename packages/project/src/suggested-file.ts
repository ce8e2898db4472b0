import { similarFile, toSlashPath } from './files.js';
import type { Files } from './files.js';

/** At most this many files and folders are examined. */
const MAX_EXAMINED = 2000;

/**
 * The file to suggest instead of a missing one: one of the same name elsewhere, or else one with a similar name in its folder.
 *
 * @param path of the missing file, absolute
 * @param from the folder to which the suggestion is relative
 * @param root the folder that is searched
 */
export function suggestedFile(
  files: Files,
  { path, written, from, root }: Readonly<Record<'path' | 'written' | 'from' | 'root', string>>,
): string | undefined {
  const { paths } = files;
  const found = findByName(files, root, paths.basename(path));
  return found === undefined ? similarFile(files, path, written) : toSlashPath(paths, paths.relative(from, found));
}

/**
 * Finds a file by its name in a folder or below it. The nearest to the folder is returned. Hidden folders and `node_modules` are not searched.
 *
 * @param folder absolute
 */
function findByName({ paths, kindOf, listFolder }: Files, folder: string, name: string): string | undefined {
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
