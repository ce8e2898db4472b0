import type { Files, LoadedLibrary } from '@findings/project';
import { Failure } from '@findings/project';
import type { MutableWorkspace } from '@findings/language-service';

/** Tells the workspace of the reports that proposals may cite. */
export interface ReportRegistry {
  has(uri: string): boolean;
  /** A shelf that holds for somebody: its reports are known at once. */
  note(shelf: LoadedLibrary): void;
  /** All that hold now: what others held goes. The same reports as if these were the first that were seen. */
  settle(shelves: ReadonlySet<LoadedLibrary>): void;
}

/** A report on a shelf. */
interface Shelved {
  readonly shelf: LoadedLibrary;
  readonly key: string;
  readonly path: string;
  /** By which one is chosen of those that share a file, whatever came first. */
  readonly rank: string;
}

/**
 * @param onChange told which reports are new, are not what they were, or went
 */
export function createReportRegistry(
  workspace: MutableWorkspace,
  files: Files,
  uriOf: (path: string) => string,
  onChange: (uris: readonly string[]) => void,
): ReportRegistry {
  const shown = new Map<string, { readonly report: unknown; readonly library: unknown }>();
  const noted = new WeakSet<LoadedLibrary>();

  const show = (uri: string, { shelf, key, path }: Shelved): boolean => {
    const report = shelf.library.reports.find((each) => each.key === key);
    const before = shown.get(uri);
    if (!report || (before?.report === report && before.library === shelf.library)) return false;
    const text = shelf.sources.get(key) ?? textOf(files, path);
    if (text === undefined) return false;
    shown.set(uri, { report, library: shelf.library });
    workspace.setReport(uri, text, report, shelf.library);
    return true;
  };
  return {
    has: (uri) => shown.has(uri),
    note: (shelf) => {
      if (noted.has(shelf)) return;
      noted.add(shelf);
      const changed = shelved(shelf).filter((each) => show(uriOf(each.path), each));
      if (changed.length > 0) onChange(changed.map(({ path }) => uriOf(path)));
    },
    settle: (shelves) => {
      const chosen = new Map<string, Shelved>();
      for (const each of [...shelves].flatMap(shelved)) {
        const uri = uriOf(each.path);
        const best = chosen.get(uri);
        if (!best || each.rank < best.rank) chosen.set(uri, each);
      }
      const gone = [...shown.keys()].filter((uri) => !chosen.has(uri));
      for (const uri of gone) {
        shown.delete(uri);
        workspace.removeReport(uri);
      }
      const changed = [...chosen].filter(([uri, each]) => show(uri, each)).map(([uri]) => uri);
      if (gone.length + changed.length > 0) onChange([...gone, ...changed]);
    },
  };
}

function shelved(shelf: LoadedLibrary): Shelved[] {
  const all = [...shelf.paths].map(([key, path]) => `${key}\n${path}`).join('\n');
  return [...shelf.paths].map(([key, path]) => ({ shelf, key, path, rank: `${key}\n${shelf.paths.size}\n${all}` }));
}

/** Of the report that comes with the tool; undefined where it went. */
function textOf(files: Files, path: string): string | undefined {
  try {
    return files.read(path, path);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
