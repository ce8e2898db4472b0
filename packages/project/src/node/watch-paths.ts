import { join, relative, sep } from 'node:path';
import { MAX_FOLDERS, openEntries, openTree } from './open-watcher.js';
import type { OpenWatcher, OpenWatcherEvents } from './open-watcher.js';
import { planWatch } from './watch-plan.js';

export interface PathWatcher {
  /**
   * Replaces what is watched. For new paths, changes since the last call are reported, too.
   *
   * @param folders absolute; everything in them is watched, except through links, since a link can lead to the whole disk
   * @param files absolute; files that are watched by themselves, wherever they are. They need not exist.
   */
  set(folders: readonly string[], files: readonly string[]): void;
  close(): void;
}

/** Milliseconds without a change after which changes are reported. chokidar drops some events for 100 after another. */
const QUIET = 120;
/** Milliseconds after which changes are reported in any case. */
const MAX_WAIT = 1000;
const FULL_MESSAGE = `Only ${MAX_FOLDERS} folders are watched. Changes to files in other folders are not noticed.`;

/**
 * Watches files and folders.
 *
 * @param onChange receives the paths that were written, created or deleted, in batches. If one of the watched folders is
 *   created, only the folder itself is sure to be reported. A batch is empty if its only news is that more is watched now.
 * @param onWarning receives a message if not everything can be watched, at most once for each reason
 */
export function watchPaths(
  onChange: (paths: readonly string[]) => void,
  onWarning: (message: string) => void,
): PathWatcher {
  const watchers = new Map<string, OpenWatcher>();
  const changed = new Set<string>();
  let folders: readonly string[] = [];
  let files: readonly string[] = [];
  /** A path that is added to `set` was read after the call before. */
  let lastSet = Date.now();
  let isPlanStale = false;
  let isPolling = false;
  let isFull = false;

  const { schedule, cancel } = createTimer(() => {
    if (isPlanStale) applyPlan();
    for (const { recheck } of watchers.values()) recheck();
    const paths = [...changed];
    changed.clear();
    onChange(paths);
  });
  const eventsFor = (report: (path: string) => void): OpenWatcherEvents => ({
    onPath: (path) => {
      report(path);
      schedule();
    },
    onFolderGone: (folder) => {
      // Their handles belong to what was deleted, even if there is a new folder of that name.
      closeWhere(watchers, (_, watcher) => (watcher.folder + sep).startsWith(folder + sep));
      isPlanStale = true;
    },
    onNews: schedule,
    onError: (error) => {
      const { code } = error as NodeJS.ErrnoException;
      if (isPolling || (code !== 'ENOSPC' && code !== 'EMFILE')) return;
      isPolling = true;
      onWarning(`Not every folder can be watched (${code}), so all files are checked for changes every two seconds.`);
      closeWhere(watchers, () => true);
      applyPlan();
    },
  });
  const onFull = (): void => {
    if (!isFull) onWarning(FULL_MESSAGE);
    isFull = true;
  };
  const applyPlan = (since = Date.now()): void => {
    isPlanStale = false;
    const plan = planWatch(folders, files);
    const wanted = new Map<string, () => OpenWatcher>();
    for (const [known, folder] of plan.trees) {
      const events = eventsFor((path) => void changed.add(join(known, relative(folder, path))));
      wanted.set(JSON.stringify([folder, known]), () => openTree(folder, { isPolling, since }, { ...events, onFull }));
    }
    for (const [folder, names] of plan.entries) {
      const events = eventsFor((path) => {
        for (const known of names.get(relative(folder, path)) ?? []) changed.add(known);
        // What was missing may be there now, and the other way round.
        isPlanStale = true;
      });
      const key = JSON.stringify([folder, ...[...names].map(([name, paths]) => [name, ...paths])]);
      wanted.set(key, () => openEntries(folder, names, { isPolling, since }, events));
    }
    closeWhere(watchers, (key) => !wanted.has(key));
    for (const [key, open] of wanted) if (!watchers.has(key)) watchers.set(key, open());
  };
  return {
    set: (newFolders, newFiles) => {
      const since = lastSet;
      lastSet = Date.now();
      if (isSame(folders, newFolders) && isSame(files, newFiles)) return;
      folders = [...newFolders];
      files = [...newFiles];
      applyPlan(since);
    },
    close: () => {
      cancel();
      closeWhere(watchers, () => true);
    },
  };
}

/** Calls `flush` once nothing was scheduled for `QUIET`, or after `MAX_WAIT`. */
function createTimer(flush: () => void): { schedule(this: void): void; cancel(this: void): void } {
  let timer: NodeJS.Timeout | undefined;
  let batchStart: number | undefined;
  return {
    schedule: () => {
      const now = Date.now();
      batchStart ??= now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          batchStart = undefined;
          flush();
        },
        Math.max(0, Math.min(QUIET, batchStart + MAX_WAIT - now)),
      );
    },
    cancel: () => clearTimeout(timer),
  };
}

function closeWhere(
  watchers: Map<string, OpenWatcher>,
  isUnused: (key: string, watcher: OpenWatcher) => boolean,
): void {
  for (const [key, watcher] of watchers) {
    if (!isUnused(key, watcher)) continue;
    watcher.close();
    watchers.delete(key);
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((path, index) => path === others[index]);
}
