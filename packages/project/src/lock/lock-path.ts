import type { Configuration } from '../config/configuration.js';
import type { Paths } from '../files/files.js';

const LOCK_NAME = 'findings.lock.json';

/** Where the pins of a configuration's documents are kept: beside it, or else in the working directory. Absolute. */
export function lockPathOf(paths: Paths, { directory }: Pick<Configuration, 'directory'>): string {
  return paths.join(directory, LOCK_NAME);
}
