import type { PartKind } from '../library/local-id.js';
import { readPart } from '../library/local-id.js';
import type { Missing } from '../library/resolution.js';
import type { SessionTarget, SummaryTarget, Target } from '../library/target.js';
import { sessionName } from '../library/title.js';
import type { Report } from '../model.js';
import type { CheckedDocument } from './rule.js';
import { nameReport } from './wording.js';
import type { Library } from '../library/library.js';
import type { Say } from '../saying/say.js';
import { noSuchNumber, whatItHas } from './number-wording.js';
import type { Numbered } from './number-wording.js';
import { noSuchPart } from './part-wording.js';

/** In a sentence or two: what there is not, and what there is instead. */
export function whatIsMissing(missing: Missing, written: string, document: CheckedDocument): string {
  const { library, say } = document;
  switch (missing.what) {
    case 'report':
      return say`No report has the key “${missing.key}”.`;
    case 'default':
      return library.reports.length === 0
        ? say`“${written}” looks like a finding of a report, but no report is configured.`
        : say`“${written}” does not say which report it means, and none is the default.`;
    case 'summary':
      return say`${nameReport(say, missing.report)} has no executive summary.`;
    case 'day':
    case 'session':
    case 'recommendation':
    case 'action': {
      const missed = noSuchNumber(say, missing.what, missing.number, nameReport(say, missing.report));
      return say`${missed} ${countedOnce(document, missing.report, missing.what)}`;
    }
    case 'part':
      return partIsMissing(say, missing.report, missing.within, missing.part);
    case 'speaker':
      return say`Nobody called “${missing.name}” has a highlight in ${nameWithin(say, missing.within)} of ${nameReport(say, missing.report)}.`;
    case 'id':
      return say`${nameReport(say, missing.report)} has no finding “${withoutKey(missing.report, written)}”.`;
  }
}

/** Of a report with thousands of sessions they are counted for the first wrong number, not for each. */
const counted = new WeakMap<Library, Map<Report, Map<Numbered, string>>>();

function countedOnce({ library, say }: CheckedDocument, report: Report, what: Numbered): string {
  const reports = remembered(counted, library, () => new Map<Report, Map<Numbered, string>>());
  const numbers = remembered(reports, report, () => new Map<Numbered, string>());
  return remembered(numbers, what, () => whatItHas(say, what, report));
}

function partIsMissing(say: Say, report: Report, within: Target, part: string): string {
  const name = nameWithin(say, within);
  const where = say`${name.charAt(0).toUpperCase() + name.slice(1)} of ${nameReport(say, report)}`;
  const id = readPart(within.id, part);
  if (id.what !== 'part' || (within.type !== 'session' && within.type !== 'summary'))
    return say`${where} has no part “${part}”.`;
  return noSuchPart(say, where, id.kind, id.number, partsOf(within, id.kind).length);
}

function remembered<Key, Value>(
  known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function partsOf(within: SessionTarget | SummaryTarget, kind: PartKind): readonly unknown[] {
  if (within.type === 'summary') return kind === 'p' ? within.summary.passages : [];
  const { overview, guidingQuestions, highlights, exchanges, recommendations, actions } = within.session;
  return { p: overview, g: guidingQuestions, h: highlights, q: exchanges, r: recommendations, a: actions }[kind];
}

function nameWithin(say: Say, within: Target): string {
  return within.type === 'session' ? sessionName(say, within.session) : say`the executive summary`;
}

function withoutKey(report: Report, written: string): string {
  const key = `${report.key}:`.toLowerCase();
  return written.toLowerCase().startsWith(key) ? written.slice(key.length) : written;
}
