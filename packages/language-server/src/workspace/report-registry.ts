import type { Files, LoadedLibrary } from '@findings/project';
import { Failure } from '@findings/project';
import type { MutableWorkspace } from '@findings/language-service';

/** Passes the reports that proposals may cite to the workspace. */
export interface ReportRegistry {
  has(uri: string): boolean;
  /** Adds the reports of a library that a context uses. */
  add(library: LoadedLibrary): void;
  /** Removes reports that none of these libraries contains. The result does not depend on the order in which libraries came. */
  retain(libraries: ReadonlySet<LoadedLibrary>): void;
}

interface LibraryReport {
  readonly loaded: LoadedLibrary;
  readonly key: string;
  readonly path: string;
  /** Of the libraries that contain the same file, the one with the lowest rank is used. */
  readonly rank: string;
}

/** @param onChange called with the reports that were added, changed or removed */
export function createReportRegistry(
  workspace: MutableWorkspace,
  files: Files,
  uriOf: (path: string) => string,
  onChange: (uris: readonly string[]) => void,
): ReportRegistry {
  const registered = new Map<string, { readonly report: unknown; readonly library: unknown }>();
  const added = new WeakSet<LoadedLibrary>();

  /** Returns whether anything changed. */
  const register = (uri: string, { loaded, key, path }: LibraryReport): boolean => {
    const { library, sources } = loaded;
    const report = library.reports.find((each) => each.key === key);
    const before = registered.get(uri);
    if (!report || (before?.report === report && before.library === library)) return false;
    const text = sources.get(key) ?? readIfPresent(files, path);
    if (text === undefined) return false;
    registered.set(uri, { report, library });
    workspace.setReport(uri, text, report, library);
    return true;
  };
  return {
    has: (uri) => registered.has(uri),
    add: (library) => {
      if (added.has(library)) return;
      added.add(library);
      const changed = reportsOf(library).filter((each) => register(uriOf(each.path), each));
      if (changed.length > 0) onChange(changed.map(({ path }) => uriOf(path)));
    },
    retain: (libraries) => {
      const chosen = new Map<string, LibraryReport>();
      for (const each of [...libraries].flatMap(reportsOf)) {
        const uri = uriOf(each.path);
        const best = chosen.get(uri);
        if (!best || each.rank < best.rank) chosen.set(uri, each);
      }
      const removed = [...registered.keys()].filter((uri) => !chosen.has(uri));
      for (const uri of removed) {
        registered.delete(uri);
        workspace.removeReport(uri);
      }
      const changed = [...chosen].filter(([uri, each]) => register(uri, each)).map(([uri]) => uri);
      if (removed.length + changed.length > 0) onChange([...removed, ...changed]);
    },
  };
}

function reportsOf(loaded: LoadedLibrary): LibraryReport[] {
  const all = [...loaded.paths].map(([key, path]) => `${key}\n${path}`).join('\n');
  return [...loaded.paths].map(([key, path]) => ({
    loaded,
    key,
    path,
    rank: `${key}\n${loaded.paths.size}\n${all}`,
  }));
}

/** For the sample report, whose text is not loaded with its library. */
function readIfPresent(files: Files, path: string): string | undefined {
  try {
    return files.read(path, path);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
