import type { Library, SessionTarget, Target } from '@findings/core/library';
import { matchIdPrefix } from './match-ids.js';
import type { Candidate } from './candidate.js';
import { idToInsert } from './id-to-insert.js';

/** No session has as many parts. */
const MOST = 2000;

/**
 * What stands behind the dot of `s4.` in the report's order, then the speakers of its highlights; of `s4.h` and `s4.w`
 * those that begin so.
 *
 * @param local in lower case, without a report's key
 */
export function partsOf(library: Library, whole: Target, local: string, isQualified: boolean): readonly Candidate[] {
  const inner = `${whole.id}.`;
  const found: Candidate[] = [];
  for (const target of matchIdPrefix(library, local, whole.report.key, MOST)) {
    // Else it is an alias that begins so.
    if (!target.id.startsWith(inner)) continue;
    const id = idToInsert(library, target, isQualified);
    if (id !== undefined) found.push({ id, target, isAlias: false, by: target.id === local ? 'exact' : 'id' });
  }
  return whole.type === 'session' ? [...found, ...speakersOf(library, whole, local, isQualified)] : found;
}

function speakersOf(
  library: Library,
  session: SessionTarget,
  local: string,
  isQualified: boolean,
): readonly Candidate[] {
  const whole = idToInsert(library, session, isQualified);
  const speakers = new Set(session.session.highlights.flatMap((highlight) => highlight.speakers));
  return [...speakers].flatMap((speaker): Candidate[] => {
    const own = `${session.id}.${speaker.toLowerCase()}`;
    if (whole === undefined || !own.startsWith(local)) return [];
    const id = `${whole}.${speaker.toLowerCase()}`;
    const resolution = library.resolve(id);
    if (resolution.type === 'found') {
      return [{ id, target: resolution.target, isAlias: true, by: own === local ? 'exact' : 'id' }];
    }
    if (resolution.type !== 'ambiguous' || own !== local) return [];
    // Somebody who spoke more than once: there is an id for each.
    return resolution.candidates.flatMap(({ target }): Candidate[] => {
      const each = idToInsert(library, target, isQualified);
      return each === undefined ? [] : [{ id: each, target, isAlias: false, by: 'id' }];
    });
  });
}
