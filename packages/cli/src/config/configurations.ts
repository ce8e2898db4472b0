import { shownPath } from '../files/slashed.js';
import { defaultConfiguration } from './configuration.js';
import type { Configuration } from './configuration.js';
import { locateConfig } from './locate.js';

/** The configurations of a run, each read once. */
export interface Configurations {
  /**
   * What holds in a directory (absolute).
   *
   * @throws Failure where the configuration is wrong
   */
  for(directory: string): Promise<Configuration>;
}

/** @param working the working directory, to which messages are relative */
export function createConfigurations(working: string): Configurations {
  const located = new Map<string, string | undefined>();
  const read = new Map<string, Promise<Configuration>>();
  const fallback = Promise.resolve(defaultConfiguration(working));
  return {
    for: (directory) => {
      const path = locateConfig(directory, located);
      if (path === undefined) return fallback;
      const known = read.get(path);
      if (known) return known;
      const shown = shownPath(path, working);
      const configuration = import('./read-configuration.js').then((module) => module.readConfiguration(path, shown));
      read.set(path, configuration);
      return configuration;
    },
  };
}
