import type { Files } from '../files/files.js';
import { shownPathBy } from '../files/shown-path.js';
import { defaultConfiguration } from './configuration.js';
import type { Configuration } from './configuration.js';
import { locateConfig } from './locate.js';

/** Configurations, each read once. */
export interface Configurations {
  /**
   * What holds in a directory (absolute).
   *
   * @throws Failure where the configuration is wrong
   */
  for(directory: string): Promise<Configuration>;
  /** Files have changed: what is asked next is read anew. */
  forget(): void;
}

/** @param working the working directory, to which messages are relative */
export function createConfigurations(files: Files, working: string): Configurations {
  const located = new Map<string, string | undefined>();
  const read = new Map<string, Promise<Configuration>>();
  const fallback = Promise.resolve(defaultConfiguration(working));
  return {
    for: (directory) => {
      const path = locateConfig(files, directory, located);
      if (path === undefined) return fallback;
      const known = read.get(path);
      if (known) return known;
      const shown = shownPathBy(files.paths, path, working);
      const configuration = import('./read-configuration.js').then((module) =>
        module.readConfiguration(files, path, shown),
      );
      read.set(path, configuration);
      return configuration;
    },
    forget: () => {
      located.clear();
      read.clear();
    },
  };
}
