import * as fs from 'node:fs';
import { resolve } from 'node:path';
import type { GlobOptions } from 'tinyglobby';

/** The file system functions that tinyglobby uses to walk folders. */
export type FolderWalk = Required<Pick<NonNullable<GlobOptions['fs']>, 'realpath' | 'stat' | 'readdir'>>;

/** Links can lead to a folder by exponentially many paths. A folder is listed at most this often. */
const MOST_LISTINGS = 16;

/** Node replaces bytes that are not UTF-8 by this character, and then does not find the file. */
const NOT_UTF_8 = '\uFFFD';

/**
 * Walks folders in bounded time. Includes dangling links and folders whose names are not UTF-8, which a walk would skip silently:
 * reading them reports the reason.
 *
 * @param onUnreadable receives the absolute path of each folder that cannot be listed because of its name
 */
export function createFolderWalk(onUnreadable: (path: string) => void): FolderWalk {
  const listings = new Map<string, number>();
  return {
    realpath: ((path: string, done: (error: null, real: string) => void) =>
      fs.realpath(path, (error, real) => done(null, error ? path : real))) as FolderWalk['realpath'],
    stat: ((path: string, done: (error: unknown, stats: fs.Stats) => void) =>
      fs.stat(path, (error, stats) => (error ? fs.lstat(path, done) : done(null, stats)))) as FolderWalk['stat'],
    readdir: ((path: string, options: { withFileTypes: true }, done: (error: unknown, entries?: fs.Dirent[]) => void) =>
      fs.realpath.native(path, (failure, real) => {
        const count = listings.get(real) ?? 0;
        if (!failure) listings.set(real, count + 1);
        if (!failure && count >= MOST_LISTINGS) return done(null, []);
        fs.readdir(path, options, (error, entries) => {
          if (error && path.includes(NOT_UTF_8)) onUnreadable(resolve(path));
          done(error, entries);
        });
      })) as FolderWalk['readdir'],
  };
}
