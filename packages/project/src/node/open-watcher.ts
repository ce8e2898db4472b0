import { lstatSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { watch } from 'chokidar';
import type { ChokidarOptions, FSWatcher } from 'chokidar';
import { isIgnored, isIgnoredFolder } from './watch-plan.js';

/** A folder that is watched. */
export interface OpenWatcher {
  readonly folder: string;
  /** Finds what chokidar missed in new and replaced folders. */
  recheck(): void;
  close(): void;
}

export interface OpenWatcherOptions {
  readonly isPolling: boolean;
  /** Time from which changes matter, in milliseconds. */
  readonly since: number;
}

export interface OpenWatcherEvents {
  readonly onPath: (path: string) => void;
  readonly onFolderGone: (folder: string) => void;
  /** The first listing is complete, or `recheck` has something to do. */
  readonly onNews: () => void;
  readonly onError: (error: unknown) => void;
}

/** Limit of folders in one watched folder. */
export const MAX_FOLDERS = 10_000;
const POLL_INTERVAL = 2000;
/** The clocks of file systems lag behind by up to this many milliseconds. */
const CLOCK_LAG = 50;

/** Watches everything in a folder, but for folders of other tools. */
export function openTree(
  folder: string,
  options: OpenWatcherOptions,
  events: OpenWatcherEvents & { readonly onFull: () => void },
): OpenWatcher {
  const folders = new Set<string>();
  const ignored: ChokidarOptions['ignored'] = (path, stats) => {
    const below = relative(folder, path);
    if (below === '') return false;
    if (isIgnored(below)) return true;
    if (!stats?.isDirectory() || folders.has(below)) return false;
    const name = basename(below);
    if (isIgnoredFolder(name) && name !== '.git') return true;
    if (folders.size >= MAX_FOLDERS) {
      events.onFull();
      return true;
    }
    folders.add(below);
    return false;
  };
  const onFolderGone = (gone: string): void => {
    folders.delete(relative(folder, gone));
    events.onFolderGone(gone);
  };
  return openWatcher(folder, options, { ignored }, { ...events, onFolderGone });
}

/** Watches some of the names in a folder. */
export function openEntries(
  folder: string,
  names: { has(name: string): boolean },
  options: OpenWatcherOptions,
  events: OpenWatcherEvents,
): OpenWatcher {
  const ignored = (path: string): boolean => {
    const below = relative(folder, path);
    return below !== '' && !names.has(below);
  };
  return openWatcher(folder, options, { ignored, depth: 0 }, events);
}

function openWatcher(
  folder: string,
  { isPolling, since }: OpenWatcherOptions,
  options: Pick<ChokidarOptions, 'ignored' | 'depth'>,
  { onPath, onFolderGone, onNews, onError }: OpenWatcherEvents,
): OpenWatcher {
  const start = since - CLOCK_LAG;
  const newFolders = new Set<string>();
  const lostPaths = new Set<string>();
  let isReady = false;
  const watcher = watch(folder, {
    ...options,
    followSymlinks: false,
    ignorePermissionErrors: true,
    // The first listing is compared with the time, so that a change during it is noticed.
    ignoreInitial: false,
    // A batch merges a deletion with the creation that follows.
    atomic: false,
    usePolling: isPolling,
    interval: POLL_INTERVAL,
    binaryInterval: POLL_INTERVAL,
  });
  watcher.on('all', (event, path, stats) => {
    if (event === 'addDir') newFolders.add(path);
    if (event === 'unlinkDir') onFolderGone(path);
    const isOld = !isReady && event.startsWith('add') && stats !== undefined && stats.ctimeMs < start;
    if (isReady || (path !== folder && !isOld)) onPath(path);
  });
  watcher.on('raw', (event, name, details) => {
    const { watchedPath } = details as { readonly watchedPath: string };
    if (event !== 'rename' || name !== basename(watchedPath)) return;
    lostPaths.add(watchedPath);
    onNews();
  });
  watcher.on('error', onError);
  watcher.on('ready', () => {
    isReady = true;
    onNews();
  });
  return {
    folder,
    recheck: () => {
      if (!isReady) return;
      for (const path of lostPaths) {
        if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
        // The folder was deleted and created again. Its handle belongs to the deleted one.
        watcher.unwatch(path);
        watcher.add(path);
      }
      lostPaths.clear();
      if (newFolders.size > 0) void addMissed(watcher, [...newFolders]);
      newFolders.clear();
    },
    close: () => void watcher.close(),
  };
}

/** chokidar lists a new folder before it watches it, so it misses files that are written in between. */
async function addMissed(watcher: FSWatcher, folders: readonly string[]): Promise<void> {
  const lists = await Promise.all(folders.map((folder) => readdir(folder, { withFileTypes: true }).catch(() => [])));
  if (watcher.closed) return;
  const watched = watcher.getWatched();
  for (const [index, folder] of folders.entries()) {
    const known = new Set(watched[folder]);
    const missed = (lists[index] ?? []).filter((entry) => !entry.isSymbolicLink() && !known.has(entry.name));
    if (missed.length > 0) watcher.add(missed.map(({ name }) => join(folder, name)));
  }
}
