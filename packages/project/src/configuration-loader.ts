import { withChosenReport } from './chosen-report.js';
import { defaultConfiguration } from './configuration.js';
import type { Configuration } from './configuration.js';
import { displayPath } from './files.js';
import type { Files } from './files.js';

export const CONFIG_NAME = 'findings.config.json';

/** Finds and reads configurations. Each is read once. */
export interface ConfigurationLoader {
  /**
   * Loads the configuration that applies to a folder.
   *
   * @param directory absolute
   * @throws Failure if the configuration has mistakes
   */
  load(directory: string): Promise<Configuration>;
  /** Clears the cache after files have changed. */
  invalidate(): void;
}

/**
 * @param workingDirectory messages show paths relative to this folder
 * @param report the report that the user chose for this run: a key, a path, or `sample`
 * @param allowsMissing whether a configuration may name reports that do not exist
 */
export function createConfigurationLoader(
  files: Files,
  workingDirectory: string,
  report?: string,
  allowsMissing = false,
): ConfigurationLoader {
  const located = new Map<string, string | undefined>();
  const loaded = new Map<string, Promise<Configuration>>();
  const choose = (configuration: Configuration): Configuration =>
    report === undefined ? configuration : withChosenReport(files, configuration, report, workingDirectory);
  let fallback: Configuration | undefined;
  return {
    load: async (directory) => {
      const path = locateConfiguration(files, directory, located);
      if (path === undefined)
        return (fallback ??= choose(defaultConfiguration(workingDirectory, files.databaseOf?.(undefined))));
      const known = loaded.get(path);
      if (known) return known;
      // Loaded lazily: the schema library is slow to load, and many folders have no configuration.
      const configuration = import('./read-configuration.js').then(({ readConfiguration }) =>
        choose(readConfiguration(files, path, displayPath(files.paths, path, workingDirectory), allowsMissing)),
      );
      loaded.set(path, configuration);
      return configuration;
    },
    invalidate: () => {
      located.clear();
      loaded.clear();
    },
  };
}

/**
 * Finds the configuration that applies to a folder: the nearest one in it or above it, up to the root of the repository.
 *
 * @param known a cache of results by folder
 */
export function locateConfiguration(
  files: Files,
  directory: string,
  known = new Map<string, string | undefined>(),
): string | undefined {
  if (known.has(directory)) return known.get(directory);
  const { paths, kindOf } = files;
  const path = paths.join(directory, CONFIG_NAME);
  const parent = paths.dirname(directory);
  let located: string | undefined;
  if (kindOf(path) !== undefined) located = path;
  else if (parent !== directory && kindOf(paths.join(directory, '.git')) === undefined) {
    located = locateConfiguration(files, parent, known);
  }
  known.set(directory, located);
  return located;
}
