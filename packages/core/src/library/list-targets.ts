import type { Finding, Passage, Report, Session } from '../model.js';
import { findingTarget } from './finding-target.js';
import type { ReportContext } from './finding-target.js';
import type { PassageRole, Target } from './target.js';
import { reportTitle, sessionTitle } from './title.js';
import type { Translate } from '../i18n/translate.js';

/** All targets of a report, in order: the report, the summary, each day with its sessions, the rest. */
export function listTargets(report: Report, say: Translate): readonly Target[] {
  const targets: Target[] = [];
  const people = new Map(report.people.map((person) => [person.id, person]));
  const builder = new TargetListBuilder({ report, say, people, prefix: `${report.key.toLowerCase()}:` }, targets);
  builder.report();
  builder.summary();
  const sessions = new Map(report.sessions.map((session) => [session.id, session]));
  for (const day of report.days) {
    builder.day(day);
    for (const id of day.sessions) {
      const session = sessions.get(id);
      if (session && sessions.delete(id)) builder.session(session);
    }
  }
  for (const session of report.sessions) if (sessions.has(session.id)) builder.session(session);
  builder.passages(report.recommendations, 'recommendation', undefined);
  builder.passages(report.actions, 'action', undefined);
  return targets;
}

/** Adds the targets of a report to a list. */
class TargetListBuilder {
  readonly #shared: ReportContext;
  readonly #targets: Target[];

  constructor(shared: ReportContext, targets: Target[]) {
    this.#shared = shared;
    this.#targets = targets;
  }

  report(): void {
    const { report } = this.#shared;
    const title = reportTitle(report);
    const id = report.key.toLowerCase();
    this.#targets.push({ type: 'report', report, id, qualifiedId: id, title, speakers: [], text: title, spans: [] });
  }

  summary(): void {
    const { summary } = this.#shared.report;
    if (!summary) return;
    const title = this.#shared.say`Executive summary`;
    this.#targets.push({
      type: 'summary',
      ...this.#commonProperties('summary'),
      title,
      speakers: [],
      text: title,
      spans: [],
      summary,
    });
    this.passages(summary.passages, 'summary', undefined);
  }

  day(day: Report['days'][number]): void {
    const { label, spans } = day;
    this.#targets.push({
      type: 'day',
      ...this.#commonProperties(day.id),
      title: label,
      speakers: [],
      text: label,
      spans,
      day,
    });
  }

  session(session: Session): void {
    this.#targets.push({
      type: 'session',
      ...this.#commonProperties(session.id, session.alias),
      title: sessionTitle(this.#shared.say, session),
      speakers: [],
      text: session.title,
      spans: session.spans,
      session,
    });
    if (session.lead) this.passages([session.lead], 'lead', session);
    this.passages(session.guidingQuestions, 'guiding-question', session);
    this.passages(session.overview, 'overview', session);
    this.#findings(session.highlights, session);
    this.#findings(session.exchanges, session);
    this.passages(session.recommendations, 'recommendation', session);
    this.passages(session.actions, 'action', session);
  }

  passages(passages: readonly Passage[], part: PassageRole, session: Session | undefined): void {
    this.#findings(passages, session, part);
  }

  #findings(findings: readonly Finding[], session: Session | undefined, part?: PassageRole): void {
    findings.forEach((finding, index) => {
      const position = { session, number: index + 1, ...(part && { part }) };
      this.#targets.push(findingTarget(finding, position, this.#shared));
    });
  }

  #commonProperties(id: string, alias?: string) {
    const local = id.toLowerCase();
    const { report, prefix } = this.#shared;
    return { report, id: local, qualifiedId: prefix + local, ...(alias !== undefined && { alias }) };
  }
}
