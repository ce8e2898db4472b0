import * as fs from 'node:fs';
import { resolve } from 'node:path';
import type { GlobOptions } from 'tinyglobby';

/** The file system calls that tinyglobby walks folders with. */
export type FolderWalk = Required<Pick<NonNullable<GlobOptions['fs']>, 'realpath' | 'stat' | 'readdir'>>;

/** Links can lead to one folder by exponentially many paths. After so many, it is not listed again. */
const MOST_LISTINGS = 16;

/** Node puts it into a name for bytes that are not UTF-8, and then does not find the file. */
const NOT_UTF_8 = '\uFFFD';

/**
 * Walks folders in bounded time and includes what a walk skips silently: links that lead nowhere, and folders whose names are
 * not UTF-8. Reading them reports why they cannot be read.
 *
 * @param onUnreadable receives the absolute path of each folder that cannot be listed for its name
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
