import type { Library, Target } from '@findings/core/library';
import type { TargetReference } from '../results/editor-results.js';

/** What is meant by the id of a report that has this key in a library; undefined where it is not there, or not alone. */
export function namedFinding(library: Library, key: string, { id }: TargetReference): Target | undefined {
  return id === '' ? library.targets(key)[0] : library.get(`${key}:${id}`);
}
