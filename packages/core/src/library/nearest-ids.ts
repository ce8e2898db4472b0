import { readInnerId, readLocalId } from './read-local-id.js';
import { nearBySpelling } from './near-by-spelling.js';
import { nearByStructure } from './near-by-structure.js';
import type { RankedId, NearestId } from './resolution.js';
import { lookUp, splitAtPart } from './report-index.js';
import type { ReportIndex } from './report-index.js';
import { nearReports, spellings, nearestId } from './resolve-key.js';
import type { ReportIndexes } from './resolve-key.js';
import type { Target } from './target.js';

/** Longer keys have no similar ids. */
const MAX_KEY_LENGTH = 64;

/**
 * The ids that a key may mean, best first: other spellings of the same id, then ids near it in the report (the same session, the closest
 * number), then similar names of speakers, parts and aliases, then the same id in another report.
 */
export function nearestIds(indexes: ReportIndexes, written: string, limit: number): readonly NearestId[] {
  const key = written.trim().toLowerCase();
  if (key.length > MAX_KEY_LENGTH) return [];
  const near: RankedId[] = spellings(indexes, key).map((each) => ({ ...each, distance: 0 }));
  const add = (found: readonly RankedId[]): void => found.forEach((each) => near.push(each));
  const colon = key.indexOf(':');
  const named = colon < 0 ? undefined : indexes.reports.get(key.slice(0, colon));
  const local = key.slice(colon + 1);
  if (named) add(nearIn(named, local, `${named.key}:`));
  else if (colon > 0) {
    for (const report of nearReports(indexes, key.slice(0, colon)).slice(0, limit)) {
      const exact = exactIn(report, local, 0.5);
      add(exact.length > 0 ? exact : addDistance(nearIn(report, local, `${report.key}:`), 1));
    }
  } else {
    if (indexes.default) add(nearIn(indexes.default, local, ''));
    for (const report of indexes.reports.values()) if (report !== indexes.default) add(exactIn(report, local, 1.1));
    if (!indexes.default && near.length === 0) {
      for (const report of [...indexes.reports.values()].slice(0, limit)) add(nearIn(report, local, `${report.key}:`));
    }
    for (const report of nearReports(indexes, key))
      near.push({ ...nearestId(report.key, report.targets[0]!, false), distance: 1 });
  }
  return bestOf(near, limit);
}

function bestOf(near: RankedId[], limit: number): readonly NearestId[] {
  const seen = new Set<Target>();
  const best: NearestId[] = [];
  for (const { distance: _, ...each } of near.sort((a, b) => a.distance - b.distance)) {
    if (best.length >= limit) break;
    if (seen.has(each.target)) continue;
    seen.add(each.target);
    best.push(each);
  }
  return best;
}

function addDistance(near: readonly RankedId[], by: number): RankedId[] {
  return near.map((each) => ({ ...each, certain: false, distance: each.distance + by }));
}

function exactIn(report: ReportIndex, local: string, distance: number): RankedId[] {
  return (lookUp(report, local)?.targets ?? [])
    .slice(0, 3)
    .map((target) => ({ ...nearestId(target.qualifiedId, target, false), distance }));
}

function nearIn(report: ReportIndex, local: string, prefix: string): RankedId[] {
  const split = splitAtPart(report, local);
  const id = split ? readInnerId(split.part.id, split.rest) : readLocalId(local);
  return [...nearByStructure(report, id, local, prefix), ...nearBySpelling(report, id, local, prefix)];
}
