import { readLocalId, readFindingPart } from './local-id.js';
import { nearBySpelling } from './near-by-spelling.js';
import { nearByStructure } from './near-by-structure.js';
import type { RankedId } from './nearest-id.js';
import { lookUp, splitAtSession } from './report-index.js';
import type { ReportIndex } from './report-index.js';
import type { NearestId } from './resolution.js';
import { nearReports, spellings, suggestion } from './resolve-key.js';
import type { ReportIndexes } from './resolve-key.js';
import type { Target } from './target.js';

/** A longer key comes near nothing. */
const longestCompared = 64;

/**
 * The ids that may have been meant, best first: another spelling of the same, then what stands near it in the report
 * (the same session, a neighbouring number), then what is written nearly so (a speaker's name, an alias), then the
 * same id in another report. The work does not grow with the number of findings.
 */
export function nearestIds(shelf: ReportIndexes, written: string, limit: number): readonly NearestId[] {
  const key = written.trim().toLowerCase();
  if (key.length > longestCompared) return [];
  const near: RankedId[] = spellings(shelf, key).map((each) => ({ ...each, distance: 0 }));
  const add = (found: readonly RankedId[]): void => found.forEach((each) => near.push(each));
  const colon = key.indexOf(':');
  const named = colon < 0 ? undefined : shelf.reports.get(key.slice(0, colon));
  const local = key.slice(colon + 1);
  if (named) add(nearIn(named, local, `${named.key}:`));
  else if (colon > 0) {
    for (const report of nearReports(shelf, key.slice(0, colon)).slice(0, limit)) {
      const exact = exactIn(report, local, 0.5);
      add(exact.length > 0 ? exact : further(nearIn(report, local, `${report.key}:`), 1));
    }
  } else {
    if (shelf.default) add(nearIn(shelf.default, local, ''));
    for (const report of shelf.reports.values()) if (report !== shelf.default) add(exactIn(report, local, 1.1));
    if (!shelf.default && near.length === 0) {
      for (const report of [...shelf.reports.values()].slice(0, limit)) add(nearIn(report, local, `${report.key}:`));
    }
    for (const report of nearReports(shelf, key))
      near.push({ ...suggestion(report.key, report.targets[0]!, false), distance: 1 });
  }
  return nearest(near, limit);
}

function nearest(near: RankedId[], limit: number): readonly NearestId[] {
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

function further(near: readonly RankedId[], by: number): RankedId[] {
  return near.map((each) => ({ ...each, certain: false, distance: each.distance + by }));
}

function exactIn(report: ReportIndex, local: string, distance: number): RankedId[] {
  return (lookUp(report, local)?.targets ?? [])
    .slice(0, 3)
    .map((target) => ({ ...suggestion(target.qualifiedId, target, false), distance }));
}

function nearIn(report: ReportIndex, local: string, prefix: string): RankedId[] {
  const split = splitAtSession(report, local);
  const id = split ? readFindingPart(split.session.id, split.rest) : readLocalId(local);
  return [...nearByStructure(report, id, local, prefix), ...nearBySpelling(report, id, local, prefix)];
}
