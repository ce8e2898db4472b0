import type { Finding, Report } from '@findings/core';
import {
  excerptOfTitle,
  partName,
  readInnerId,
  type FindingLetter,
  type Resolution,
  type Target,
} from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { nameReport, nameReportFirst } from '../document/message-parts.js';
import type { CheckedDocument } from '../document/checked-document.js';

const missingFinding: Readonly<Record<FindingLetter, (say: Translate, where: string, number: string) => string>> = {
  p: (say, where, number) => say`${where} has no paragraph ${number}.`,
  g: (say, where, number) => say`${where} has no guiding question ${number}.`,
  h: (say, where, number) => say`${where} has no point ${number}.`,
  q: (say, where, number) => say`${where} has no question ${number}.`,
  r: (say, where, number) => say`${where} has no recommendation ${number}.`,
  a: (say, where, number) => say`${where} has no action ${number}.`,
  t: (say, where, number) => say`${where} has no table row ${number}.`,
};

const missingNumber = {
  day: (say: Translate, number: string, report: string) => say`There is no day ${number} in ${report}.`,
  session: (say: Translate, number: string, report: string) => say`There is no session ${number} in ${report}.`,
  recommendation: (say: Translate, number: string, report: string) =>
    say`There is no recommendation ${number} in ${report} outside its sessions.`,
  action: (say: Translate, number: string, report: string) =>
    say`There is no action ${number} in ${report} outside its sessions.`,
};

type Unresolved = Extract<Resolution, { type: 'unresolved' }>;

/** Whether the report of a citation was removed, or not added yet. A key that is similar to another one is probably mistyped instead. */
export function isReportMissing({ missing, suggestions }: Pick<Unresolved, 'missing' | 'suggestions'>): boolean {
  return missing.what === 'report' && suggestions.length === 0;
}

/** Says what does not exist, and which id of its kind is the last one, or how to add a report. */
export function unresolvedMessage(
  { missing, suggestions }: Unresolved,
  written: string,
  document: CheckedDocument,
): string {
  const { library, say } = document;
  switch (missing.what) {
    case 'report':
      return !isReportMissing({ missing, suggestions })
        ? say`No report has the key “${missing.key}”.`
        : say`The report “${missing.key}” was removed, or not added yet. Add it, or remove the citation.`;
    case 'default':
      return library.reports.length === 0
        ? say`“${written}” looks like a finding of a report, but this proposal has no report.`
        : say`There are several reports. Write the key of one before “${written}”.`;
    case 'summary':
      return say`${nameReportFirst(document, missing.report)} has no executive summary.`;
    case 'day':
    case 'session':
    case 'recommendation':
    case 'action': {
      const { days, sessions, recommendations, actions } = missing.report;
      const isOfDay =
        missing.what === 'session' && sessions.some(({ id }) => id.toLowerCase() === `s${missing.number}`);
      if (isOfDay)
        return say`“${written}” is not an id: the report numbers its sessions from the first day to the last, so leave out the day.`;
      const message = missingNumber[missing.what](say, missing.number, nameReport(document, missing.report));
      const all = { day: days, session: sessions, recommendation: recommendations, action: actions };
      return message + lastOf(say, all[missing.what]);
    }
    case 'finding':
      return findingIsMissing(document, missing.report, missing.within, missing.inner);
    case 'speaker':
      return say`There is no speaker “${missing.name}” in ${namePlace(document, missing.report, missing.within)}.`;
    case 'id':
      return say`${nameReportFirst(document, missing.report)} has no finding “${withoutKey(missing.report, written)}”.`;
  }
}

function findingIsMissing(document: CheckedDocument, report: Report, within: Target, inner: string): string {
  const { say } = document;
  const name = namePlace(document, report, within);
  const where = name.charAt(0).toUpperCase() + name.slice(1);
  const id = readInnerId(within.id, inner);
  if (id.what !== 'finding') return say`${where} has no finding “${inner}”.`;
  const written = `${within.id}.${inner}`;
  if (id.number === '') return say`“${written}” needs a number at its end.` + lastOf(say, findingsOf(within, id.kind));
  return missingFinding[id.kind](say, where, id.number) + lastOf(say, findingsOf(within, id.kind));
}

function lastOf(say: Translate, all: readonly { readonly id: string }[]): string {
  const last = all.at(-1);
  return last ? say` The last one is ${last.id}.` : '';
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
  const name = within ? partName(say, { ...within, title: excerptOfTitle(within.title) }) : say`the executive summary`;
  return library.reports.length === 1 ? name : say`${name} of ${nameReport(document, report)}`;
}

function withoutKey(report: Report, written: string): string {
  const key = `${report.key}:`.toLowerCase();
  return written.toLowerCase().startsWith(key) ? written.slice(key.length) : written;
}
