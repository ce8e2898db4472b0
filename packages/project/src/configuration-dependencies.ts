import type { Files } from './files/files.js';
import { lockPathOf } from './lock/lock-path.js';
import type { Configuration } from './config/configuration.js';

/**
 * Absolute paths of the files that the answers for a configuration's documents hang on: its own, its reports and
 * bibliographies, its lock; some may not be there. Were one forgotten here, the cache and `--watch` would go on telling
 * what was true before it changed.
 */
export function dependenciesOf({ paths }: Pick<Files, 'paths'>, configuration: Configuration): readonly string[] {
  const { path, reports, bibliography } = configuration;
  return [
    ...(path === undefined ? [] : [path]),
    ...[...reports, ...bibliography].map((file) => file.path),
    lockPathOf(paths, configuration),
  ];
}
