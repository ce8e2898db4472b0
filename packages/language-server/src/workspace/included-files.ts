import { CONFIG_NAME, defaultConfiguration, isIncluded, isWordFile } from '@findings/project';
import type { Configuration, LoadedLibrary } from '@findings/project';
import type { Host } from '../server-host.js';
import type { ContextResolver, ResolvedContext } from './context-resolver.js';
import type { WorkspaceFiles } from './workspace-files.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** The stored files that configurations include as proposals. */
export interface IncludedFiles {
  has(path: string): boolean;
  all(): Iterable<string>;
  /** Adds or removes a file that was created or deleted. */
  update(path: string): void;
  /** The contexts of all workspace folders and of all folders with a configuration. */
  folderContexts(): ReadonlyMap<string, ResolvedContext>;
  /** The reports that configurations name; those of the first folder come first. */
  configuredLibraries(): readonly LoadedLibrary[];
  /** All bibliographies in the folders, whether a configuration names them or not. */
  bibliographies(): readonly string[];
  /** Searches all folders. The results replace those of the last search. */
  search(): Promise<void>;
}

interface SearchResults {
  readonly included: Set<string>;
  readonly contexts: Map<string, ResolvedContext>;
  /** Whether a configuration includes a path, for each configuration. */
  readonly matchers: ((path: string) => boolean)[];
  readonly bibliographies: string[];
}

export function createIncludedFiles(
  host: Host,
  files: WorkspaceFiles,
  folders: WorkspaceFolders,
  resolver: ContextResolver,
  log: (message: string) => void,
): IncludedFiles {
  const { paths } = files;
  let results: SearchResults = emptyResults();

  /** Logs an error and returns `fallback`, so that a folder that cannot be searched does not affect the others. */
  const attempt = async <Result>(folder: string, fallback: Result, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      log(`“${folder}” could not be searched: ${error instanceof Error ? error.message : String(error)}`);
      return fallback;
    }
  };
  const search = async (): Promise<SearchResults> => {
    const found = emptyResults();
    const searched = new Set<string>();
    const { isRestricted } = files;
    const searchDirectory = async (directory: string, folder: string): Promise<void> => {
      const context = await resolver.resolve(paths.join(directory, 'x.md'), '');
      found.contexts.set(directory, context);
      const configuration = context.configuration && withRoot(context.configuration, folder);
      const name = configuration?.path ?? folder;
      if (!configuration || searched.has(name)) return;
      searched.add(name);
      found.matchers.push(isIncluded(files, configuration));
      for (const path of await host.findFiles(configuration.include, configuration, isRestricted)) {
        if (folders.containing(path) !== undefined && !isWordFile(path)) found.included.add(path);
      }
    };
    await host.prepare(folders.all());
    for (const folder of folders.all()) {
      const find = (pattern: string) =>
        attempt(folder, [], () => host.findFiles([pattern], defaultConfiguration(folder), isRestricted));
      for (const path of await find('**/*.{bib,ris}')) found.bibliographies.push(path);
      const configured = await find(`**/${CONFIG_NAME}`);
      for (const directory of new Set([folder, ...configured.map((path) => paths.dirname(path))])) {
        await attempt(directory, undefined, () => searchDirectory(directory, folder));
      }
    }
    return found;
  };

  return {
    has: (path) => results.included.has(path),
    all: () => results.included,
    update: (path) => {
      const exists = files.kindOf(path) === 'file' && folders.containing(path) !== undefined;
      if (exists && results.matchers.some((matches) => matches(path))) results.included.add(path);
      else results.included.delete(path);
    },
    folderContexts: () => results.contexts,
    configuredLibraries: () =>
      [...results.contexts.values()].flatMap(({ loadedLibrary, configuration }) => {
        return loadedLibrary && configuration && configuration.reports.length > 0 ? [loadedLibrary] : [];
      }),
    bibliographies: () => results.bibliographies,
    search: async () => {
      results = await search();
    },
  };
}

function emptyResults(): SearchResults {
  return { included: new Set(), contexts: new Map(), matchers: [], bibliographies: [] };
}

/** Without a configuration, paths are relative to the workspace folder. */
function withRoot(configuration: Configuration, folder: string): Configuration {
  return configuration.path === undefined ? { ...configuration, directory: folder } : configuration;
}
