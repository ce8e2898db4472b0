import type { Library, Target } from '@findings/core/library';

/**
 * What to write to cite a target: its local id where that names it and nothing else, its qualified id otherwise, or
 * where the writer has begun one. Undefined for an id that a report gives twice: nothing names it alone.
 */
export function idToInsert(library: Library, target: Target, isQualified: boolean): string | undefined {
  const isDefault = target.report.key.toLowerCase() === library.defaultKey?.toLowerCase();
  if (isDefault && !isQualified && library.get(target.id) === target) return target.id;
  return library.get(target.qualifiedId) === target ? target.qualifiedId : undefined;
}
