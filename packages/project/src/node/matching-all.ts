import * as fs from 'node:fs';
import { resolve } from 'node:path';
import type { GlobOptions } from 'tinyglobby';
import type { Configuration } from '../config/configuration.js';
import { matching } from './matching.js';

/**
 * Does what `matching` does, and includes what a walk skips silently: links that lead nowhere, and folders whose name is not
 * UTF-8. None of them can be read, and reading them reports why.
 */
export async function matchingAll(patterns: readonly string[], configuration: Configuration): Promise<string[]> {
  const unnamed: string[] = [];
  const found = await matching(patterns, configuration, false, walk(unnamed));
  return [...found, ...unnamed];
}

type Walk = Required<Pick<NonNullable<GlobOptions['fs']>, 'realpath' | 'stat' | 'readdir'>>;

function walk(unnamed: string[]): Walk {
  return {
    realpath: ((path: string, done: (error: null, real: string) => void) =>
      fs.realpath(path, (error, real) => done(null, error ? path : real))) as Walk['realpath'],
    stat: ((path: string, done: (error: unknown, stats: fs.Stats) => void) =>
      fs.stat(path, (error, stats) => (error ? fs.lstat(path, done) : done(null, stats)))) as Walk['stat'],
    readdir: ((path: string, options: { withFileTypes: true }, done: (error: unknown, entries?: fs.Dirent[]) => void) =>
      fs.readdir(path, options, (error, entries) => {
        if (error && path.includes(NOT_UTF_8)) unnamed.push(resolve(path));
        done(error, entries);
      })) as Walk['readdir'],
  };
}

/** Node puts it into a name for what is not UTF-8, and then does not find the file. */
const NOT_UTF_8 = '\uFFFD';
