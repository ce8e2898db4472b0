import type { Library, Target } from '@findings/core/library';

/**
 * What is made of a library's targets once, and kept for as long as it lives, which is as long as its reports do: of all
 * of them, or of the only report that is asked about.
 *
 * @param make from the targets in the report's order, those of the default report first
 */
export function cachePerLibrary<Index>(make: (targets: readonly Target[], library: Library) => Index) {
  const known = new WeakMap<Library, Map<string, Index>>();
  return (library: Library, report: string | undefined): Index => {
    const byReport = known.get(library) ?? new Map<string, Index>();
    known.set(library, byReport);
    const key = report?.toLowerCase() ?? '';
    const before = byReport.get(key);
    if (before !== undefined) return before;
    const made = make(targetsOf(library, report), library);
    byReport.set(key, made);
    return made;
  };
}

function targetsOf(library: Library, report: string | undefined): readonly Target[] {
  if (report !== undefined) return library.targets(report);
  const isDefault = (key: string): number => (key === library.defaultKey ? 0 : 1);
  const keys = library.reports.map(({ key }) => key).sort((one, other) => isDefault(one) - isDefault(other));
  return keys.flatMap((key) => library.targets(key));
}
