import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** What a set of paths requires to be watched. Watched paths have no links, so that their events can be compared. */
export interface WatchPlan {
  /** Folders that exist, by the path that the caller knows. Everything in them is watched. */
  readonly trees: ReadonlyMap<string, string>;
  /** By folder: the names in it that are watched, each with the paths for which changes are reported. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

/**
 * Finds out what to watch. The entry of a path that does not exist is the first missing folder on the way to it.
 *
 * @param folders to be watched with everything in them
 * @param files to be watched one by one, unless they are in one of the folders
 */
export function planWatch(folders: readonly string[], files: readonly string[]): WatchPlan {
  const realPath = memoizedRealPath();
  const trees = new Map<string, string>();
  const entries = new Map<string, Map<string, Set<string>>>();
  for (const folder of folders) {
    const real = realPath(folder);
    if (real !== undefined && isFolder(real)) trees.set(folder, real);
  }
  const addEntry = (path: string): void => {
    let [folder, name] = [dirname(path), basename(path)];
    let real = realPath(folder);
    while (real === undefined && dirname(folder) !== folder) {
      [folder, name] = [dirname(folder), basename(folder)];
      real = realPath(folder);
    }
    if (real === undefined || name === '') return;
    const names = entries.get(real) ?? new Map<string, Set<string>>();
    entries.set(real, names.set(name, (names.get(name) ?? new Set()).add(path)));
  };
  // A watcher of a folder does not notice that the folder itself is replaced.
  for (const folder of folders) addEntry(folder);
  const isInTree = (path: string): boolean =>
    [...trees].some(([folder, real]) => {
      const below = relative(folder, path);
      if (below === '' || isOutside(below) || isIgnored(below)) return false;
      return realPath(dirname(path)) === dirname(join(real, below));
    });
  for (const file of files) if (!isInTree(file)) addEntry(file);
  return { trees, entries };
}

/** Whether a path in a watched folder is in a folder of other tools. The repository's own folder is watched, not its contents. */
export function isIgnored(below: string): boolean {
  return below.split(sep).slice(0, -1).some(isIgnoredFolder);
}

/** Whether a folder of that name belongs to other tools. */
export function isIgnoredFolder(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

function isOutside(below: string): boolean {
  return below === '..' || below.startsWith(`..${sep}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function memoizedRealPath(): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, realPathOf(path));
    return known.get(path);
  };
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
