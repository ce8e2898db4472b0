import { join } from 'node:path';
import type { Configuration } from '../config/configuration.js';

const LOCK_NAME = 'findings.lock.json';

/** Where the pins of a configuration's documents are kept: beside it, or else in the working directory. Absolute. */
export function lockPathOf({ directory }: Configuration): string {
  return join(directory, LOCK_NAME);
}
