import * as fs from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { GlobOptions } from 'tinyglobby';
import { RealPaths } from './real-paths.js';

/** The file system functions that tinyglobby uses to walk folders. */
export type FolderWalk = Required<Pick<NonNullable<GlobOptions['fs']>, 'realpath' | 'stat' | 'readdir'>>;

/** Links can lead to a folder by exponentially many paths. A folder is listed at most this often. */
const MAX_LISTINGS = 16;

/** A link may lead to the whole disk. Of all folders that only links lead to, at most this many are listed. */
const MAX_LINKED_FOLDERS = 5000;

/** Node replaces bytes that are not UTF-8 by this character, and then does not find the file. */
const NOT_UTF_8 = '\uFFFD';

/**
 * Creates the functions for a walk whose time links cannot increase without bound. The walk includes dangling links and folders whose
 * names are not UTF-8, so that reading them reports the reason. A plain walk would skip them silently.
 *
 * @param root where the walk starts, absolute
 * @param onUnreadable receives the absolute path of each folder that cannot be listed because of its name
 * @param onEndless receives the absolute path of a link, if not all folders that links lead to were listed
 */
export function createFolderWalk(
  root: string,
  onUnreadable: (path: string) => void,
  onEndless: (link: string) => void,
): FolderWalk {
  const listings = new Map<string, number>();
  const realPaths = new RealPaths();
  const realRoot = realPathOf(realPaths, root) ?? root;
  let linked = 0;
  const isTooMany = (path: string, real: string): boolean => {
    if (real === resolve(realRoot, relative(root, path))) return false;
    linked++;
    if (linked === MAX_LINKED_FOLDERS + 1) onEndless(firstLink(root, path));
    return linked > MAX_LINKED_FOLDERS;
  };
  return {
    realpath: ((path: string, done: (error: null, real: string) => void) =>
      fs.realpath(path, (error, real) => done(null, error ? path : real))) as FolderWalk['realpath'],
    stat: ((path: string, done: (error: unknown, stats: fs.Stats) => void) =>
      fs.stat(path, (error, stats) => (error ? fs.lstat(path, done) : done(null, stats)))) as FolderWalk['stat'],
    readdir: ((
      path: string,
      options: { withFileTypes: true },
      done: (error: unknown, entries?: fs.Dirent[]) => void,
    ) => {
      const folder = resolve(path);
      const real = realPathOf(realPaths, folder);
      if (real !== undefined) {
        const count = listings.get(real) ?? 0;
        listings.set(real, count + 1);
        if (count >= MAX_LISTINGS || isTooMany(folder, real)) return done(null, []);
      }
      fs.readdir(path, options, (error, entries) => {
        if (error && path.includes(NOT_UTF_8)) onUnreadable(folder);
        done(error, entries);
      });
    }) as FolderWalk['readdir'],
  };
}

/** Undefined if it cannot be resolved. Listing the folder then reports the reason. */
function realPathOf(realPaths: RealPaths, path: string): string | undefined {
  try {
    return realPaths.of(path);
  } catch {
    return undefined;
  }
}

/** The first link on the way from a folder to a path. */
function firstLink(root: string, path: string): string {
  let link = root;
  for (const name of relative(root, path).split(sep)) {
    link = join(link, name);
    if (fs.lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return link;
  }
  return path;
}
