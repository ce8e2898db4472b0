import type { FindingLetter, MissingTarget, Target, Library } from '@findings/core/library';
import { partName, readInnerId } from '@findings/core/library';
import type { Finding, Report } from '@findings/core';
import { memoByObject, memoByString } from '@findings/language';
import type { CheckedDocument } from '../document/checked-document.js';
import { nameReport, nameReportFirst } from '../document/message-parts.js';
import { missingNumberMessage, availableNumbersMessage } from './missing-number-message.js';
import type { NumberedKind } from './missing-number-message.js';
import { missingFindingMessage } from './missing-finding-message.js';

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
      return say`${nameReportFirst(document, missing.report)} has no executive summary.`;
    case 'day':
    case 'session':
    case 'recommendation':
    case 'action': {
      const { sessions } = missing.report;
      const isOfDay =
        missing.what === 'session' && sessions.some(({ id }) => id.toLowerCase() === `s${missing.number}`);
      if (isOfDay)
        return say`“${written}” is not an id: the report numbers its sessions from the first day to the last, so leave out the day.`;
      const missed = missingNumberMessage(say, missing.what, missing.number, nameReport(document, missing.report));
      return say`${missed} ${availableNumbers(library)(missing.report)(missing.what)}`;
    }
    case 'finding':
      return findingIsMissing(document, missing.report, missing.within, missing.inner);
    case 'speaker':
      return say`Nobody called “${missing.name}” speaks in ${namePlace(document, missing.report, missing.within)}.`;
    case 'id':
      return say`${nameReportFirst(document, missing.report)} has no finding “${withoutKey(missing.report, written)}”.`;
  }
}

/** Of a report with thousands of sessions they are counted for the first wrong number, not for each. */
const availableNumbers = memoByObject(({ say }: Library) =>
  memoByObject((report: Report) =>
    memoByString((what: string) => availableNumbersMessage(say, what as NumberedKind, report)),
  ),
);

function findingIsMissing(document: CheckedDocument, report: Report, within: Target, inner: string): string {
  const { say } = document;
  const name = namePlace(document, report, within);
  const where = name.charAt(0).toUpperCase() + name.slice(1);
  const id = readInnerId(within.id, inner);
  if (id.what !== 'finding') return say`${where} has no finding “${inner}”.`;
  return missingFindingMessage(say, where, id.kind, id.number, findingsOf(within, id.kind).length);
}

function findingsOf(container: Target, kind: FindingLetter): readonly Finding[] {
  if (container.type === 'summary') return kind === 'p' ? container.summary.passages : [];
  if (container.type !== 'session' && container.type !== 'part') return [];
  const part = container.within;
  const { overview: p, highlights: h, exchanges: q, recommendations: r, actions: a, tables: t } = part;
  return { p, g: part.type === 'session' ? part.guidingQuestions : [], h, q, r, a, t }[kind];
}

/** `Session 2`, or `Session 2 of ‘Water Workshop’ (water2019)` if several reports can be cited. */
function namePlace(document: CheckedDocument, report: Report, { within }: Target): string {
  const { library, say } = document;
  const name = within ? partName(say, within) : say`the executive summary`;
  return library.reports.length === 1 ? name : say`${name} of ${nameReport(document, report)}`;
}

function withoutKey(report: Report, written: string): string {
  const key = `${report.key}:`.toLowerCase();
  return written.toLowerCase().startsWith(key) ? written.slice(key.length) : written;
}
