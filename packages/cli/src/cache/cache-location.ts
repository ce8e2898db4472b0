import { nodeFiles } from '@findings/project/node';
import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { locateConfiguration } from '@findings/project';

export interface CacheLocation {
  /** Absolute. */
  readonly path: string;
  /** The folder of the project: what the names in the cache are relative to. */
  readonly base: string;
  /** Whether the user chose the file. */
  readonly isNamed: boolean;
}

/**
 * Returns the path of a project's cache: in `node_modules/.cache`, as with other tools, or else next to the configuration. A
 * linked `node_modules` is not used, since it may be outside the repository.
 */
export function cacheLocation(directory: string, named: string | undefined): CacheLocation {
  const config = locateConfiguration(nodeFiles, directory, new Map());
  const base = config === undefined ? directory : dirname(config);
  if (named !== undefined) return { path: resolve(directory, named), base, isNamed: true };
  const modules = join(base, 'node_modules');
  const path = lstatSync(modules, { throwIfNoEntry: false })?.isDirectory()
    ? join(modules, '.cache', 'findings', 'check')
    : join(base, '.findings-cache');
  return { path, base, isNamed: false };
}
