import { editDistance } from '@findings/language';
import { hasShapeOfId, isCrossReference, readInnerId, readLocalId, respellings } from './read-local-id.js';
import type { LocalId } from './read-local-id.js';
import { lookUp, splitAtPart } from './report-index.js';
import type { ReportIndex } from './report-index.js';
import type { MissingTarget, Resolution, NearestId } from './resolution.js';
import type { Target } from './target.js';
import { titleInMessage } from './title.js';

/** The indexes of a library's reports by report key in lower case, and the default for ids without a report key. */
export interface ReportIndexes {
  readonly reports: ReadonlyMap<string, ReportIndex>;
  readonly default: ReportIndex | undefined;
  /** The keys of reports that cannot be read, in lower case. */
  readonly unread: ReadonlySet<string>;
  readonly isDefaultUnread: boolean;
  /** Whether reports that cannot be read may have other keys. */
  readonly hasUnknownKeys: boolean;
}

/** Longer keys, in UTF-16 code units, are foreign. */
const MAX_KEY_LENGTH = 1000;

/** A resolution without suggestions. */
export type KeyReading =
  | { readonly type: 'found'; readonly id: string; readonly target: Target }
  | { readonly type: 'ambiguous'; readonly candidates: readonly NearestId[] }
  | { readonly type: 'unresolved'; readonly missing: MissingTarget }
  | Extract<Resolution, { type: 'foreign' }>;

const foreign: KeyReading = { type: 'foreign' };
const unread: KeyReading = { type: 'foreign', isUnread: true };

/**
 * Resolves a key. The first of these rules that applies decides:
 *
 * 1. A report key matches the report. If it is also a local id of the default report, it is ambiguous.
 * 2. `key:rest` with a report key belongs to that report.
 * 3. An id or alias of the default report matches it. One that only another report has is unresolved, with the qualified id as
 *    a suggestion, unless it looks like a cross-reference of Quarto (`fig-…`, `tbl-…`, `sec-…`).
 * 4. A key with the form of a local id is unresolved: `s9`, `s4.nobody`, `d3`, `summary.p99`; and `introduction.p99` if the default
 *    report has a part `introduction`.
 * 5. Another spelling of an existing id (`s4h2`, `s4-h2`, `tip2012.s4`) is unresolved.
 * 6. A qualified id of an unknown report is unresolved if the rest has the form of a finding's id, or is one: `kathmandu:s4.h2`. With the id of
 *    a session or day, its report key must be similar to a known one: `tip2013:s4`.
 * 7. A key of a report that cannot be read is foreign. If its key is not known, it may be any with which rule 6 begins.
 * 8. Every other key is foreign: `smith2020`, `s4x`, `fig-map`, `types/node`, `d3.js`, `tip2013`, `doi:10.1/x`.
 *
 * @param written the key without `@`, `-` and braces, in any letter case
 */
export function resolveKey(indexes: ReportIndexes, written: string): KeyReading {
  if (written.length > MAX_KEY_LENGTH) return foreign;
  const key = written.toLowerCase();
  const report = indexes.reports.get(key);
  if (report) return readReportKey(indexes, report);
  const colon = key.indexOf(':');
  const qualified = colon < 0 ? undefined : indexes.reports.get(key.slice(0, colon));
  if (indexes.unread.has(colon < 0 ? key : key.slice(0, colon))) return unread;
  if (qualified) return readWithin(qualified, key.slice(colon + 1), `${qualified.key}:`);
  if (indexes.default) {
    const found = lookUp(indexes.default, key);
    if (found) return readFound(found, '');
  }
  if (indexes.isDefaultUnread && (readLocalId(key) || hasShapeOfId(key))) return unread;
  if (readLocalId(key) || (indexes.default && splitAtPart(indexes.default, key))) return readUnfound(indexes, key);
  if (isInAnyReport(indexes, key) || spellings(indexes, key).length > 0) return readUnfound(indexes, key);
  const reportKey = key.slice(0, Math.max(colon, 0));
  const local = key.slice(colon + 1);
  const isId =
    colon > 0 && (readLocalId(local) !== undefined || (local.includes('.') && isInAnyReport(indexes, local)));
  if (isId && indexes.hasUnknownKeys) return unread;
  if (isId && (local.includes('.') || nearReports(indexes, reportKey).length > 0)) {
    return { type: 'unresolved', missing: { what: 'report', key: written.slice(0, colon) } };
  }
  return foreign;
}

/** The reports whose keys are one or two typing errors away, nearest first. */
export function nearReports(indexes: ReportIndexes, key: string): readonly ReportIndex[] {
  const limit = key.length < 3 ? 0 : key.length < 6 ? 1 : 2;
  return [...indexes.reports.values()]
    .map((report) => ({ report, distance: editDistance(key, report.key, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ report }) => report);
}

/** The existing ids that the key may be a misspelling of: `s4h2`, `tip2012.s4`. Not certain if the spelling names several findings. */
export function spellings(indexes: ReportIndexes, key: string): readonly NearestId[] {
  const suggestions: NearestId[] = [];
  const suggest = (report: ReportIndex, local: string, prefix: string) => {
    const { id, targets } = lookUp(report, local) ?? { id: '', targets: [] };
    const certain = targets.length === 1;
    for (const target of targets.slice(0, 3)) {
      suggestions.push(nearestId(prefix + (certain ? id : target.id), target, certain));
    }
  };
  if (indexes.default) for (const spelling of respellings(key)) suggest(indexes.default, spelling, '');
  for (const report of indexes.reports.values()) {
    if (!key.startsWith(report.key) || !/[-_./:,]/.test(key.charAt(report.key.length))) continue;
    const local = key.slice(report.key.length + 1);
    for (const spelling of [local, ...respellings(local)]) suggest(report, spelling, `${report.key}:`);
  }
  return suggestions;
}

/** Creates a `NearestId`. */
export function nearestId(id: string, target: Target, certain: boolean): NearestId {
  return { id, target, title: titleInMessage(target), certain };
}

function readReportKey(indexes: ReportIndexes, report: ReportIndex): KeyReading {
  const target = report.targets[0]!;
  const local = indexes.default && lookUp(indexes.default, report.key);
  if (!local) return { type: 'found', id: report.key, target };
  const others = local.targets.map((other) => nearestId(other.qualifiedId, other, false));
  return { type: 'ambiguous', candidates: [nearestId(report.key, target, false), ...others] };
}

function readWithin(report: ReportIndex, local: string, prefix: string): KeyReading {
  const found = lookUp(report, local);
  return found ? readFound(found, prefix) : { type: 'unresolved', missing: missingTarget(report, local) };
}

function readFound({ id, targets }: { id: string; targets: readonly Target[] }, prefix: string): KeyReading {
  const [target, other] = targets;
  if (target && !other) return { type: 'found', id: prefix + id, target };
  return { type: 'ambiguous', candidates: targets.map((each) => nearestId(prefix + each.id, each, false)) };
}

function readUnfound(indexes: ReportIndexes, key: string): KeyReading {
  if (indexes.default) return { type: 'unresolved', missing: missingTarget(indexes.default, key) };
  return { type: 'unresolved', missing: { what: 'default' } };
}

/** @param local an id that the report does not have */
function missingTarget(report: ReportIndex, local: string): MissingTarget {
  const split = splitAtPart(report, local);
  const id: LocalId | undefined = split ? readInnerId(split.part.id, split.rest) : readLocalId(local);
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
    case 'finding':
    case 'name': {
      const within = report.byId.get(id.within)?.[0];
      if (!within && id.within === 'summary') return { what: 'summary', report: report.report };
      if (!within) return { what: 'session', report: report.report, number: id.within.replace(/^.*s/, '') };
      if (id.what === 'finding' || within.type === 'summary') {
        return { what: 'finding', report: report.report, within, inner: local.slice(id.within.length + 1) };
      }
      return { what: 'speaker', report: report.report, within, name: id.name };
    }
  }
}

function isInAnyReport(indexes: ReportIndexes, key: string): boolean {
  if (isCrossReference(key)) return false;
  for (const report of indexes.reports.values()) if (lookUp(report, key)) return true;
  return false;
}
