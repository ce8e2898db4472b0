import type { Library, Target } from '@findings/core/check';

/** What a library's targets are called, in the report's order and sorted: looked through at each letter. */
interface Ids {
  readonly ids: readonly string[];
  readonly targets: readonly Target[];
  /** Places in `ids`, by what stands there. */
  readonly sorted: Uint32Array;
}

/** A library lives as long as its reports do. By the report that is asked about; all of them under the empty key. */
const known = new WeakMap<Library, Map<string, Ids>>();

/** Of more that begin so, enough come soon in the order of the report. */
const FEW = 2000;

/**
 * Targets whose local id, or whose author's alias, begins with `local`, in the report's order; the default report's
 * first.
 *
 * @param local in lower case
 * @param report the key of the only report that is meant
 */
export function beginningWith(
  library: Library,
  local: string,
  report: string | undefined,
  most: number,
): readonly Target[] {
  const { ids, targets, sorted } = idsOf(library, report);
  const first = lowerBound(sorted.length, (at) => ids[sorted[at]!]! < local);
  const behind = lowerBound(sorted.length, (at) => ids[sorted[at]!]! < local || ids[sorted[at]!]!.startsWith(local));
  if (behind - first <= FEW) {
    return [...sorted.slice(first, behind).sort()].slice(0, most).map((place) => targets[place]!);
  }
  const found: Target[] = [];
  for (let place = 0; place < ids.length && found.length < most; place++) {
    if (ids[place]!.startsWith(local)) found.push(targets[place]!);
  }
  return found;
}

/** The first place below `length` of which `isBefore` is not true, where it is true of all before. */
function lowerBound(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function idsOf(library: Library, report: string | undefined): Ids {
  const byReport = known.get(library) ?? new Map<string, Ids>();
  known.set(library, byReport);
  const key = report?.toLowerCase() ?? '';
  const before = byReport.get(key);
  if (before) return before;
  const made = listIds(library, report);
  byReport.set(key, made);
  return made;
}

function listIds(library: Library, report: string | undefined): Ids {
  const isDefault = (key: string): number => (key === library.defaultKey ? 0 : 1);
  const keys = report === undefined ? library.reports.map(({ key }) => key) : [report];
  const ids: string[] = [];
  const targets: Target[] = [];
  for (const key of keys.sort((one, other) => isDefault(one) - isDefault(other))) {
    for (const target of library.targets(key)) {
      ids.push(target.id);
      targets.push(target);
      if (target.alias === undefined) continue;
      ids.push(target.alias.toLowerCase());
      targets.push(target);
    }
  }
  const sorted = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b));
  return { ids, targets, sorted };
}
