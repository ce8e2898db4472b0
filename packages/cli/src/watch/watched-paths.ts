import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { CONFIG_NAME } from '@findings/project';
import type { Configuration } from '@findings/project';

export interface WatchedPaths {
  /** Watched with everything in them. They need not exist. */
  readonly folders: readonly string[];
  /** Watched by themselves. They need not exist. */
  readonly files: readonly string[];
}

/** Folders in which requested documents may appear. */
export function documentFolders(
  operands: readonly string[],
  directory: string,
  configuration: Pick<Configuration, 'include' | 'directory'> | undefined,
): string[] {
  if (operands.length === 0) {
    const { include = [], directory: base = directory } = configuration ?? {};
    return include.map((pattern) => resolve(base, picomatch.scan(pattern).base));
  }
  return operands.flatMap((operand) => {
    const path = resolve(directory, operand);
    if (existsSync(path)) return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? [path] : [];
    return [resolve(directory, picomatch.scan(operand).base)];
  });
}

/**
 * Everything that a check depends on.
 *
 * @param files documents, and files that they depend on
 * @param directory where the command runs
 */
export function watchedPaths(folders: readonly string[], files: Iterable<string>, directory: string): WatchedPaths {
  const watched = new Set(files);
  for (const folder of new Set([directory, ...[...watched].map(dirname)])) {
    for (const above of foldersAbove(folder)) watched.add(join(above, CONFIG_NAME)).add(join(above, '.git'));
  }
  return { folders: [...new Set(folders)], files: [...watched] };
}

/** The folders that can hold a configuration for a folder. */
function foldersAbove(directory: string): string[] {
  const folders = [directory];
  for (let folder = directory; !existsSync(join(folder, '.git')) && dirname(folder) !== folder;) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}
