import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createLibrary } from '@findings/core/library';
import type { Library, WordFrequencies } from '@findings/core/library';
import type { Report } from '@findings/core';
import { IndexError, openSqliteIndex } from '@findings/index';
import type { FindingsIndex, IndexedFile, IndexProblem } from '@findings/index';
import type { Configuration, ConfiguredReport } from '../configuration.js';
import { Failure, fileFailure } from '../failure.js';
import { displayPath, toSlashPath } from '../files.js';
import type { Files } from '../files.js';
import { readReport } from '../library-loader.js';
import { SAMPLE } from '../sample.js';
import { indexPathOf } from './index-location.js';
import { contentHash } from './stored-reports.js';

export interface IndexOptions {
  /** Messages show paths relative to this folder. */
  readonly workingDirectory: string;
  /** The version of the program. Reports that another version has read are read again. */
  readonly version: string;
  /** Receives the name of each report before it is read, with its number (from 1) and the number of reports to read. */
  readonly onProgress?: (displayName: string, number: number, total: number) => void;
}

export interface IndexUpdate {
  /** As the user knows it. */
  readonly displayName: string;
  readonly reports: number;
  readonly findings: number;
  /** In bytes. */
  readonly size: number;
  /** The number of reports that were new or had changed. */
  readonly read: number;
  readonly removed: number;
  /** Why a report cannot be read. The index does not have it. */
  readonly failures: readonly Failure[];
}

/** What an index has of the reports of a configuration. A search reads only the findings that may match. */
export interface IndexedReports {
  /** The findings that may match one of the texts, in all reports or in one. */
  search(texts: readonly string[], report?: string): Promise<Library>;
  /** Whole reports. */
  get(keys: readonly string[]): Promise<Library>;
  close(): Promise<void>;
}

/**
 * Creates the index of a configuration's reports, or reads what has changed since it was made. A run that is interrupted keeps what it
 * has read.
 *
 * @throws Failure if the index cannot be written
 */
export async function updateIndex(
  files: Files,
  configuration: Configuration,
  options: IndexOptions,
): Promise<IndexUpdate> {
  const path = indexPathOf(configuration);
  const displayName = displayPath(files.paths, path, options.workingDirectory);
  try {
    ignoreFolder(dirname(path));
    const index = openOrCreate(path);
    try {
      const done = await update(index, files, configuration, options);
      const { reports, size } = await index.stats();
      const findings = reports.reduce((sum, report) => sum + report.findings, 0);
      return { displayName, reports: reports.length, findings, size, ...done };
    } finally {
      await index.close();
    }
  } catch (error) {
    throw indexFailure(files, displayName, error);
  }
}

/**
 * Opens the index of a configuration, and brings it up to date.
 *
 * @param onProblem receives why it cannot be brought up to date, or why a report cannot be read
 * @returns undefined if there is none, or it cannot be read
 */
export async function openIndexedReports(
  files: Files,
  configuration: Configuration,
  options: IndexOptions & { readonly onProblem: (problem: Failure) => void },
): Promise<IndexedReports | undefined> {
  const path = indexPathOf(configuration);
  if (!existsSync(path)) return undefined;
  const displayName = displayPath(files.paths, path, options.workingDirectory);
  let problem: Failure | undefined;
  try {
    const { failures } = await updateIndex(files, configuration, options);
    failures.forEach(options.onProblem);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problem = error;
    options.onProblem(problem);
  }
  let index: FindingsIndex;
  try {
    index = openSqliteIndex(path, { isReadOnly: true });
  } catch (error) {
    const failure = indexFailure(files, displayName, error);
    if (!(failure instanceof Failure)) throw failure;
    if (!problem) options.onProblem(failure);
    return undefined;
  }
  const sample = configuration.reports.find((report) => report.path === SAMPLE);
  const libraryOf = async (reports: readonly Report[], frequencies?: WordFrequencies): Promise<Library> => {
    const all = sample ? [...reports, { ...(await files.sampleReport()).report, key: sample.key }] : reports;
    const read = new Set(all.map(({ key }) => key));
    // Ids of the other reports need a report key, and the default stays the default.
    const unread = configuration.reports.map(({ key }) => key).filter((key) => !read.has(key));
    const { default: key } = configuration;
    return createLibrary(all, {
      say: files.say,
      unread,
      ...(frequencies && { frequencies }),
      ...(key !== undefined && { default: key }),
    });
  };
  return {
    search: async (texts, report) => {
      const found = await index.search(texts, report === undefined ? {} : { report });
      return libraryOf(found.reports, found.frequencies);
    },
    get: async (keys) => libraryOf(await index.get(keys)),
    close: () => index.close(),
  };
}

function ignoreFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '.gitignore');
  if (!existsSync(path)) writeFileSync(path, '*\n');
}

/** Opens an index. One that is broken or of another version is created again, since the reports have all that it had. */
function openOrCreate(path: string): FindingsIndex {
  try {
    return openSqliteIndex(path);
  } catch (error) {
    if (!(error instanceof IndexError) || !RECREATED.has(error.problem)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    return openSqliteIndex(path);
  }
}

const RECREATED: ReadonlySet<IndexProblem> = new Set(['outdated', 'broken']);

async function update(
  index: FindingsIndex,
  files: Files,
  configuration: Configuration,
  { workingDirectory, version, onProgress = () => {} }: IndexOptions,
): Promise<Pick<IndexUpdate, 'read' | 'removed' | 'failures'>> {
  const { paths } = files;
  const known = new Map((await index.stats()).reports.map((file) => [file.path, file]));
  const nameOf = ({ path }: ConfiguredReport) => toSlashPath(paths, paths.relative(configuration.directory, path));
  const reports = configuration.reports.filter(({ path }) => path !== SAMPLE);
  const names = new Set(reports.map(nameOf));
  const removed = [...known.keys()].filter((name) => !names.has(name));
  for (const name of removed) await index.remove(name);
  const changed = reports.filter((report) => {
    const file = known.get(nameOf(report));
    const stats = statSync(report.path, { throwIfNoEntry: false });
    const isSame = file && file.key === report.key && file.size === stats?.size && file.modified === stats.mtimeMs;
    return !isSame || !file.hash.startsWith(`${version} `);
  });
  const failures: Failure[] = [];
  let read = 0;
  for (const [position, report] of changed.entries()) {
    const { key, path } = report;
    const displayName = displayPath(paths, path, workingDirectory);
    onProgress(displayName, position + 1, changed.length);
    const name = nameOf(report);
    try {
      const { size = 0, mtimeMs: modified = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
      const content = contentHash(version, files.read(path, displayName));
      const file: IndexedFile = { key, path: name, hash: content, size, modified };
      const earlier = known.get(name);
      if (earlier?.hash === content && earlier.key === key) await index.put(file);
      else {
        await index.put(file, (await readReport(files, path, displayName, key)).report);
        read++;
      }
    } catch (error) {
      if (error instanceof IndexError) throw error;
      failures.push(fileFailure(error, files.say`“${displayName}”`, files.say));
      await index.remove(name);
    }
  }
  return { read, removed: removed.length, failures };
}

function indexFailure({ say }: Files, name: string, error: unknown): unknown {
  // The folder of the index cannot be created, or is a file.
  const isOfFolder = error instanceof Error && 'syscall' in error;
  const problem = error instanceof IndexError ? error.problem : isOfFolder ? 'missing' : undefined;
  switch (problem) {
    case undefined:
      return error;
    case 'newer':
    case 'denied':
    case 'unreachable':
    case 'refused':
    case 'slow':
    case 'untrusted':
    case 'address':
      return error;
    case 'missing':
      return new Failure(say`The index “${name}” cannot be opened. Check that its folder can be written.`);
    case 'foreign':
      return new Failure(say`“${name}” is another program’s database. Move it, and run “findings index” again.`);
    case 'outdated':
    case 'broken':
      return new Failure(say`The index “${name}” cannot be read. To create it again: findings index`);
    case 'busy':
      return new Failure(say`Another program is writing the index “${name}”. Try again when it is done.`);
    case 'full':
      return new Failure(say`The disk is full, so the index “${name}” has not changed. Free some space and try again.`);
    case 'unsupported':
      return new Failure(
        say`This version of Node cannot search the index “${name}”. Install the newest one, or remove the folder to work without an index.`,
      );
    case 'read-only':
      return new Failure(say`The index “${name}” cannot be written. Check the permissions of the file and its folder.`);
  }
}
