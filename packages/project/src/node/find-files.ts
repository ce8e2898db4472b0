import { readdir } from 'node:fs';
import type { Dirent } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { Configuration } from '../configuration.js';
import { IGNORED_FOLDERS } from '../configuration.js';
import { nodeFiles } from './node-files.js';
import { isDescriptor } from './read-text.js';

export interface MatchingOptions {
  /** Whether to search only the configuration's folder, and ignore patterns that lead out of it. */
  readonly isWithin?: boolean;
  /** Whether to include folders that cannot be listed because their names are not UTF-8. */
  readonly includesUnreadable?: boolean;
}

/** Node replaces bytes that are not UTF-8 by this character, and then does not find the file. */
const NOT_UTF_8 = '\uFFFD';

/**
 * Returns the absolute paths of the files that match patterns, without excluded files and the configuration's reports. Links to
 * folders are followed only where a pattern names them.
 *
 * @param patterns relative to the configuration's folder
 */
export async function findMatchingFiles(
  patterns: readonly string[],
  configuration: Configuration,
  { isWithin = false, includesUnreadable = false }: MatchingOptions = {},
): Promise<string[]> {
  // Loaded lazily: a check of one named file does not need it.
  const { glob } = await import('tinyglobby');
  const allowed = isWithin ? patterns.filter((pattern) => !leadsOut(pattern)) : patterns;
  const unreadable: string[] = [];
  const list = (path: string, options: { withFileTypes: true }, done: (error: unknown, all: Dirent[]) => void): void =>
    readdir(path, options, (error, entries) => {
      if (error && path.includes(NOT_UTF_8)) unreadable.push(resolve(path));
      done(error, error ? [] : entries.map((entry) => (entry.isSymbolicLink() ? linkAsFile(path, entry) : entry)));
    });
  const found = await glob([...allowed], {
    cwd: configuration.directory,
    ignore: [...IGNORED_FOLDERS, ...configuration.exclude],
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    fs: { readdir: list as typeof readdir },
  });
  const reports = new Set([...configuration.reports.map((report) => report.path), configuration.chosen]);
  const files = found.map((path) => resolve(path)).filter((path) => !reports.has(path) && !isDescriptor(path));
  return includesUnreadable ? [...files, ...unreadable] : files;
}

/** A link to a file counts as a file, and so does one that leads nowhere, so that reading it reports the reason. */
function linkAsFile(folder: string, link: Dirent): Dirent {
  if (nodeFiles.kindOf(join(folder, link.name)) === 'folder') return link;
  return Object.assign(link, { isFile: () => true, isSymbolicLink: () => false });
}

function leadsOut(pattern: string): boolean {
  return isAbsolute(pattern) || pattern.split(/[/\\]/).includes('..');
}
