import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { Configuration } from '@findings/project';

/** The folder, and all below that may hold documents; through links, each once. */
export function foldersBelow(root: string): string[] {
  const folders: string[] = [];
  const seen = new Set<string>();
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    let entries;
    try {
      const real = realpathSync(folder);
      if (seen.has(real)) continue;
      seen.add(real);
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      // It went, or may not be looked into.
      continue;
    }
    folders.push(folder);
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path))) waiting.push(path);
    }
  }
  return folders;
}

/** Where documents that were asked for may come up; not all of these folders need be there. */
export function rootsOf(
  operands: readonly string[],
  directory: string,
  configuration: Pick<Configuration, 'include' | 'directory'> | undefined,
): string[] {
  if (operands.length === 0) {
    const { include = [], directory: base = directory } = configuration ?? {};
    return include.map((pattern) => resolve(base, picomatch.scan(pattern).base));
  }
  return operands.flatMap((operand) => {
    const path = resolve(directory, operand);
    if (existsSync(path)) return isFolder(path) ? [path] : [];
    return [resolve(directory, picomatch.scan(operand).base)];
  });
}

/** A path itself where it is a folder, or the nearest one upward. */
export function nearestFolder(path: string): string {
  let folder = path;
  while (!isFolder(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** The folders in which a configuration for this one may stand. */
export function foldersAbove(directory: string): string[] {
  const folders = [directory];
  for (let folder = directory; !existsSync(join(folder, '.git')) && dirname(folder) !== folder;) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
