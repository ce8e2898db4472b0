import { createLibrary, newReportKey } from '@findings/core/library';
import type { Library } from '@findings/core/library';
import type { Report } from '@findings/core';
import { sourceText } from '@findings/core/text';
import type { SourceText } from '@findings/core/text';
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
  const reports = new Map<string, Promise<LoadedReport>>();
  const libraries = new Map<string, Promise<LoadedLibrary>>();
  /** The path of each report, by its name in the cache. */
  const pathsByName = new Map<string, string>();
  const loadReport = ({ key, path }: ReportSource, stored: StoredReports): Promise<LoadedReport> => {
    const name = `${key ?? ''}\n${path}`;
    pathsByName.set(name, path);
    return getOrCreate(reports, name, async () =>
      path === SAMPLE
        ? files.sampleReport()
        : readReport(files, path, displayPath(files.paths, path, workingDirectory), key, stored),
    );
  };
  return {
    load: (configuration, documentPaths = [], missingNamed = []) => {
      const { sources: all, defaultSource } = reportSources(configuration, documentPaths);
      const missing = new Set(configuration.missing?.reports.keys());
      const missingPaths = new Set(missingNamed);
      const isMissing = ({ key, path }: ReportSource): boolean =>
        key === undefined ? missingPaths.has(path) : missing.has(key);
      const name = JSON.stringify([all, defaultSource, [...missing], missingNamed]);
      return getOrCreate(libraries, name, async () => {
        const unread = new Map<string, Failure>();
        const stored = openLazily(files, configuration);
        const results = await Promise.all(
          all.map(async (source) => {
            if (isMissing(source)) return [];
            try {
              const report = await loadReport(source, stored);
              if (skipsUnread && report.source?.text.trim() === '')
                throw emptyReport(files, source.path, workingDirectory);
              return [{ source, report }];
            } catch (error) {
              if (!skipsUnread || source.key === undefined || !(error instanceof Failure)) throw error;
              unread.set(source.key, error);
              return [];
            }
          }),
        ).finally(() => stored.close());
        const sources = results.flat().map(({ source }) => source);
        const loaded = results.flat().map(({ report }) => report);
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
          names: new Map(sources.map(({ path }, index) => [keys[index]!, path])),
          sources: new Map(loaded.flatMap(({ source }, index) => (source ? [[keys[index]!, source]] : []))),
        };
      });
    },
    invalidate: (paths) => {
      for (const [name, path] of pathsByName) {
        if (!paths.has(path)) continue;
        reports.delete(name);
        // Creating a library again is fast.
        libraries.clear();
      }
    },
  };
}

/** Opens the index when the first report is needed. It takes longer than to parse a single report. */
function openLazily(files: Files, configuration: Configuration): StoredReports {
  let opened: Promise<StoredReports | undefined> | undefined;
  return {
    get: async (key, text) => {
      if (configuration.reports.length < 2) return undefined;
      opened ??= Promise.resolve(files.openIndexed?.(configuration));
      return (await opened)?.get(key, text);
    },
    close: async () => (await opened)?.close(),
  };
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
  for (const [index, path] of [...(chosen === undefined ? [] : [chosen]), ...named].entries()) {
    let at = sources.findIndex((each) => each.path === path);
    if (at < 0) at = sources.push({ path }) - 1;
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
  if (known) return { report: known, path, source: sourceText(text) };
  // Loaded lazily: documents that cite only the sample report do not need the parser.
  const { parseReport, sourceOf } = await import('@findings/core');
  try {
    const parsed = parseReport(text, { ...(key !== undefined && { key }), fallbackKey: '', say: files.say });
    const proposed = key ?? newReportKey(files.paths.basename(path), parsed.title, [], parsed.key);
    return { report: withKey(parsed, proposed), path, source: sourceOf(parsed) };
  } catch (error) {
    throw fileFailure(error, files.say`“${displayName}”`, files.say);
  }
}
