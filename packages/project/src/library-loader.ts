import { createLibrary } from '@findings/core/library';
import type { Library } from '@findings/core/library';
import type { SourceText } from '@findings/core/text';
import type { Configuration } from './config/configuration.js';
import type { Files } from './files/files.js';
import { displayPath } from './display-path.js';
import type { LoadedReport } from './reports/loaded-report.js';
import { keyOfPath, SAMPLE_KEY } from './reports/report-key.js';

/** A library with the files of its reports. */
export interface LoadedLibrary {
  readonly library: Library;
  /** Absolute path of a report's file, by the report's key. */
  readonly paths: ReadonlyMap<string, string>;
  /** Whether no report is named, so that it is the one that comes with the tool. */
  readonly isShipped: boolean;
  /** What a report was read from, where it was read now; by the report's key. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** The reports of a run: each is read once, and only if something cites it. */
export interface LibraryLoader {
  /**
   * What a configuration's documents may cite.
   *
   * @param named absolute paths of the reports that a document names besides; the first is its default
   * @throws Failure where a report cannot be read
   */
  for(configuration: Configuration, named?: readonly string[]): Promise<LoadedLibrary>;
  /** These files have changed: what hangs on them is read anew. */
  forget(paths: ReadonlySet<string>): void;
}

/** @param working the working directory, to which messages are relative */
export function createLibraryLoader(files: Files, working: string): LibraryLoader {
  const read = new Map<string, Promise<LoadedReport>>();
  const shelves = new Map<string, Promise<LoadedLibrary>>();
  /** What reports and shelves were made of, by their names. */
  const wantedBy = new Map<string, readonly Wanted[]>();
  const once = <Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
  const load = (wanted: Wanted): Promise<LoadedReport> => {
    const { key, path } = wanted;
    const name = `${key}\n${path ?? ''}`;
    wantedBy.set(name, [wanted]);
    return once(read, name, async () => {
      if (path === undefined) return files.sampleReport();
      const { readReport } = await import('./reports/read-report.js');
      return readReport(files, path, displayPath(files.paths, path, working), key);
    });
  };
  return {
    for: (configuration, named = []) => {
      const { wanted, fallback } = wantedReports(files, configuration, named);
      const name = JSON.stringify([wanted, fallback]);
      wantedBy.set(name, wanted);
      return once(shelves, name, async () => {
        const loaded = await Promise.all(wanted.map(load));
        const reports = loaded.map(({ report }) => report);
        let paths: ReadonlyMap<string, string> | undefined;
        return {
          library: createLibrary(reports, { say: files.say, ...(fallback !== undefined && { default: fallback }) }),
          get paths() {
            return (paths ??= new Map(loaded.map(({ report, path }) => [report.key, path])));
          },
          isShipped: wanted.every(({ path }) => path === undefined),
          sources: new Map(loaded.flatMap(({ report, source }) => (source ? [[report.key, source]] : []))),
        };
      });
    },
    forget: (paths) => {
      for (const [name, wanted] of wantedBy) {
        if (!wanted.some(({ path }) => path !== undefined && paths.has(path))) continue;
        read.delete(name);
        shelves.delete(name);
        wantedBy.delete(name);
      }
    },
  };
}

interface Wanted {
  readonly key: string;
  /** Absent: the shipped report. */
  readonly path?: string;
}

function wantedReports({ paths }: Files, configuration: Configuration, named: readonly string[]) {
  const wanted: Wanted[] = [...configuration.reports];
  let fallback = configuration.default;
  for (const [index, path] of named.entries()) {
    let report = wanted.find((one) => one.path === path);
    if (!report) {
      report = { key: freeKey(keyOfPath(paths, path), wanted), path };
      wanted.push(report);
    }
    if (index === 0) fallback = report.key;
  }
  if (wanted.length === 0) wanted.push({ key: SAMPLE_KEY });
  return { wanted, fallback };
}

/** A key that no other report has. */
function freeKey(key: string, taken: readonly Wanted[]): string {
  let free = key;
  for (let number = 2; taken.some((one) => one.key.toLowerCase() === free); number++) free = `${key}_${number}`;
  return free;
}
