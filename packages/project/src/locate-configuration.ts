import type { Files } from './files/files.js';

export const CONFIG_NAME = 'findings.config.json';

/**
 * The configuration that holds for a directory: the nearest one, upward, and not beyond the repository's root.
 *
 * @param known what was found for directories that were asked about before
 */
export function locateConfig(
  files: Files,
  directory: string,
  known = new Map<string, string | undefined>(),
): string | undefined {
  if (known.has(directory)) return known.get(directory);
  const { paths, kindOf } = files;
  const here = paths.join(directory, CONFIG_NAME);
  const parent = paths.dirname(directory);
  let found: string | undefined;
  if (kindOf(here) !== undefined) found = here;
  else if (parent !== directory && kindOf(paths.join(directory, '.git')) === undefined) {
    found = locateConfig(files, parent, known);
  }
  known.set(directory, found);
  return found;
}
