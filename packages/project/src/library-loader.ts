import { createLibrary, newReportKey } from '@findings/core/library';
import type { Library } from '@findings/core/library';
import type { Report } from '@findings/core';
import { sourceText } from '@findings/core/text';
import type { SourceText } from '@findings/core/text';
import { noStoredReport } from './chosen-report.js';
import { chosenKey, citesDatabase, databasePath } from './configuration.js';
import type { Configuration } from './configuration.js';
import { Failure, fileFailure } from './failure.js';
import { displayPath } from './files.js';
import type { Files, LoadedReport, StoredReports } from './files.js';
import { SAMPLE } from './sample.js';

/** A library with the files of its reports. */
export interface LoadedLibrary {
  /** Empty if no report is named. Then nothing can be cited. */
  readonly library: Library;
  /** The absolute path of each report, by report key. */
  readonly paths: ReadonlyMap<string, string>;
  /** Like `paths`, but with `SAMPLE` for the sample report, whose path takes time to find. */
  readonly names: ReadonlyMap<string, string>;
  /** Why a report cannot be read, by its key. Empty unless the loader skips such reports. */
  readonly unread: ReadonlyMap<string, Failure>;
  /** The text of each report that was parsed in this process, by report key. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** Reads reports. Each is read once, when the first document needs it. */
export interface LibraryLoader {
  /**
   * Loads the reports that a document may cite.
   *
   * @param named absolute paths of reports that the document itself names, or `SAMPLE`. The first is its default.
   * @param missing those of them that do not exist
   * @throws Failure if a report cannot be read
   */
  load(configuration: Configuration, named?: readonly string[], missing?: readonly string[]): Promise<LoadedLibrary>;
  /** Forgets what was read from files that have changed, appeared or disappeared. */
  invalidate(paths: ReadonlySet<string>): void;
}

/** A report that a document may cite. */
interface ReportSource {
  /** Undefined if no configuration names the report. */
  readonly key?: string;
  /** Absolute, or `SAMPLE`. */
  readonly path: string;
}

/**
 * @param workingDirectory messages show paths relative to this folder
 * @param skipsUnread whether a report of a configuration that cannot be read is left out. By default, it fails the library.
 */
export function createLibraryLoader(files: Files, workingDirectory: string, skipsUnread = false): LibraryLoader {
  const libraries = new Map<string, Promise<LoadedLibrary>>();
  // Creating a library again is fast.
  const reports = createReportCache(files, workingDirectory, () => libraries.clear());
  return {
    load: async (given, documentPaths = [], missingNamed = []) => {
      const isStored = citesDatabase(given) && (documentPaths.length === 0 || given.chosen !== undefined);
      const configuration = isStored ? await reports.ofDatabase(given) : given;
      const { sources: all, defaultSource } = reportSources(configuration, documentPaths);
      const missing = new Set(configuration.missing?.reports.keys());
      const missingPaths = new Set(missingNamed);
      const isMissing = ({ key, path }: ReportSource): boolean =>
        key === undefined ? missingPaths.has(path) : missing.has(key);
      const name = JSON.stringify([all, defaultSource, [...missing], missingNamed]);
      return getOrCreate(libraries, name, async () => {
        const unread = new Map<string, Failure>();
        const index = openLazily(files, configuration);
        const sources: ReportSource[] = [];
        const loaded: LoadedReport[] = [];
        try {
          // One after the other, so that only one text is in memory.
          for (const source of all) {
            if (isMissing(source)) continue;
            try {
              const report = await reports.load(source, configuration, index);
              if (skipsUnread && report.isEmpty === true) throw emptyReport(files, source.path, workingDirectory);
              sources.push(source);
              loaded.push(report);
            } catch (error) {
              if (!skipsUnread || source.key === undefined || !(error instanceof Failure)) throw error;
              unread.set(source.key, error);
            }
          }
        } finally {
          await index.close();
        }
        // The key that a missing report gives itself is not known, so it is the one of its file name.
        const unnamed = all.filter((source) => source.key === undefined && isMissing(source));
        const named = [...sources, ...unnamed];
        const keys = reportKeys(files, named, loaded);
        const defaultKey = defaultSource && (defaultSource.key ?? keys[named.indexOf(defaultSource)]);
        const library = createLibrary(
          loaded.map(({ report }, index) => withKey(report, keys[index]!)),
          {
            say: files.say,
            ...(defaultKey !== undefined && { default: defaultKey }),
            unread: [...missing, ...unread.keys(), ...keys.slice(sources.length)],
            hasUnknownKeys: unnamed.length > 0,
          },
        );
        let paths: ReadonlyMap<string, string> | undefined;
        return {
          library,
          unread,
          get paths() {
            return (paths ??= new Map(loaded.map(({ path }, index) => [keys[index]!, path])));
          },
          names: new Map(
            sources.map(({ path }, index) => [keys[index]!, path === SAMPLE ? SAMPLE : loaded[index]!.path]),
          ),
          sources: new Map(loaded.flatMap(({ source }, index) => (source ? [[keys[index]!, source]] : []))),
        };
      });
    },
    invalidate: reports.invalidate,
  };
}

/**
 * Loads reports. Each is read once.
 *
 * @param onInvalid called when one of them has to be read again
 */
function createReportCache(files: Files, workingDirectory: string, onInvalid: () => void) {
  const reports = new Map<string, Promise<LoadedReport>>();
  /** The path of each report, by its name in the cache. */
  const pathsByName = new Map<string, string>();
  let stored = new WeakMap<Configuration, Promise<Configuration>>();
  const invalidate = (paths: ReadonlySet<string>): void => {
    stored = new WeakMap();
    for (const [name, path] of pathsByName) {
      if (!paths.has(path)) continue;
      reports.delete(name);
      onInvalid();
    }
  };
  return {
    invalidate,
    load: (
      { key, path }: ReportSource,
      { withoutFile, database = '' }: Configuration,
      index: LazyIndex,
    ): Promise<LoadedReport> => {
      const isStored = key !== undefined && (path === databasePath(key) || withoutFile?.has(key) === true);
      const name = `${key ?? ''}\n${path}`;
      pathsByName.set(name, isStored ? database : path);
      const displayName = displayPath(files.paths, path, workingDirectory);
      const report = getOrCreate(reports, name, async () => {
        if (path === SAMPLE) return files.sampleReport();
        if (isStored) return readStored(files, key, path, displayName, index);
        return readReport(files, path, displayName, key, index);
      });
      // A server that does not answer now may do so later.
      if (isStored) report.catch(() => invalidate(new Set([database])));
      return report;
    },
    /** A configuration that names all reports of the database. */
    ofDatabase: (configuration: Configuration): Promise<Configuration> => {
      const known = stored.get(configuration) ?? withStoredReports(files, configuration);
      stored.set(configuration, known);
      return known;
    },
  };
}

/** The index of a configuration, which is opened when the first report is needed. That takes longer than to parse a single report. */
interface LazyIndex extends Pick<StoredReports, 'get' | 'close'> {
  /** @throws Failure if the database cannot be read */
  open(): Promise<StoredReports | undefined>;
}

function openLazily(files: Files, configuration: Configuration): LazyIndex {
  let opened: Promise<StoredReports | undefined> | undefined;
  const open = () => (opened ??= Promise.resolve(files.openIndexed?.(configuration)));
  const ignoreFailure = (error: unknown): undefined => {
    if (error instanceof Failure) return undefined;
    throw error;
  };
  return {
    open,
    get: async (key, text) => {
      if (configuration.reports.length < 2) return undefined;
      // Without the index, the file is parsed.
      return open()
        .then((index) => index?.get(key, text))
        .catch(ignoreFailure);
    },
    close: async () => (await opened?.catch(ignoreFailure))?.close(),
  };
}

async function withStoredReports(files: Files, configuration: Configuration): Promise<Configuration> {
  const index = await files.openIndexed?.(configuration);
  const keys = [...(index?.hashes.keys() ?? [])];
  await index?.close();
  return { ...configuration, reports: keys.map((key) => ({ key, path: databasePath(key) })) };
}

/** @throws Failure if the database cannot be read, or has no such report */
async function readStored(
  { say }: Files,
  key: string,
  path: string,
  displayName: string,
  index: LazyIndex,
): Promise<LoadedReport> {
  const opened = await index.open();
  const report = await opened?.get(key);
  if (opened && report) return { report, path: opened.pathOf(key) };
  if (!opened || path === databasePath(key)) throw noStoredReport(say, key, opened?.hashes.keys() ?? []);
  throw new Failure(
    say`There is no file “${displayName}”, and the database does not have the report either: “${opened.pathOf(key)}”. Run “findings index” on a machine that has the file.`,
  );
}

function getOrCreate<Value>(
  cache: Map<string, Promise<Value>>,
  key: string,
  create: () => Promise<Value>,
): Promise<Value> {
  const value = cache.get(key) ?? create();
  cache.set(key, value);
  return value;
}

/** The reports of the configuration and those that the document names. */
function reportSources(configuration: Configuration, named: readonly string[]) {
  const sources: ReportSource[] = [...configuration.reports];
  const wanted = configuration.default?.toLowerCase();
  let defaultIndex = sources.findIndex(({ key }) => wanted !== undefined && key?.toLowerCase() === wanted);
  const { chosen } = configuration;
  const key = chosenKey(configuration);
  for (const [index, path] of [...(chosen === undefined ? [] : [chosen]), ...named].entries()) {
    let at = sources.findIndex((each) => each.path === path);
    if (at < 0) at = sources.push({ path, ...(path === chosen && key !== undefined && { key }) }) - 1;
    if (index === 0) defaultIndex = at;
  }
  return { sources, defaultSource: sources[defaultIndex] };
}

/**
 * The keys of the reports. A report that no configuration names has the key that `findings init` would propose.
 *
 * @param loaded may lack the last of the reports
 */
function reportKeys(
  { paths }: Files,
  sources: readonly ReportSource[],
  loaded: readonly LoadedReport[],
): readonly string[] {
  const keys = sources.flatMap(({ key }) => key ?? []);
  return sources.map(({ key, path }, index) => {
    if (key !== undefined) return key;
    const report = loaded[index]?.report;
    const proposed = newReportKey(paths.basename(path), report?.title, keys, report?.key);
    keys.push(proposed);
    return proposed;
  });
}

/** An editor may read a report while another program writes it. Its citations are then not reported as problems. */
function emptyReport({ paths, say }: Files, path: string, directory: string): Failure {
  const shown = displayPath(paths, path, directory);
  return new Failure(
    say`“${shown}” is empty. If another program is writing it, it is read again as soon as that is done.`,
  );
}

/** Returns the same object if it has the key already, because libraries share reports. */
function withKey(report: Report, key: string): Report {
  return report.key === key ? report : { ...report, key };
}

/** The text of a file, read again when it is needed: most of many reports are never opened, and their texts are large. */
function sourceOnDemand(files: Files, path: string, displayName: string): SourceText {
  let last: WeakRef<SourceText> | undefined;
  const read = (): SourceText => {
    try {
      return sourceText(files.read(path, displayName));
    } catch (error) {
      // A file that has just disappeared is reported when its change is noticed.
      if (error instanceof Failure) return sourceText('');
      throw error;
    }
  };
  const source = (): SourceText => {
    const known = last?.deref() ?? read();
    last = new WeakRef(known);
    return known;
  };
  return {
    get text() {
      return source().text;
    },
    get length() {
      return source().length;
    },
    slice: (start, end) => source().slice(start, end),
    pointAt: (offset) => source().pointAt(offset),
    span: (start, end) => source().span(start, end),
  };
}

/**
 * Reads the file of a report.
 *
 * @param key undefined for the key that `findings init` would propose
 * @param stored reports that need not be parsed again
 * @throws Failure if the file cannot be read or parsed
 */
export async function readReport(
  files: Files,
  path: string,
  displayName: string,
  key: string | undefined,
  stored?: Pick<StoredReports, 'get'>,
): Promise<LoadedReport> {
  const text = files.read(path, displayName);
  const known = key === undefined ? undefined : await stored?.get(key, text);
  const isEmpty = text.trim() === '';
  if (known) return { report: known, path, source: sourceOnDemand(files, path, displayName), isEmpty };
  // Loaded lazily: documents that cite only the sample report do not need the parser.
  const { parseReport, sourceOf } = await import('@findings/core');
  try {
    const parsed = parseReport(text, { ...(key !== undefined && { key }), fallbackKey: '', say: files.say });
    const proposed = key ?? newReportKey(files.paths.basename(path), parsed.title, [], parsed.key);
    return { report: withKey(parsed, proposed), path, source: sourceOf(parsed), isEmpty };
  } catch (error) {
    throw fileFailure(error, files.say`“${displayName}”`, files.say);
  }
}
