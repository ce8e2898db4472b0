import { statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';

export interface WatchedFolders {
  /**
   * Watches these folders (absolute) and no others; those that are not there are left out.
   *
   * @returns whether there are new ones, in which something may have changed before
   */
  set(folders: Iterable<string>): boolean;
  close(): void;
}

interface Watched {
  readonly watcher: FSWatcher;
  /** A folder that is renamed stays watched under its old name. */
  readonly inode: number;
}

/** Milliseconds between looks where the system does not tell of changes. */
const POLL = 2000;

/**
 * Folders, each watched by itself: what is told of a file is only taken as a sign to look, so that it matters neither what
 * a system tells nor how an editor saves.
 *
 * @param onSign something may have changed
 * @param onBlind told once, why not all folders can be watched; then there is a sign every two seconds
 */
export function watchFolders(onSign: () => void, onBlind: (why: string) => void): WatchedFolders {
  const watched = new Map<string, Watched>();
  let poll: NodeJS.Timeout | undefined;
  const drop = (folder: string): void => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const blind = (code: string): void => {
    if (poll) return;
    poll = setInterval(onSign, POLL);
    onBlind(code);
  };
  const start = (folder: string, inode: number): boolean => {
    try {
      const watcher = watch(folder, onSign);
      watcher.on('error', () => {
        drop(folder);
        onSign();
      });
      watched.set(folder, { watcher, inode });
      return true;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') blind(code);
      return false;
    }
  };
  return {
    set: (folders) => {
      const wanted = new Set(folders);
      for (const folder of [...watched.keys()]) if (!wanted.has(folder)) drop(folder);
      let isNew = false;
      for (const folder of wanted) {
        const stats = statSync(folder, { throwIfNoEntry: false });
        const inode = stats?.isDirectory() ? stats.ino : undefined;
        if (watched.get(folder)?.inode === inode && inode !== undefined) continue;
        drop(folder);
        if (inode !== undefined && start(folder, inode)) isNew = true;
      }
      return isNew;
    },
    close: () => {
      clearInterval(poll);
      for (const folder of [...watched.keys()]) drop(folder);
    },
  };
}
