import type { Library, PartTarget, SessionTarget, Target } from '@findings/core/library';
import { idToInsert } from '../../workspace/target-ids.js';
import type { Candidate } from './candidate.js';
import { take, targetsOf } from './library-targets.js';

/**
 * The targets whose local id or alias starts with a prefix, in the report's order, those of the default report first.
 *
 * @param prefix in lower case
 * @param report key of a report, to search only that one
 */
export function matchIdPrefix(
  library: Library,
  prefix: string,
  report: string | undefined,
  limit: number,
): readonly Target[] {
  return take(
    targetsOf(library, report),
    limit,
    ({ id, alias }) => id.startsWith(prefix) || alias?.toLowerCase().startsWith(prefix) === true,
  );
}

/** More than any session or part has. */
const MAX_PARTS = 2000;

/**
 * The parts of a container whose ids start with a prefix such as `s4.` or `s4.h`, in the report's order, then its
 * speakers.
 *
 * @param prefix in lower case, without a report key
 * @param isQualified whether the writer has already typed a report key
 */
export function candidatesInside(
  library: Library,
  container: Target,
  prefix: string,
  isQualified: boolean,
): readonly Candidate[] {
  const parts: Candidate[] = [];
  for (const target of matchIdPrefix(library, prefix, container.report.key, MAX_PARTS)) {
    const isPart = target.id.startsWith(`${container.id}.`);
    const id = isPart ? idToInsert(library, target, isQualified) : undefined;
    if (id !== undefined) parts.push({ id, target, isAlias: false, match: target.id === prefix ? 'exact' : 'id' });
  }
  const hasSpeakers = container.type === 'session' || container.type === 'part';
  return hasSpeakers ? [...parts, ...speakersOf(library, container, prefix, isQualified)] : parts;
}

function speakersOf(
  library: Library,
  target: SessionTarget | PartTarget,
  prefix: string,
  isQualified: boolean,
): readonly Candidate[] {
  const partId = idToInsert(library, target, isQualified);
  const findings = matchIdPrefix(library, `${target.id}.`, target.report.key, MAX_PARTS);
  const speakers = new Set(findings.flatMap((finding) => finding.speakers.map(({ id }) => id)));
  return [...speakers].flatMap((speaker): Candidate[] => {
    const localId = `${target.id}.${speaker.toLowerCase()}`;
    if (partId === undefined || !localId.startsWith(prefix)) return [];
    const id = `${partId}.${speaker.toLowerCase()}`;
    const resolution = library.resolve(id);
    if (resolution.type === 'found') {
      return [{ id, target: resolution.target, isAlias: true, match: localId === prefix ? 'exact' : 'id' }];
    }
    if (resolution.type !== 'ambiguous' || localId !== prefix) return [];
    // The speaker has several findings, each with an id of its own.
    return resolution.candidates.flatMap(({ target }): Candidate[] => {
      const ownId = idToInsert(library, target, isQualified);
      return ownId === undefined ? [] : [{ id: ownId, target, isAlias: false, match: 'id' }];
    });
  });
}
