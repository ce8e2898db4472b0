import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { toSlashPath } from '../files/display-path.js';

/** Where a document is, for services that show it in the repository. */
export interface RepositoryPath {
  /** Absolute. */
  readonly full: string;
  /** From the repository's root, with `/`; absent where the document is not in it. */
  readonly path?: string;
}

/**
 * Finds documents in their repository: the one that GitHub checked out, or else the one around the working directory, or
 * else that directory alone.
 *
 * @returns for a path as a `CheckedFile` has it
 */
export function repositoryPaths(
  directory: string,
  environment: Readonly<Record<string, string | undefined>>,
): (path: string) => RepositoryPath {
  const workspace = environment['GITHUB_WORKSPACE'];
  const root =
    workspace !== undefined && isAbsolute(workspace) && pathWithin(workspace, directory) !== undefined
      ? workspace
      : (rootAround(directory) ?? directory);
  return (shown) => {
    const full = resolve(directory, shown);
    const path = pathWithin(root, full);
    return { full, ...(path !== undefined && { path }) };
  };
}

/** A path as a part of a URI. */
export function percentEncoded(path: string): string {
  // Half a surrogate pair, which some file systems allow in a name, is in no URI.
  return path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function pathWithin(root: string, full: string): string | undefined {
  const path = toSlashPath(relative(root, full));
  return path === '..' || path.startsWith('../') || isAbsolute(path) ? undefined : path;
}

function rootAround(directory: string): string | undefined {
  if (existsSync(join(directory, '.git'))) return directory;
  const parent = dirname(directory);
  return parent === directory ? undefined : rootAround(parent);
}
