import type { Library, Target } from '@findings/core/library';
import type { TargetReference } from '../results/editor-results.js';
import type { Context } from './context.js';

/**
 * The id to write to cite a target: the local id if it identifies the target, otherwise the qualified id.
 *
 * @param isQualified whether the writer has already typed a report key
 * @returns undefined if the report uses the id twice, so that no id identifies the target
 */
export function idToInsert(library: Library, target: Target, isQualified = false): string | undefined {
  const isDefault = target.report.key.toLowerCase() === library.defaultKey?.toLowerCase();
  if (isDefault && !isQualified && library.get(target.id) === target) return target.id;
  return library.get(target.qualifiedId) === target ? target.qualifiedId : undefined;
}

/** The local id of a target. A report has the local id `''`. */
export function localIdOf(target: Target): string {
  return target.type === 'report' ? '' : target.id;
}

/**
 * Resolves a reference.
 *
 * @param key of the referenced report in the library
 * @returns undefined if the id is missing or ambiguous
 */
export function resolveReference(library: Library, key: string, { id }: TargetReference): Target | undefined {
  return id === '' ? library.targets(key)[0] : library.get(`${key}:${id}`);
}

export function referenceTo(target: Target, { sources }: Context): TargetReference {
  return { source: sources.get(target.report.key) ?? target.report.key, id: localIdOf(target) };
}
