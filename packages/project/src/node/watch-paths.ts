import type { Stats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface PathWatcher {
  /**
   * Replaces what is watched. For new paths, changes since the last call are reported, too.
   *
   * @param folders absolute; everything in them is watched, except linked folders, hidden folders and `node_modules`
   * @param files absolute; files that are watched by themselves, wherever they are. They need not exist.
   */
  set(folders: readonly string[], files: readonly string[]): void;
  close(): void;
}

/** Milliseconds between two scans. */
const INTERVAL = 250;
/** The pause after a scan is this many times as long as the scan, so that scans take at most a twentieth of the time. */
const REST_FACTOR = 19;
/** The clocks of file systems lag behind by up to this many milliseconds. */
const CLOCK_LAG = 50;
/** The maximum number of folders to scan inside one watched folder. */
const MAX_FOLDERS = 10_000;

/** A watched path, with the state of each path in it, which changes if the file does. Undefined before the first scan. */
interface Watched {
  readonly isFolder: boolean;
  /** The time from which changes matter. */
  readonly since: number;
  states?: ReadonlyMap<string, string>;
}

/**
 * Watches files and folders by comparing their states, since events of file systems get lost where folders are new, moved,
 * replaced, or on another machine.
 *
 * @param onChange receives the paths that were written, created or deleted, in batches
 * @param onWarning receives a message if not everything can be watched
 */
export function watchPaths(
  onChange: (paths: readonly string[]) => void,
  onWarning: (message: string) => void,
): PathWatcher {
  let watched: ReadonlyMap<string, Watched> = new Map();
  let lastSet = Date.now();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let isFull = false;
  const onFull = (folder: string): void => {
    if (!isFull)
      onWarning(`“${folder}” has more than ${MAX_FOLDERS} folders. Changes to files in other folders are not noticed.`);
    isFull = true;
  };
  const scan = async (): Promise<void> => {
    const start = performance.now();
    const changed = new Set<string>();
    const scanned = new Set<string>();
    for (const [root, entry] of watched) {
      if (scanned.has(root)) continue;
      const { states: known, since } = entry;
      const found = new Map<string, string>();
      const add = (path: string, stats: Stats): void => {
        const state = stats.isDirectory() ? `folder ${stats.ino}` : `${stats.ctimeMs} ${stats.size} ${stats.ino}`;
        found.set(path, state);
        if (known ? known.get(path) !== state : !stats.isDirectory() && stats.ctimeMs > since - CLOCK_LAG)
          changed.add(path);
        scanned.add(path);
      };
      if (entry.isFolder) await addFolder(root, add, onFull);
      else await addFile(root, add);
      for (const path of known?.keys() ?? []) if (!found.has(path)) changed.add(path);
      entry.states = found;
    }
    if (isClosed) return;
    timer = setTimeout(() => void scan(), Math.max(INTERVAL, (performance.now() - start) * REST_FACTOR));
    if (changed.size > 0) onChange([...changed]);
  };
  return {
    set: (folders, files) => {
      const before = watched;
      const entry = (path: string, isFolder: boolean): readonly [string, Watched] => [
        path,
        before.get(path) ?? { isFolder, since: lastSet },
      ];
      // Folders come first: the files in them are scanned with them.
      watched = new Map([...folders.map((path) => entry(path, true)), ...files.map((path) => entry(path, false))]);
      lastSet = Date.now();
      timer ??= setTimeout(() => void scan(), 0);
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

async function addFile(path: string, add: (path: string, stats: Stats) => void): Promise<void> {
  const stats = await stat(path).catch(() => undefined);
  if (stats) add(path, stats);
}

/** Adds a folder with everything in it. */
async function addFolder(
  root: string,
  add: (path: string, stats: Stats) => void,
  onFull: (folder: string) => void,
): Promise<void> {
  const waiting = [root];
  await addFile(root, add);
  for (let number = 1; ; number++) {
    const folder = waiting.pop();
    if (folder === undefined) return;
    if (number > MAX_FOLDERS) return onFull(root);
    const names = await readdir(folder).catch(() => []);
    await Promise.all(
      names.map(async (name) => {
        const path = join(folder, name);
        const stats = await lstat(path).catch(() => undefined);
        if (stats?.isSymbolicLink()) return addFile(path, add);
        // The creation and deletion of `.git` are reported, but not changes in it.
        if (!stats || (stats.isDirectory() && isIgnoredFolder(name) && name !== '.git')) return undefined;
        add(path, stats);
        if (stats.isDirectory() && !isIgnoredFolder(basename(path))) waiting.push(path);
        return undefined;
      }),
    );
  }
}

/** Whether a folder of that name belongs to other tools. */
function isIgnoredFolder(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}
