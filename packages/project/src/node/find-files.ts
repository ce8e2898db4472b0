import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Configuration } from '../configuration.js';
import { IGNORED_FOLDERS } from '../configuration.js';
import { CONFIG_NAME } from '../configuration-loader.js';
import { Failure } from '../failure.js';
import { createFolderWalk } from './folder-walk.js';
import { isDescriptor } from './read-text.js';
import { RealPaths } from './real-paths.js';

export interface MatchingOptions {
  /** Whether to search only the configuration's folder, and ignore links and patterns that lead out of it. */
  readonly isWithin?: boolean;
  /** Whether to include folders that cannot be listed because their names are not UTF-8. */
  readonly includesUnreadable?: boolean;
}

/**
 * Returns the absolute paths of the files that match patterns, without excluded files and the configuration's reports.
 *
 * @param patterns relative to the configuration's folder
 * @throws Failure if links lead to very many folders
 */
export async function findMatchingFiles(
  patterns: readonly string[],
  configuration: Configuration,
  { isWithin = false, includesUnreadable = false }: MatchingOptions = {},
): Promise<string[]> {
  // Loaded lazily: a check of one named file does not need it.
  const { glob } = await import('tinyglobby');
  const allowed = isWithin ? patterns.filter((pattern) => !leadsOut(pattern)) : patterns;
  const { directory } = configuration;
  const unreadable: string[] = [];
  const abort = new AbortController();
  const found = await glob([...allowed], {
    cwd: directory,
    ignore: [...IGNORED_FOLDERS, ...configuration.exclude],
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: !isWithin,
    caseSensitiveMatch: false,
    fs: createFolderWalk(
      directory,
      (path) => unreadable.push(path),
      (link) => abort.abort(endlessLink(relative(directory, link).split(sep).join('/'))),
    ),
    signal: abort.signal,
  });
  if (abort.signal.aborted) throw abort.signal.reason;
  const reports = new Set([...configuration.reports.map((report) => report.path), configuration.chosen]);
  const files = withoutDuplicates(found.map((path) => resolve(path))).filter(
    (path) => !reports.has(path) && !isDescriptor(path),
  );
  return includesUnreadable ? [...files, ...unreadable] : files;
}

function endlessLink(name: string): Failure {
  return new Failure(
    `the link “${name}” leads to more than 5,000 folders. Remove it, or exclude it in ${CONFIG_NAME}: "exclude": [${JSON.stringify(`${name}/**`)}].`,
  );
}

function leadsOut(pattern: string): boolean {
  return isAbsolute(pattern) || pattern.split(/[/\\]/).includes('..');
}

/** Removes files that were also found by another path, through a link. */
function withoutDuplicates(paths: readonly string[]): string[] {
  // A folder may have been removed after the walk, so paths are resolved again.
  const realPaths = new RealPaths();
  const found = new Set(paths);
  return paths.filter((path) => {
    const folder = dirname(path);
    const real = realPaths.of(folder);
    return real !== undefined && (real === folder || !found.has(join(real, basename(path))));
  });
}
