import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createLibrary } from '@findings/core/library';
import type { Library, WordFrequencies } from '@findings/core/library';
import type { Report } from '@findings/core';
import { IndexError, openSqliteIndex } from '@findings/index';
import type { FindingsIndex, IndexedFile, IndexProblem, SearchRequest } from '@findings/index';
import { noStoredReport } from '../chosen-report.js';
import { chosenKey } from '../configuration.js';
import type { Configuration, ConfiguredReport } from '../configuration.js';
import { Failure, fileFailure } from '../failure.js';
import { displayPath, toSlashPath } from '../files.js';
import type { Files } from '../files.js';
import { nearest } from '../nearest-name.js';
import { SAMPLE } from '../sample.js';
import { openDatabase } from './database.js';
import { indexPathOf } from './index-location.js';
import { readForIndex } from './read-for-index.js';
import type { ReportReaders, ReportTask } from './read-for-index.js';
import { contentHash } from './stored-reports.js';

export interface IndexOptions {
  /** Messages show paths relative to this folder. */
  readonly workingDirectory: string;
  /** The version of the program. Reports that another version has read are read again. */
  readonly version: string;
  /** The address of the database to write, instead of the one that is configured. */
  readonly database?: string;
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
  /** Where a report is: the absolute path of its file, or the address of the database, without the password, and the key. */
  pathOf(key: string): string;
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
  const { database: address = configuration.database } = options;
  if (address !== undefined) return updateDatabase(address, files, configuration, options);
  const path = indexPathOf(configuration);
  const displayName = displayPath(files.paths, path, options.workingDirectory);
  try {
    ignoreFolder(dirname(path));
    const index = openOrCreate(path);
    try {
      const done = await update(index, files, configuration, options);
      return { displayName, ...done };
    } finally {
      await index.close();
    }
  } catch (error) {
    throw indexFailure(files, displayName, error);
  }
}

async function updateDatabase(
  address: string,
  files: Files,
  configuration: Configuration,
  options: IndexOptions,
): Promise<IndexUpdate> {
  for (const { key, path } of configuration.reports)
    // Without this, a machine that lacks a file would remove the report.
    if (configuration.withoutFile?.has(key) === true)
      files.read(path, displayPath(files.paths, path, options.workingDirectory));
  const { displayName, index, attempt } = await openDatabase(files, address);
  try {
    return await attempt(async () => {
      const { known, removed } = changesOf((await index.stats()).reports, files, configuration, options.version);
      if (known.size > 0 && removed.length === known.size) {
        const { say } = files;
        throw new Failure(
          say`The index in “${displayName}” has the reports of another project. Choose another database, or remove the schema “findings” from this one.`,
        );
      }
      const done = await update(index, files, configuration, options);
      return { displayName, ...done };
    });
  } finally {
    await index.close();
  }
}

/**
 * Opens the index of a configuration. Reports that have changed since it was made are read first, but not for a database: it also has the reports of a
 * configuration whose files are on another machine, and only `updateIndex` writes it.
 *
 * @param onProblem receives why it cannot be brought up to date, if a report has changed, or why a report cannot be read
 * @returns undefined if there is none, or it cannot be read
 * @throws Failure if it is in a database that cannot be read
 */
export async function openIndexedReports(
  files: Files,
  configuration: Configuration,
  options: IndexOptions & { readonly onProblem: (problem: Failure) => void },
): Promise<IndexedReports | undefined> {
  const { database } = configuration;
  if (database !== undefined) return readDatabase(database, files, configuration);
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
      // Two versions that are used in turn would each read all reports again.
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
    }
  }
  const index = openToRead(path);
  if (index instanceof IndexError) {
    options.onProblem(problem ?? (indexFailure(files, displayName, index) as Failure));
    return undefined;
  }
  if (problem) {
    const { known, changed } = changesOf((await index.stats()).reports, files, configuration, options.version);
    const outdated = changed.filter((report) => hasOtherText(report, known.get(report.name), files, options.version));
    const names = outdated.slice(0, MAX_NAMED).map((report) => `“${report.name}”`);
    if (outdated.length > names.length) names.push('…');
    if (outdated.length > 0)
      options.onProblem(
        new Failure(problem.message + files.say` The index has an earlier text of ${names.join(', ')}.`),
      );
  }
  return readerOf(index, files, configuration);
}

const MAX_NAMED = 5;

/** Whether a file has another text than the index. Its date may differ because it was copied. */
function hasOtherText(
  { key, path, name }: ConfiguredReport & { readonly name: string },
  indexed: IndexedFile | undefined,
  files: Files,
  version: string,
): boolean {
  if (indexed?.key !== key) return true;
  try {
    return contentHash(version, files.read(path, name)) !== indexed.hash;
  } catch (error) {
    if (error instanceof Failure) return true;
    throw error;
  }
}

async function readDatabase(address: string, files: Files, configuration: Configuration): Promise<IndexedReports> {
  const { index, displayName, attempt } = await openDatabase(files, address, { isReadOnly: true });
  try {
    const { search, get, outline, ...reader } = await attempt(() => readerOf(index, files, configuration, displayName));
    return {
      ...reader,
      search: (texts, request) => attempt(() => search(texts, request)),
      get: (ids) => attempt(() => get(ids)),
      outline: () => attempt(outline),
    };
  } catch (error) {
    await index.close();
    throw error;
  }
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

/**
 * @param database the name of the database, which also has reports that the configuration does not name. Undefined for a file.
 * @throws Failure if the report that the user chose is not in it
 */
async function readerOf(
  index: FindingsIndex,
  files: Files,
  configuration: Configuration,
  database?: string,
): Promise<IndexedReports> {
  const { reports } = await index.stats();
  const configured = configuration.reports.map(({ key }) => key);
  const all = [...new Set([...configured, ...(database === undefined ? [] : reports.map(({ key }) => key))])];
  const paths = new Map(
    configuration.reports
      .filter(({ key }) => configuration.withoutFile?.has(key) !== true)
      .map(({ key, path }) => [key, path]),
  );
  const source = configuration.reports.find((report) => report.path === SAMPLE);
  const sample = source && { ...(await files.sampleReport()).report, key: source.key };
  const defaultKey = chosenKey(configuration) ?? configuration.default;
  if (defaultKey !== undefined && !all.some((key) => key.toLowerCase() === defaultKey.toLowerCase()))
    throw noStoredReport(files.say, defaultKey, all);
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
  const counts = new Map(reports.map(({ key, findings }) => [key, findings]));
  if (sample) counts.set(sample.key, countFindings(createLibrary([sample])));
  return {
    pathOf: (key) => paths.get(key) ?? `${database}#${key}`,
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
): Promise<Omit<IndexUpdate, 'displayName'>> {
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
  const { reports, size } = await index.stats();
  const findings = reports.reduce((sum, report) => sum + report.findings, 0);
  return { reports: reports.length, findings, size, read, removed: removed.length, failures };
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
      // Without this, a failure would be reported as unhandled before the caller awaits the result.
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
    default:
      return error;
  }
}
