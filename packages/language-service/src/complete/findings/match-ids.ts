import type { Library, Target } from '@findings/core/library';
import { cachePerLibrary } from './per-library-cache.js';
import { PrefixIndex } from './prefix-index.js';

const idsOf = cachePerLibrary((all) => {
  const ids: string[] = [];
  const targets: Target[] = [];
  for (const target of all) {
    ids.push(target.id);
    targets.push(target);
    if (target.alias === undefined) continue;
    ids.push(target.alias.toLowerCase());
    targets.push(target);
  }
  return new PrefixIndex(ids, targets);
});

/**
 * Targets whose local id, or whose author's alias, begins with `local`, in the report's order; the default report's
 * first.
 *
 * @param local in lower case
 * @param report the key of the only report that is meant
 */
export function matchIdPrefix(
  library: Library,
  local: string,
  report: string | undefined,
  most: number,
): readonly Target[] {
  return idsOf(library, report).beginningWith(local, most);
}
