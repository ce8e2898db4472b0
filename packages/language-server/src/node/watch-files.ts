import { lstatSync, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { WatchHandle } from '../server-host.js';

/** Milliseconds of quiet after which whoever writes files is taken to be done. */
const QUIET = 60;
/** Milliseconds between looks where the system does not tell of changes. */
const POLL = 2000;
/** More folders are not watched: reading them blocks the server. */
const MOST_FOLDERS = 10_000;

/**
 * Watches each folder by itself, as every system can, and compares what stands in it with what stood in it: what is told of a
 * file is only taken as a sign to look.
 *
 * @param onBlind receives a message if not all folders can be watched, at most once for each reason
 */
export function watchFiles(
  onChange: (paths: readonly string[]) => void,
  onBlind: (message: string) => void,
): WatchHandle {
  const watchers = new Map<string, FSWatcher>();
  /** By folder: what stood in it, by name. */
  const seen = new Map<string, ReadonlyMap<string, string>>();
  /** Real paths to the paths by which folders are watched, and vice versa. */
  const owners = new Map<string, string>();
  const reals = new Map<string, string>();
  const touched = new Set<string>();
  /** Whether links are ignored. In an untrusted folder, a link could lead to the whole disk. */
  let isWithin = true;
  let roots: readonly string[] = [];
  let realRoots: readonly string[] = [];
  let isFull = false;
  /** By folder: the files in it that matter, where not all do. */
  let singles = new Map<string, ReadonlySet<string>>();
  let timer: NodeJS.Timeout | undefined;
  let poll: NodeJS.Timeout | undefined;

  const blind = (code: string): void => {
    if (poll) return;
    poll = setInterval(() => {
      for (const folder of seen.keys()) touched.add(folder);
      look();
    }, POLL);
    onBlind(`Not every folder can be watched (${code}), so all files are checked for changes every two seconds.`);
  };
  const touch = (folder: string): void => {
    touched.add(folder);
    timer ??= setTimeout(look, QUIET);
  };
  const start = (folder: string): void => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, () => touch(folder));
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
        touch(folder);
      });
      watchers.set(folder, watcher);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') blind(code);
    }
  };
  /** Starts to watch a folder, and its subfolders if `isDeep`. Returns the files in it. */
  const enter = (root: string, isDeep: boolean): string[] => {
    const found: string[] = [];
    const folders = [root];
    const links: string[] = [];
    // Links come last, so that a folder is watched by its own path and not by that of a link.
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop() ?? links.pop()) {
      if (isDeep && !claim(folder)) continue;
      start(folder);
      const now = signatures(folder, singles.get(folder));
      seen.set(folder, now.files);
      for (const name of now.files.keys()) found.push(join(folder, name));
      if (!isDeep) continue;
      for (const name of now.folders) folders.push(join(folder, name));
      if (!isWithin) for (const name of now.links) links.push(join(folder, name));
    }
    return found;
  };
  /**
   * Claims a folder for a path. Returns false if it is watched by another path, since many links can lead to a folder, or
   * outside of the watched folders, since a link can lead to the whole disk.
   */
  const claim = (folder: string): boolean => {
    const real = realPathOf(folder);
    if (!realRoots.some((root) => real === root || real.startsWith(join(root, '/')))) return false;
    const owner = owners.get(real) ?? folder;
    if (owner !== folder) return false;
    if (owners.size >= MOST_FOLDERS && !owners.has(real)) {
      if (!isFull)
        onBlind(`Only ${MOST_FOLDERS} folders are watched. Changes to files in other folders are not noticed.`);
      isFull = true;
      return false;
    }
    owners.set(real, folder);
    reals.set(folder, real);
    return true;
  };
  const leave = (folder: string): string[] => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
    const files = [...(seen.get(folder)?.keys() ?? [])].map((name) => join(folder, name));
    seen.delete(folder);
    const real = reals.get(folder);
    if (real !== undefined) owners.delete(real);
    reals.delete(folder);
    return files;
  };
  const leaveBelow = (root: string): string[] =>
    [...seen.keys()].filter((folder) => folder === root || folder.startsWith(join(root, '/'))).flatMap(leave);
  const isDeep = (folder: string): boolean => !singles.has(folder) || roots.includes(folder);

  const look = (): void => {
    timer = undefined;
    const changed: string[] = [];
    for (const folder of [...touched]) {
      const before = seen.get(folder);
      if (!before) continue;
      const now = signatures(folder, isDeep(folder) ? undefined : singles.get(folder));
      seen.set(folder, now.files);
      for (const [name, signature] of now.files) if (before.get(name) !== signature) changed.push(join(folder, name));
      for (const name of before.keys()) if (!now.files.has(name)) changed.push(join(folder, name));
      if (!isDeep(folder)) continue;
      const folders = isWithin ? now.folders : [...now.folders, ...now.links];
      for (const below of folders.map((name) => join(folder, name))) {
        if (seen.has(below) || !claim(below)) continue;
        changed.push(below);
        for (const file of enter(below, true)) changed.push(file);
      }
      for (const below of [...seen.keys()]) {
        if (dirname(below) !== folder || folders.includes(basename(below)) || roots.includes(below)) continue;
        if (!isDeep(below)) continue;
        changed.push(below);
        for (const file of leaveBelow(below)) changed.push(file);
      }
    }
    touched.clear();
    if (changed.length > 0) onChange(changed);
  };

  return {
    set: (folders, files, nowWithin) => {
      const wanted = new Map<string, Set<string>>();
      for (const file of files) {
        const names = wanted.get(dirname(file)) ?? new Set();
        wanted.set(dirname(file), names.add(basename(file)));
      }
      for (const root of roots) if (nowWithin !== isWithin || !folders.includes(root)) leaveBelow(root);
      const known = nowWithin === isWithin ? roots : [];
      isWithin = nowWithin;
      singles = wanted;
      roots = folders;
      realRoots = folders.map(realPathOf);
      for (const root of folders) if (!known.includes(root)) enter(root, true);
      for (const folder of wanted.keys()) if (!seen.has(folder)) enter(folder, false);
    },
    close: () => {
      clearTimeout(timer);
      clearInterval(poll);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
      seen.clear();
    },
  };
}

/** What stands in a folder: its files with what changes when they do, and the folders that may hold proposals. */
function signatures(folder: string, only: ReadonlySet<string> | undefined) {
  const files = new Map<string, string>();
  const folders: string[] = [];
  const links: string[] = [];
  let names: readonly string[] = [];
  try {
    names = only ? [...only] : readdirSync(folder);
  } catch {
    // It went, or may not be looked into.
  }
  for (const name of names) {
    let stats;
    try {
      stats = statSync(join(folder, name));
    } catch {
      continue;
    }
    if (!stats.isDirectory()) files.set(name, `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`);
    else if (name === '.git') files.set(name, 'folder');
    else if (!only && !name.startsWith('.') && name !== 'node_modules') {
      (isLink(join(folder, name)) ? links : folders).push(name);
    }
  }
  return { files, folders, links };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
