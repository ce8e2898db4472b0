import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createLibrary } from '@findings/core/library';
import type { Library, WordFrequencies } from '@findings/core/library';
import type { Report } from '@findings/core';
import { IndexError, openSqliteIndex } from '@findings/index';
import type { FindingsIndex, IndexedFile, IndexProblem, SearchRequest } from '@findings/index';
import type { Configuration, ConfiguredReport } from '../configuration.js';
import { Failure, fileFailure } from '../failure.js';
import { displayPath, toSlashPath } from '../files.js';
import type { Files } from '../files.js';
import { nearest } from '../nearest-name.js';
import { SAMPLE } from '../sample.js';
import { indexPathOf } from './index-location.js';
import { readForIndex } from './read-for-index.js';
import type { ReportReaders, ReportTask } from './read-for-index.js';

export interface IndexOptions {
  /** Messages show paths relative to this folder. */
  readonly workingDirectory: string;
  /** The version of the program. Reports that another version has read are read again. */
  readonly version: string;
  /** Receives the name of each report before it is read, with its number (from 1) and the number of reports to read. */
  readonly onProgress?: (displayName: string, number: number, total: number) => void;
  /** Starts threads that read so many reports. By default, or if it returns undefined, they are read on this thread. */
  readonly startReaders?: (reports: number) => Promise<ReportReaders | undefined>;
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
  /** The number of findings of each report, by its key. */
  readonly counts: ReadonlyMap<string, number>;
  /** The findings that may match one of the texts. */
  search(texts: readonly string[], request?: SearchRequest): Promise<Library>;
  /** The reports that ids name, with all of their findings. */
  get(ids: readonly string[]): Promise<Library>;
  /** All reports, without their findings. */
  outline(): Promise<Library>;
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
 * Opens the index of a configuration. Reports that have changed since it was made are read first.
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
  const opened = openToRead(path);
  if (!(opened instanceof IndexError)) {
    const { reports } = await opened.stats();
    const { changed, removed, isOfOtherVersion } = changesOf(reports, files, configuration, options.version);
    // Most commands write nothing, so that they also work while another one writes, and without the permission to write.
    if (!isOfOtherVersion && changed.length + removed.length === 0) return readerOf(opened, files, configuration);
    await opened.close();
    if (isOfOtherVersion) {
      // Two versions in turn would each read all reports again.
      options.onProblem(otherVersion(files, displayName));
      return undefined;
    }
  }
  let problem: Failure | undefined;
  if (!(opened instanceof IndexError) || RECREATED.has(opened.problem)) {
    try {
      const { failures } = await updateIndex(files, configuration, options);
      failures.forEach(options.onProblem);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problem = error;
      options.onProblem(problem);
    }
  }
  const index = openToRead(path);
  if (!(index instanceof IndexError)) return readerOf(index, files, configuration);
  if (!problem) options.onProblem(indexFailure(files, displayName, index) as Failure);
  return undefined;
}

function openToRead(path: string): FindingsIndex | IndexError {
  try {
    return openSqliteIndex(path, { isReadOnly: true });
  } catch (error) {
    if (error instanceof IndexError) return error;
    throw error;
  }
}

function otherVersion({ say }: Files, name: string): Failure {
  return new Failure(
    say`Another version of Findings made the index “${name}”, so it is not used. To create it again: findings index`,
  );
}

async function readerOf(index: FindingsIndex, files: Files, configuration: Configuration): Promise<IndexedReports> {
  const all = configuration.reports.map(({ key }) => key);
  const source = configuration.reports.find((report) => report.path === SAMPLE);
  const sample = source && { ...(await files.sampleReport()).report, key: source.key };
  const { default: defaultKey } = configuration;
  const libraryOf = (reports: readonly Report[], frequencies?: WordFrequencies): Library => {
    const byKey = new Map([...reports, ...(sample ? [sample] : [])].map((report) => [report.key, report]));
    return createLibrary(
      all.flatMap((key) => byKey.get(key) ?? []),
      {
        say: files.say,
        // Ids of the other reports need a report key, and the default stays the default.
        unread: all.filter((key) => !byKey.has(key)),
        ...(frequencies && { frequencies }),
        ...(defaultKey !== undefined && { default: defaultKey }),
      },
    );
  };
  const { reports } = await index.stats();
  const counts = new Map(reports.map(({ key, findings }) => [key, findings]));
  if (sample) counts.set(sample.key, countFindings(createLibrary([sample])));
  return {
    counts: new Map(all.flatMap((key) => (counts.has(key) ? [[key, counts.get(key)!]] : []))),
    search: async (texts, request) => {
      const { reports: found, frequencies } = await index.search(texts, request);
      return libraryOf(found, frequencies);
    },
    get: async (ids) => libraryOf(await index.get([...new Set(ids.flatMap((id) => keysOf(id, all, defaultKey)))])),
    outline: async () => libraryOf(await index.get(all, { isOutline: true })),
    close: () => index.close(),
  };
}

function countFindings(library: Library): number {
  return library.targets().filter((target) => 'finding' in target).length;
}

/** With no default, the nearest ids of an id without a report key are from the first reports. */
const FIRST = 3;

/** The keys of the reports that may have an id or, if none has it, the nearest ids. */
function keysOf(id: string, all: readonly string[], defaultKey: string | undefined): readonly string[] {
  const colon = id.indexOf(':');
  const key = colon < 0 ? id : id.slice(0, colon);
  const named =
    all.find((each) => each.toLowerCase() === key.toLowerCase()) ?? (colon < 0 ? undefined : nearest(key, all));
  // Some ids are also those of the default report, and then ambiguous.
  const others = defaultKey === undefined && named === undefined ? all.slice(0, FIRST) : [defaultKey];
  return [named, ...others].filter((each) => each !== undefined);
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
  { workingDirectory, version, onProgress = () => {}, startReaders }: IndexOptions,
): Promise<Pick<IndexUpdate, 'read' | 'removed' | 'failures'>> {
  const { paths } = files;
  const { known, changed, removed } = changesOf((await index.stats()).reports, files, configuration, version);
  for (const name of removed) await index.remove(name);
  const failures: Failure[] = [];
  let read = 0;
  const tasks = changed.map(({ key, path, name }) => {
    const earlier = known.get(name);
    const displayName = displayPath(paths, path, workingDirectory);
    return { key, path, name, displayName, known: earlier?.key === key ? earlier.hash : undefined };
  });
  const readers = await startReaders?.(tasks.length);
  const readOne = (task: ReportTask) => (readers ?? { read: (each) => readForIndex(files, version, each) }).read(task);
  try {
    for (const [position, task, result] of startAhead(tasks, readers?.ahead ?? 1, readOne)) {
      const { key, name: path, displayName } = task;
      onProgress(displayName, position + 1, tasks.length);
      try {
        const { report, ...file } = await result;
        await index.put({ ...file, key, path }, report);
        if (report) read++;
      } catch (error) {
        if (error instanceof IndexError) throw error;
        failures.push(fileFailure(error, files.say`“${displayName}”`, files.say));
        await index.remove(path);
      }
    }
  } finally {
    await readers?.end();
  }
  return { read, removed: removed.length, failures };
}

/** Starts reading reports, up to `ahead` at a time, and returns the results in order. */
function* startAhead<Task, Result>(
  tasks: readonly Task[],
  ahead: number,
  start: (task: Task) => Promise<Result>,
): Generator<readonly [position: number, task: Task, result: Promise<Result>]> {
  const started: Promise<Result>[] = [];
  for (const [position, task] of tasks.entries()) {
    while (started.length < ahead && position + started.length < tasks.length) {
      const result = start(tasks[position + started.length]!);
      // The caller handles it when its turn comes.
      result.catch(() => {});
      started.push(result);
    }
    yield [position, task, started.shift()!];
  }
}

interface Changes {
  /** What the index has, by path. */
  readonly known: ReadonlyMap<string, IndexedFile>;
  /** Reports to read, with their paths in the index. */
  readonly changed: readonly (ConfiguredReport & { readonly name: string })[];
  /** Paths in the index of reports that the configuration no longer has. */
  readonly removed: readonly string[];
  readonly isOfOtherVersion: boolean;
}

/** Compares the dates and sizes of files with those in the index. */
function changesOf(
  indexed: readonly IndexedFile[],
  { paths }: Files,
  { directory, reports }: Configuration,
  version: string,
): Changes {
  const known = new Map(indexed.map((file) => [file.path, file]));
  const all = reports
    .filter(({ path }) => path !== SAMPLE)
    .map((report) => ({ ...report, name: toSlashPath(paths, paths.relative(directory, report.path)) }));
  const names = new Set(all.map(({ name }) => name));
  const changed = all.filter(({ key, path, name }) => {
    const file = known.get(name);
    const stats = statSync(path, { throwIfNoEntry: false });
    const isSame = file && file.key === key && file.size === stats?.size && file.modified === stats.mtimeMs;
    return !isSame || !file.hash.startsWith(`${version} `);
  });
  return {
    known,
    changed,
    removed: [...known.keys()].filter((name) => !names.has(name)),
    isOfOtherVersion: indexed.some(({ hash }) => !hash.startsWith(`${version} `)),
  };
}

function indexFailure({ say }: Files, name: string, error: unknown): unknown {
  // The folder of the index cannot be created, or is a file.
  const isOfFolder = error instanceof Error && 'syscall' in error;
  const problem = error instanceof IndexError ? error.problem : isOfFolder ? 'missing' : undefined;
  switch (problem) {
    case undefined:
      return error;
    case 'newer':
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
