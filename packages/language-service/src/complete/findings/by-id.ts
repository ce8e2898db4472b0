import type { Library, Target } from '@findings/core/check';

/** Of one library's reports, what `beginningWith` looks through: flat, since it is done at each letter. */
interface Ids {
  readonly ids: readonly string[];
  readonly targets: readonly Target[];
}

const known = new WeakMap<Library, Ids>();

/**
 * Targets whose local id, or whose author's alias, begins with `local`, in the report's order; the default report's
 * first.
 *
 * @param local in lower case
 */
export function beginningWith(library: Library, local: string, report: string | undefined, most: number): Target[] {
  const { ids, targets } = idsOf(library);
  const only = report?.toLowerCase();
  const found: Target[] = [];
  for (let place = 0; place < ids.length && found.length < most; place++) {
    if (!ids[place]!.startsWith(local)) continue;
    const target = targets[place]!;
    if (only === undefined || target.report.key.toLowerCase() === only) found.push(target);
  }
  return found;
}

function idsOf(library: Library): Ids {
  const before = known.get(library);
  if (before) return before;
  const byDefault = (key: string): number => (key === library.defaultKey ? 0 : 1);
  const keys = library.reports.map(({ key }) => key).sort((one, other) => byDefault(one) - byDefault(other));
  const ids: string[] = [];
  const targets: Target[] = [];
  for (const key of keys) {
    for (const target of library.targets(key)) {
      ids.push(target.id);
      targets.push(target);
      if (target.alias === undefined) continue;
      ids.push(target.alias.toLowerCase());
      targets.push(target);
    }
  }
  const made: Ids = { ids, targets };
  known.set(library, made);
  return made;
}
