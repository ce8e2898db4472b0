import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CONFIG_NAME = 'findings.config.json';

/**
 * The configuration that holds for a directory: the nearest one, upward, and not beyond the repository's root.
 *
 * @param known what was found for directories that were asked about before
 */
export function locateConfig(directory: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(directory)) return known.get(directory);
  const here = join(directory, CONFIG_NAME);
  const parent = dirname(directory);
  let found: string | undefined;
  if (existsSync(here)) found = here;
  else if (parent !== directory && !existsSync(join(directory, '.git'))) found = locateConfig(parent, known);
  known.set(directory, found);
  return found;
}
