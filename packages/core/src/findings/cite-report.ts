import type { Day, Passage, Report, Session } from '../model.js';
import { spansOf } from '../source/prose.js';
import { citeExchange, citeHighlight, citePassage } from './cite.js';
import type { DayRead } from './days.js';
import type { DraftPassage } from './draft.js';
import type { DraftedSession, ReportDraft } from './draft-report.js';
import { peopleOf } from './people-of.js';
import type { Reading } from './reading.js';
import { readReferences } from './references.js';
import { reportNothing, reportUnreportedDays } from './report-problems.js';

/** Draft → everything of a `Report` but its key, repairs and problems. */
export function citeReport(
  draft: ReportDraft,
  reading: Reading,
): Omit<Report, 'type' | 'key' | 'repairs' | 'problems'> {
  const { front, days, summary, recommendations, actions, acronyms, problems } = draft;
  const sessions = citeSessions(draft.sessions, days, reading);
  const references = readReferences(draft.summaryBlocks, sessions, reading);
  const passages = summary.map((each, index) => citePassage(each, `summary.p${index + 1}`, reading));
  const reportDays = days.map(({ day }): Day => ({
    ...day,
    sessions: sessions.filter((session) => session.day === day.id).map((session) => session.id),
  }));
  reportUnreportedDays(front.dates, reportDays, reading);
  reportNothing(
    { sessions: sessions.length, others: summary.length + recommendations.length + actions.length },
    reading,
  );
  for (const problem of problems) reading.problems.push(problem);
  return {
    ...front,
    ...(summary.length > 0 ? { summary: { id: 'summary' as const, passages, references } } : {}),
    days: reportDays,
    sessions,
    recommendations: recommendations.map((each, index) => citePassage(each, `r${index + 1}`, reading)),
    actions: actions.map((each, index) => citePassage(each, `a${index + 1}`, reading)),
    acronyms,
    people: peopleOf(reading),
  };
}

/** Takes each draft out of its list: of a long report the drafts and the findings are never both in memory as a whole. */
function citeSessions(drafts: DraftedSession[], days: readonly DayRead[], reading: Reading): Session[] {
  const sessions: Session[] = [];
  const waiting = drafts.splice(0).reverse();
  for (let draft = waiting.pop(); draft; draft = waiting.pop()) sessions.push(citeSession(draft, days, reading));
  return sessions;
}

function citeSession(
  { id, parts, group, title, chairs }: DraftedSession,
  days: readonly DayRead[],
  reading: Reading,
): Session {
  const day = group.day === undefined ? undefined : days.find((one) => one.groups.includes(group.day!))?.day.id;
  const passages = (drafts: readonly DraftPassage[], letter: string): Passage[] =>
    drafts.map((draft, index) => citePassage(draft, `${id}.${letter}${index + 1}`, reading));
  return {
    type: 'session',
    id,
    ...(group.alias === undefined ? {} : { alias: group.alias.toLowerCase() }),
    ...(group.number === undefined ? {} : { number: group.number }),
    title: title.text,
    ...(day === undefined ? {} : { day }),
    chairs,
    spans: spansOf(title, reading.source),
    ...(parts.lead ? { lead: citePassage(parts.lead, `${id}.p0`, reading) } : {}),
    guidingQuestions: passages(parts.guidingQuestions, 'g'),
    overview: passages(parts.overview, 'p'),
    highlights: parts.highlights.map((draft, index) => citeHighlight(draft, `${id}.h${index + 1}`, reading)),
    exchanges: parts.exchanges.map((draft, index) => citeExchange(draft, `${id}.q${index + 1}`, reading)),
    recommendations: passages(parts.recommendations, 'r'),
    actions: passages(parts.actions, 'a'),
  };
}
