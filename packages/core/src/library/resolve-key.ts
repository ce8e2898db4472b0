import { editDistance } from '../words/edit-distance.js';
import { isCrossReference } from './cross-reference.js';
import { readLocalId, readFindingPart, respellings } from './local-id.js';
import type { LocalId } from './local-id.js';
import { lookUp, splitAtSession } from './report-index.js';
import type { ReportIndex } from './report-index.js';
import type { MissingTarget, Resolution, NearestId } from './resolution.js';
import type { Target } from './target.js';

/** The reports of a library by their keys in lower case, and the one that ids without a key are about. */
export interface ReportIndexes {
  readonly reports: ReadonlyMap<string, ReportIndex>;
  readonly default: ReportIndex | undefined;
}

/** A key is no id beyond this many UTF-16 code units: what is longer belongs to somebody else. */
const longestKey = 1000;

/** What a key is before anyone looks for near ones. */
export type KeyReading =
  | { readonly type: 'found'; readonly id: string; readonly target: Target }
  | { readonly type: 'ambiguous'; readonly candidates: readonly NearestId[] }
  | { readonly type: 'unresolved'; readonly missing: MissingTarget }
  | Extract<Resolution, { type: 'foreign' }>;

const foreign: KeyReading = { type: 'foreign' };

/**
 * What a key names. Whose it is, is decided in this order:
 *
 * 1. A report's key is that report; one that is a local id of the default report too is ambiguous.
 * 2. `key:rest` with the key of a report is ours, whatever the rest.
 * 3. An id or alias of the default report is ours, whatever its shape; so is one that only another report has
 *    (unresolved, with the qualified id as suggestion), unless it looks like Quarto's (`fig-…`, `tbl-…`, `sec-…`).
 * 4. What has the shape of a local id is ours, and unresolved: `s9`, `s4.nobody`, `d3`, `summary.p99`.
 * 5. What is an id in another spelling (`s4h2`, `s4-h2`, `tip2012.s4`) is ours, and unresolved, if that id exists.
 * 6. A qualified id of a report that is not configured is ours if its key comes near one that is, and the rest has
 *    the shape of a local id: `tip2013:s4`.
 * 7. Everything else is somebody else's: `smith2020`, `s4x`, `fig-map`, `types/node`, `d3.js`, `tip2013`, `doi:10.1/x`.
 *
 * @param written the key without `@`, `-` and braces, in any letter case
 */
export function resolveKey(shelf: ReportIndexes, written: string): KeyReading {
  if (written.length > longestKey) return foreign;
  const key = written.toLowerCase();
  const report = shelf.reports.get(key);
  if (report) return readReportKey(shelf, report);
  const colon = key.indexOf(':');
  const qualified = colon < 0 ? undefined : shelf.reports.get(key.slice(0, colon));
  if (qualified) return readWithin(qualified, key.slice(colon + 1), `${qualified.key}:`);
  if (shelf.default) {
    const found = lookUp(shelf.default, key);
    if (found) return readFound(found, '');
  }
  if (readLocalId(key)) return readUnfound(shelf, key);
  if (standsElsewhere(shelf, key) || spellings(shelf, key).length > 0) return readUnfound(shelf, key);
  const asked = key.slice(0, Math.max(colon, 0));
  if (colon > 0 && readLocalId(key.slice(colon + 1)) && nearReports(shelf, asked).length > 0) {
    return { type: 'unresolved', missing: { what: 'report', key: written.slice(0, colon) } };
  }
  return foreign;
}

/** The reports whose keys are one or two typing errors away, nearest first. */
export function nearReports(shelf: ReportIndexes, key: string): readonly ReportIndex[] {
  const limit = key.length < 3 ? 0 : key.length < 6 ? 1 : 2;
  return [...shelf.reports.values()]
    .map((report) => ({ report, distance: editDistance(key, report.key, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ report }) => report);
}

/** The ids that exist and that the key may be a wrong spelling of: `s4h2`, `tip2012.s4`. */
export function spellings(shelf: ReportIndexes, key: string): readonly NearestId[] {
  const suggestions: NearestId[] = [];
  const suggest = (report: ReportIndex, local: string, prefix: string) => {
    const found = lookUp(report, local);
    const target = found?.targets[0];
    if (found?.targets.length === 1 && target) suggestions.push(suggestion(prefix + found.id, target, true));
  };
  if (shelf.default) for (const spelling of respellings(key)) suggest(shelf.default, spelling, '');
  for (const report of shelf.reports.values()) {
    if (!key.startsWith(report.key) || !/[-_./:,]/.test(key.charAt(report.key.length))) continue;
    const local = key.slice(report.key.length + 1);
    for (const spelling of [local, ...respellings(local)]) suggest(report, spelling, `${report.key}:`);
  }
  return suggestions;
}

export function suggestion(id: string, target: Target, certain: boolean): NearestId {
  return { id, target, title: target.title, certain };
}

function readReportKey(shelf: ReportIndexes, report: ReportIndex): KeyReading {
  const target = report.targets[0]!;
  const local = shelf.default && lookUp(shelf.default, report.key);
  if (!local) return { type: 'found', id: report.key, target };
  const others = local.targets.map((other) => suggestion(other.qualifiedId, other, false));
  return { type: 'ambiguous', candidates: [suggestion(report.key, target, false), ...others] };
}

function readWithin(report: ReportIndex, local: string, prefix: string): KeyReading {
  const found = lookUp(report, local);
  return found ? readFound(found, prefix) : { type: 'unresolved', missing: whatIsMissing(report, local) };
}

function readFound({ id, targets }: { id: string; targets: readonly Target[] }, prefix: string): KeyReading {
  const [target, other] = targets;
  if (target && !other) return { type: 'found', id: prefix + id, target };
  return { type: 'ambiguous', candidates: targets.map((each) => suggestion(prefix + each.id, each, false)) };
}

function readUnfound(shelf: ReportIndexes, key: string): KeyReading {
  if (shelf.default) return { type: 'unresolved', missing: whatIsMissing(shelf.default, key) };
  return { type: 'unresolved', missing: { what: 'default' } };
}

/** @param local an id that the report does not have */
function whatIsMissing(report: ReportIndex, local: string): MissingTarget {
  const split = splitAtSession(report, local);
  const id: LocalId | undefined = split ? readFindingPart(split.session.id, split.rest) : readLocalId(local);
  switch (id?.what) {
    case undefined:
      return { what: 'id', report: report.report };
    case 'summary':
      return { what: 'summary', report: report.report };
    case 'day':
    case 'session':
    case 'recommendation':
    case 'action':
      return { what: id.what, report: report.report, number: id.number };
    case 'part':
    case 'name': {
      const within = report.byId.get(id.within)?.[0];
      if (!within && id.within === 'summary') return { what: 'summary', report: report.report };
      if (!within) return { what: 'session', report: report.report, number: id.within.replace(/^.*s/, '') };
      if (id.what === 'part' || within.type !== 'session') {
        return { what: 'part', report: report.report, within, part: local.slice(id.within.length + 1) };
      }
      return { what: 'speaker', report: report.report, within, name: id.name };
    }
  }
}

function standsElsewhere(shelf: ReportIndexes, key: string): boolean {
  if (isCrossReference(key)) return false;
  for (const report of shelf.reports.values()) if (lookUp(report, key)) return true;
  return false;
}
