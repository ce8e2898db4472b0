import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { toSlashPath } from '../files/display-path.js';

/** The path of a document in its repository, for services that show it there. */
export interface RepositoryPath {
  /** Absolute. */
  readonly full: string;
  /** Relative to the repository's root, with `/`. Undefined if the document is not in the repository. */
  readonly path?: string;
}

/**
 * Returns a function that locates documents in their repository: the one that GitHub checked out, or the one around the working
 * directory, or that directory.
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
  return (displayName) => {
    const full = resolve(directory, displayName);
    const path = pathWithin(root, full);
    return { full, ...(path !== undefined && { path }) };
  };
}

export function percentEncoded(path: string): string {
  // Some file systems allow lone surrogates in names, but URIs cannot contain them.
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
