import type { Library, Target } from '@findings/core/library';
import { partitionPoint } from '@findings/core/text';
import { oncePer } from '../../workspace/once-per.js';

/** With more results than this, the first ones in the original order are found faster by scanning. */
const FEW = 2000;

/** Finds values by a prefix of their names. Results keep the order of the values. */
export class PrefixIndex<Value> {
  /** Indexes of `names`, sorted by name. */
  readonly #sorted: Uint32Array;

  constructor(
    private readonly names: readonly string[],
    private readonly values: readonly Value[],
  ) {
    this.#sorted = Uint32Array.from(names.keys()).sort((a, b) =>
      names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b,
    );
  }

  startingWith(prefix: string, limit: number): readonly Value[] {
    const { names, values } = this;
    const name = (at: number): string => names[this.#sorted[at]!]!;
    const start = partitionPoint(names.length, (at) => name(at) < prefix);
    const end = partitionPoint(names.length, (at) => name(at) < prefix || name(at).startsWith(prefix));
    if (end - start <= FEW) {
      return [...this.#sorted.slice(start, end).sort()].slice(0, limit).map((index) => values[index]!);
    }
    const found: Value[] = [];
    for (let index = 0; index < names.length && found.length < limit; index++) {
      if (names[index]!.startsWith(prefix)) found.push(values[index]!);
    }
    return found;
  }
}

/**
 * Caches an index for each library, and for each report of it that is queried alone.
 *
 * @param make makes the index of targets, which are in the report's order, those of the default report first
 */
export function cachePerLibrary<Index>(make: (targets: readonly Target[], library: Library) => Index) {
  const indexOf = oncePer((library: Library, key) => make(targetsOf(library, key), library));
  return (library: Library, report: string | undefined): Index => indexOf(library, report?.toLowerCase());
}

function targetsOf(library: Library, report: string): readonly Target[] {
  if (report !== '') return library.targets(report);
  const rank = (key: string): number => (key === library.defaultKey ? 0 : 1);
  const keys = library.reports.map(({ key }) => key).sort((one, other) => rank(one) - rank(other));
  return keys.flatMap((key) => library.targets(key));
}
