import type { PartKind } from '../library/local-id.js';
import { readPart } from '../library/local-id.js';
import type { Missing } from '../library/resolution.js';
import type { SessionTarget, SummaryTarget, Target } from '../library/target.js';
import { sessionName } from '../library/title.js';
import type { Report } from '../model.js';
import type { CheckedDocument } from './rule.js';
import { count, countOut, nameReport } from './wording.js';

/** In a sentence or two: what there is not, and what there is instead. */
export function whatIsMissing(missing: Missing, written: string, { library }: CheckedDocument): string {
  switch (missing.what) {
    case 'report':
      return `No report has the key “${missing.key}”.`;
    case 'default':
      return library.reports.length === 0
        ? `“${written}” looks like a finding of a report, but no report is configured.`
        : `“${written}” does not say which report it means, and none is the default.`;
    case 'summary':
      return `${nameReport(missing.report)} has no executive summary.`;
    case 'day':
    case 'session':
    case 'recommendation':
    case 'action': {
      const outside = missing.what === 'recommendation' || missing.what === 'action' ? ' outside its sessions' : '';
      const there = thereIs(missing.report, missing.what);
      return `There is no ${missing.what} ${missing.number} in ${nameReport(missing.report)}${outside}. It has ${there}.`;
    }
    case 'part':
      return partIsMissing(missing.report, missing.within, missing.part);
    case 'speaker':
      return `Nobody called “${missing.name}” has a highlight in ${nameWithin(missing.within)} of ${nameReport(missing.report)}.`;
    case 'id':
      return `${nameReport(missing.report)} has no finding “${withoutKey(missing.report, written)}”.`;
  }
}

type Numbered = 'day' | 'session' | 'recommendation' | 'action';

/** Of a report with thousands of sessions they are counted for the first wrong number, not for each. */
const counted = new WeakMap<Report, Map<Numbered, string>>();

function thereIs(report: Report, what: Numbered): string {
  const before = counted.get(report);
  const known = before?.get(what);
  if (known !== undefined) return known;
  const said = countOut(what, numbersOf(report, what));
  if (before) before.set(what, said);
  else counted.set(report, new Map([[what, said]]));
  return said;
}

function numbersOf(report: Report, what: Numbered): readonly string[] {
  const all = {
    day: report.days,
    session: report.sessions,
    recommendation: report.recommendations,
    action: report.actions,
  };
  // A number that two days have is `d2.s4` on the second.
  return all[what].map(({ id }) => (id.includes('.s') ? id : id.slice(1)));
}

const partNouns: Readonly<Record<PartKind, string>> = {
  p: 'paragraph',
  g: 'guiding question',
  h: 'highlight',
  q: 'exchange',
  r: 'recommendation',
  a: 'action',
};

function partIsMissing(report: Report, within: Target, part: string): string {
  const where = `${nameWithin(within)} of ${nameReport(report)}`;
  const start = where.charAt(0).toUpperCase() + where.slice(1);
  const id = readPart(within.id, part);
  if (id.what !== 'part' || (within.type !== 'session' && within.type !== 'summary'))
    return `${start} has no part “${part}”.`;
  const noun = partNouns[id.kind];
  return `${start} has no ${noun} ${id.number}. It has ${count(noun, partsOf(within, id.kind).length)}.`;
}

function partsOf(within: SessionTarget | SummaryTarget, kind: PartKind): readonly unknown[] {
  if (within.type === 'summary') return kind === 'p' ? within.summary.passages : [];
  const { overview, guidingQuestions, highlights, exchanges, recommendations, actions } = within.session;
  return { p: overview, g: guidingQuestions, h: highlights, q: exchanges, r: recommendations, a: actions }[kind];
}

function nameWithin(within: Target): string {
  return within.type === 'session' ? sessionName(within.session) : 'the executive summary';
}

function withoutKey(report: Report, written: string): string {
  const key = `${report.key}:`.toLowerCase();
  return written.toLowerCase().startsWith(key) ? written.slice(key.length) : written;
}
