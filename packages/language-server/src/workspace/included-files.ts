import { defaultConfiguration, isIncluded } from '@findings/project';
import type { Configuration, LoadedLibrary } from '@findings/project';
import type { Host } from '../server-host.js';
import type { ResolvedContext } from './resolved-context.js';
import type { ContextResolver } from './context-resolver.js';
import type { ReadableFiles } from './workspace-files.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** Which files are proposals of the workspace, by what configurations include. */
export interface IncludedFiles {
  has(path: string): boolean;
  all(): Iterable<string>;
  /** Of a file that appeared or went. */
  note(path: string): void;
  /** What holds in each folder that has a configuration, and in the workspace's folders. */
  anchors(): ReadonlyMap<string, ResolvedContext>;
  /** The reports that configurations name. */
  configuredShelves(): readonly LoadedLibrary[];
  /** Bibliographies in the folders, which may be named. */
  bibliographies(): readonly string[];
  /** Looks at all configurations and folders; what is in them now replaces what was. */
  look(): Promise<void>;
}

export function createIncludedFiles(
  host: Host,
  files: ReadableFiles,
  folders: WorkspaceFolders,
  holdings: ContextResolver,
  log: (message: string) => void,
): IncludedFiles {
  const { paths } = files;
  /** Logs an error and returns `nothing`, so that a folder that cannot be searched does not affect the others. */
  const attempt = async <Found>(folder: string, nothing: Found, work: () => Promise<Found>): Promise<Found> => {
    try {
      return await work();
    } catch (error) {
      log(`“${folder}” could not be searched: ${error instanceof Error ? error.message : String(error)}`);
      return nothing;
    }
  };
  let found = new Set<string>();
  let anchors = new Map<string, ResolvedContext>();
  let bibliographies: readonly string[] = [];
  let matchers: ((path: string) => boolean)[] = [];

  return {
    has: (path) => found.has(path),
    all: () => found,
    note: (path) => {
      const isThere = files.kindOf(path) === 'file' && folders.around(path) !== undefined;
      if (isThere && matchers.some((matches) => matches(path))) found.add(path);
      else found.delete(path);
    },
    anchors: () => anchors,
    configuredShelves: () =>
      [...anchors.values()].flatMap(({ shelf, configuration }) => {
        return shelf && configuration && configuration.reports.length > 0 ? [shelf] : [];
      }),
    bibliographies: () => bibliographies,
    look: async () => {
      const now = new Set<string>();
      const nowAnchors = new Map<string, ResolvedContext>();
      const nowMatchers: ((path: string) => boolean)[] = [];
      const seen = new Set<string>();
      const nowBibliographies: string[] = [];
      const { isWithin } = files;
      const searchFolder = async (directory: string, folder: string): Promise<void> => {
        const holding = await holdings.for(paths.join(directory, 'x.md'), '');
        nowAnchors.set(directory, holding);
        const configuration = holding.configuration && rooted(holding.configuration, folder);
        const name = configuration?.path ?? folder;
        if (!configuration || seen.has(name)) return;
        seen.add(name);
        nowMatchers.push(isIncluded(files, configuration));
        for (const path of await host.matching(configuration.include, configuration, isWithin)) {
          if (folders.around(path) !== undefined) now.add(path);
        }
      };
      await host.prepare(folders.all());
      for (const folder of folders.all()) {
        const everything = defaultConfiguration(folder);
        const works = await attempt(folder, [], () => host.matching(['**/*.{bib,ris}'], everything, isWithin));
        for (const path of works) nowBibliographies.push(path);
        const configured = await attempt(folder, [], () => host.configurationsBelow(folder, isWithin));
        for (const directory of new Set([folder, ...configured.map((path) => paths.dirname(path))])) {
          await attempt(directory, undefined, () => searchFolder(directory, folder));
        }
      }
      found = now;
      anchors = nowAnchors;
      bibliographies = nowBibliographies;
      matchers = nowMatchers;
    },
  };
}

/** Without a configuration all is relative to the workspace's folder. */
function rooted(configuration: Configuration, folder: string): Configuration {
  return configuration.path === undefined ? { ...configuration, directory: folder } : configuration;
}
