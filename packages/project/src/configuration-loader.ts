import type { Files } from './files/files.js';
import { displayPath } from './display-path.js';
import { defaultConfiguration } from './config/configuration.js';
import type { Configuration } from './config/configuration.js';
import { locateConfig } from './locate-configuration.js';

/** Configurations, each read once. */
export interface ConfigurationLoader {
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
export function createConfigurations(files: Files, working: string): ConfigurationLoader {
  const located = new Map<string, string | undefined>();
  const read = new Map<string, Promise<Configuration>>();
  const fallback = Promise.resolve(defaultConfiguration(working));
  return {
    for: (directory) => {
      const path = locateConfig(files, directory, located);
      if (path === undefined) return fallback;
      const known = read.get(path);
      if (known) return known;
      const shown = displayPath(files.paths, path, working);
      const configuration = import('./config/read-configuration.js').then((module) =>
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
