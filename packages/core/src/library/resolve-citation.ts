import type { Library } from './library.js';
import type { Resolution } from './resolution.js';
import { memoByObject, memoByString } from '@findings/language';
import { hasShapeOfId, isCrossReference } from './read-local-id.js';

/** The key of a citation, and its mode: `author-in-text` if it is outside brackets. */
interface CitedKey {
  readonly id: string;
  readonly mode: string;
}

/**
 * Resolves the key of a citation. A key of the bibliography belongs to a work. Any other key in brackets that has the shape of a finding's
 * id is treated as an id. The report may have had this finding before a heading was corrected.
 *
 * @param isWork whether a key is in the bibliography
 */
export function resolveCitation(
  library: Library,
  { id, mode }: CitedKey,
  isWork: (key: string) => boolean = () => false,
): Resolution {
  const resolution = library.resolve(id);
  if (resolution.type !== 'unresolved' && (resolution.type !== 'foreign' || resolution.isUnread)) return resolution;
  if (isWork(id)) return { type: 'foreign' };
  return resolution.type === 'foreign' && mode !== 'author-in-text' && hasShapeOfId(id) && !isCrossReference(id)
    ? (missingFindings(library)(id) ?? resolution)
    : resolution;
}

/** The resolution of an id without a finding. Undefined if there is no report that could have the finding. */
const missingFindings = memoByObject((library: Library) =>
  memoByString((id): Resolution | undefined => {
    const { defaultKey, reports } = library;
    if (reports.length === 0) return undefined;
    const report = reports.find(({ key }) => key.toLowerCase() === defaultKey?.toLowerCase());
    const missing = report ? ({ what: 'id', report } as const) : ({ what: 'default' } as const);
    return { type: 'unresolved', missing, suggestions: library.nearestIds(id) };
  }),
);
