import type {
  FindingLetter,
  MissingTarget,
  SessionTarget,
  SummaryTarget,
  Target,
  Library,
} from '@findings/core/library';
import { readFindingPart, sessionName } from '@findings/core/library';
import type { Report } from '@findings/core';
import type { CheckedDocument } from './rule.js';
import { nameReport } from './message-parts.js';
import type { Translate } from '@findings/core/text';
import { missingNumberMessage, availableNumbersMessage } from './missing-number-message.js';
import type { NumberedKind } from './missing-number-message.js';
import { missingPartMessage } from './missing-part-message.js';

/** In a sentence or two: what there is not, and what there is instead. */
export function unresolvedMessage(missing: MissingTarget, written: string, document: CheckedDocument): string {
  const { library, say } = document;
  switch (missing.what) {
    case 'report':
      return say`No report has the key “${missing.key}”.`;
    case 'default':
      return library.reports.length === 0
        ? say`“${written}” looks like a finding of a report, but no report is configured.`
        : say`“${written}” does not say which report it means, and there is no default report.`;
    case 'summary':
      return say`${nameReport(say, missing.report)} has no executive summary.`;
    case 'day':
    case 'session':
    case 'recommendation':
    case 'action': {
      const missed = missingNumberMessage(say, missing.what, missing.number, nameReport(say, missing.report));
      return say`${missed} ${countedOnce(document, missing.report, missing.what)}`;
    }
    case 'part':
      return partIsMissing(say, missing.report, missing.within, missing.part);
    case 'speaker':
      return say`No speaker called “${missing.name}” has a highlight in ${nameWithin(say, missing.within)} of ${nameReport(say, missing.report)}.`;
    case 'id':
      return say`${nameReport(say, missing.report)} has no finding “${withoutKey(missing.report, written)}”.`;
  }
}

/** Of a report with thousands of sessions they are counted for the first wrong number, not for each. */
const counted = new WeakMap<Library, Map<Report, Map<NumberedKind, string>>>();

function countedOnce({ library, say }: CheckedDocument, report: Report, what: NumberedKind): string {
  const reports = remembered(counted, library, () => new Map<Report, Map<NumberedKind, string>>());
  const numbers = remembered(reports, report, () => new Map<NumberedKind, string>());
  return remembered(numbers, what, () => availableNumbersMessage(say, what, report));
}

function partIsMissing(say: Translate, report: Report, within: Target, part: string): string {
  const name = nameWithin(say, within);
  const where = say`${name.charAt(0).toUpperCase() + name.slice(1)} of ${nameReport(say, report)}`;
  const id = readFindingPart(within.id, part);
  if (id.what !== 'part' || (within.type !== 'session' && within.type !== 'summary'))
    return say`${where} has no part “${part}”.`;
  return missingPartMessage(say, where, id.kind, id.number, partsOf(within, id.kind).length);
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

function partsOf(within: SessionTarget | SummaryTarget, kind: FindingLetter): readonly unknown[] {
  if (within.type === 'summary') return kind === 'p' ? within.summary.passages : [];
  const { overview, guidingQuestions, highlights, exchanges, recommendations, actions } = within.session;
  return { p: overview, g: guidingQuestions, h: highlights, q: exchanges, r: recommendations, a: actions }[kind];
}

function nameWithin(say: Translate, within: Target): string {
  return within.type === 'session' ? sessionName(say, within.session) : say`the executive summary`;
}

function withoutKey(report: Report, written: string): string {
  const key = `${report.key}:`.toLowerCase();
  return written.toLowerCase().startsWith(key) ? written.slice(key.length) : written;
}
