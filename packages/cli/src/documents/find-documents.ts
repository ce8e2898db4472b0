import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, relative, resolve } from 'node:path';
import type { Configuration } from '../config/configuration.js';
import type { Configurations } from '../config/configurations.js';
import { Failure } from '../failure.js';
import { missingFile } from '../files/missing-file.js';
import { shownPath, slashed } from '../files/slashed.js';

/** A document to be read. */
export interface DocumentFile {
  /** Absolute. */
  readonly path: string;
  /** As a person in the working directory would write it. */
  readonly shown: string;
}

const NEVER = ['**/node_modules/**', '**/.git/**'];
const MARKDOWN = '**/*.{md,markdown}';

/**
 * The documents that were asked for, in the order of their paths: files by their names, all Markdown of a folder, what
 * a pattern matches, or, where nothing was asked for, what the configuration includes.
 *
 * @throws Failure where there is none: a check of nothing is no success
 */
export async function findDocuments(
  operands: readonly string[],
  directory: string,
  configurations: Configurations,
): Promise<DocumentFile[]> {
  const paths = new Set<string>();
  if (operands.length === 0) {
    const configuration = await configurations.for(directory);
    const found = await matching(configuration.include, configuration);
    if (found.length === 0) throw nothingIncluded(configuration, directory);
    for (const path of found) paths.add(path);
  }
  for (const operand of operands) {
    for (const path of await expand(operand, directory, configurations)) paths.add(path);
  }
  return [...paths].sort().map((path) => ({ path, shown: slashed(relative(directory, path)) }));
}

async function expand(operand: string, directory: string, configurations: Configurations): Promise<string[]> {
  if (operand === '') throw new Failure('one of the paths is empty: “”.');
  const path = resolve(directory, operand);
  const kind = kindOf(path);
  if (kind === 'file') return [path];
  if (kind === 'folder') {
    const configuration = await configurations.for(path);
    const found = await matching([await below(configuration.directory, path, MARKDOWN)], configuration);
    if (found.length === 0) throw new Failure(`there is no Markdown file (*.md) in “${operand}”.`);
    return found;
  }
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(operand)) throw new Failure(ended(missingFile(path, operand)));
  const configuration = await configurations.for(directory);
  const found = await matching([await below(configuration.directory, directory, slashed(operand))], configuration);
  if (found.length === 0) throw new Failure(`no file matches “${operand}”.`);
  return found;
}

/** What cannot be looked at is taken for a file: why it cannot be read is told when it is read. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  } catch {
    return 'file';
  }
}

/** A pattern for what is below a folder, as a pattern for what is below the configuration's. */
async function below(base: string, folder: string, pattern: string): Promise<string> {
  if (posix.isAbsolute(pattern)) return slashed(relative(base, pattern));
  const { escapePath } = await import('tinyglobby');
  return posix.join(escapePath(slashed(relative(base, folder))), pattern);
}

async function matching(patterns: readonly string[], configuration: Configuration): Promise<string[]> {
  // Loaded only where it is needed: a check of one named file is quicker without.
  const { glob } = await import('tinyglobby');
  const found = await glob([...patterns], {
    cwd: configuration.directory,
    ignore: [...NEVER, ...configuration.exclude],
    absolute: true,
    expandDirectories: false,
  });
  const reports = new Set(configuration.reports.map((report) => report.path));
  return withoutDetours(found.map((path) => resolve(path))).filter((path) => !reports.has(path));
}

/** A folder that is found a second time, through a link, has its files checked once. */
function withoutDetours(paths: readonly string[]): string[] {
  const folders = new Map<string, string>();
  const found = new Set(paths);
  return paths.filter((path) => {
    const folder = dirname(path);
    const real = folders.get(folder) ?? realpathSync(folder);
    folders.set(folder, real);
    return real === folder || !found.has(join(real, basename(path)));
  });
}

function nothingIncluded(configuration: Configuration, directory: string): Failure {
  const patterns = configuration.include.map((pattern) => `“${pattern}”`).join(', ');
  const where = configuration.path ? `, which “${shownPath(configuration.path, directory)}” includes` : '';
  return new Failure(
    `no file matches ${patterns || '“include”, which is empty'}${where}. Name the files to check: findings check FILE…`,
  );
}

function ended(sentence: string): string {
  return sentence.endsWith('?') ? sentence : `${sentence}.`;
}
