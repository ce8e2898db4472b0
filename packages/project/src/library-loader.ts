import { createLibrary } from '@findings/core/library';
import type { Library } from '@findings/core/library';
import type { SourceText } from '@findings/core/text';
import type { Configuration } from './configuration.js';
import { fileFailure } from './failure.js';
import { displayPath } from './files.js';
import type { Files, LoadedReport } from './files.js';
import { keyOfPath, SAMPLE_KEY } from './report-key.js';

/** A library with the files of its reports. */
export interface LoadedLibrary {
  readonly library: Library;
  /** The absolute path of each report, by report key. */
  readonly paths: ReadonlyMap<string, string>;
  /** Whether the library holds only the sample report, because no report is named. */
  readonly isSample: boolean;
  /** The text of each report that was parsed in this process, by report key. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** Reads reports. Each is read once, when the first document needs it. */
export interface LibraryLoader {
  /**
   * Loads the reports that a document may cite.
   *
   * @param named absolute paths of reports that the document itself names. The first is its default.
   * @throws Failure if a report cannot be read
   */
  load(configuration: Configuration, named?: readonly string[]): Promise<LoadedLibrary>;
  /** Forgets what was read from files that have changed, appeared or disappeared. */
  invalidate(paths: ReadonlySet<string>): void;
}

/** A report that a document may cite. Without a path it is the sample report. */
interface ReportSource {
  readonly key: string;
  readonly path?: string;
}

/** @param workingDirectory messages show paths relative to this folder */
export function createLibraryLoader(files: Files, workingDirectory: string): LibraryLoader {
  const reports = new Map<string, Promise<LoadedReport>>();
  const libraries = new Map<string, Promise<LoadedLibrary>>();
  /** The sources of each report and library, by its name in the caches. */
  const sourcesByName = new Map<string, readonly ReportSource[]>();
  const loadReport = (source: ReportSource): Promise<LoadedReport> => {
    const { key, path } = source;
    const name = `${key}\n${path ?? ''}`;
    sourcesByName.set(name, [source]);
    return getOrCreate(reports, name, async () =>
      path === undefined
        ? files.sampleReport()
        : readReport(files, path, displayPath(files.paths, path, workingDirectory), key),
    );
  };
  return {
    load: (configuration, named = []) => {
      const { sources, defaultKey } = reportSources(files, configuration, named);
      const name = JSON.stringify([sources, defaultKey]);
      sourcesByName.set(name, sources);
      return getOrCreate(libraries, name, async () => {
        const loaded = await Promise.all(sources.map(loadReport));
        const library = createLibrary(
          loaded.map(({ report }) => report),
          { say: files.say, ...(defaultKey !== undefined && { default: defaultKey }) },
        );
        let paths: ReadonlyMap<string, string> | undefined;
        return {
          library,
          get paths() {
            return (paths ??= new Map(loaded.map(({ report, path }) => [report.key, path])));
          },
          isSample: sources.every(({ path }) => path === undefined),
          sources: new Map(loaded.flatMap(({ report, source }) => (source ? [[report.key, source]] : []))),
        };
      });
    },
    invalidate: (paths) => {
      for (const [name, sources] of sourcesByName) {
        if (!sources.some(({ path }) => path !== undefined && paths.has(path))) continue;
        reports.delete(name);
        libraries.delete(name);
        sourcesByName.delete(name);
      }
    },
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

/** The reports of the configuration and those that the document names, or the sample report if there are none. */
function reportSources({ paths }: Files, configuration: Configuration, named: readonly string[]) {
  const sources: ReportSource[] = [...configuration.reports];
  let defaultKey = configuration.default;
  for (const [index, path] of named.entries()) {
    let source = sources.find((each) => each.path === path);
    if (!source) {
      source = { key: uniqueKey(keyOfPath(paths, path), sources), path };
      sources.push(source);
    }
    if (index === 0) defaultKey = source.key;
  }
  if (sources.length === 0) sources.push({ key: SAMPLE_KEY });
  return { sources, defaultKey };
}

function uniqueKey(key: string, taken: readonly ReportSource[]): string {
  let unique = key;
  for (let number = 2; taken.some((each) => each.key.toLowerCase() === unique); number++) unique = `${key}_${number}`;
  return unique;
}

/** @throws Failure if the file cannot be read or parsed */
async function readReport(files: Files, path: string, displayName: string, key: string): Promise<LoadedReport> {
  // Loaded lazily: documents that cite only the sample report do not need the parser.
  const { parseReport, sourceOf } = await import('@findings/core');
  const text = files.read(path, displayName);
  try {
    const report = parseReport(text, { key, say: files.say });
    return { report, path, source: sourceOf(report) };
  } catch (error) {
    throw fileFailure(error, files.say`“${displayName}”`, files.say);
  }
}
