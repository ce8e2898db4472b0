import type { Exchange, Highlight, Passage, Person, Report, Session } from '../model.js';
import type { PassagePart, Target } from './target.js';
import { peopleNames, reportTitle, sessionName, sessionTitle } from './title.js';

/** Everything that can be cited in a report, in its order: the whole, the summary, each day with its sessions, the rest. */
export function listTargets(report: Report): readonly Target[] {
  const targets: Target[] = [];
  const people = new Map(report.people.map((person) => [person.id, person]));
  const put = new TargetMaker(report, people, targets);
  put.report();
  put.summary();
  const sessions = new Map(report.sessions.map((session) => [session.id, session]));
  for (const day of report.days) {
    put.day(day);
    for (const id of day.sessions) {
      const session = sessions.get(id);
      if (session && sessions.delete(id)) put.session(session);
    }
  }
  for (const session of report.sessions) if (sessions.has(session.id)) put.session(session);
  put.passages(report.recommendations, 'recommendation', undefined);
  put.passages(report.actions, 'action', undefined);
  return targets;
}

const partNames: Readonly<Record<PassagePart, string>> = {
  summary: 'executive summary, paragraph',
  lead: 'opening paragraph',
  overview: 'overview, paragraph',
  'guiding-question': 'guiding question',
  recommendation: 'recommendation',
  action: 'action',
};

/**
 * Puts a report's targets into a list; the report and its people are the same for all of them. Titles of findings are joined,
 * not concatenated: V8 would keep each piece of a text that nobody reads, five for each finding.
 */
class TargetMaker {
  readonly #report: Report;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #targets: Target[];
  readonly #prefix: string;

  constructor(report: Report, people: ReadonlyMap<string, Person>, targets: Target[]) {
    this.#report = report;
    this.#people = people;
    this.#targets = targets;
    this.#prefix = `${report.key.toLowerCase()}:`;
  }

  report(): void {
    const report = this.#report;
    const title = reportTitle(report);
    const id = report.key.toLowerCase();
    this.#targets.push({ type: 'report', report, id, qualifiedId: id, title, speakers: [], text: title, spans: [] });
  }

  summary(): void {
    const { summary } = this.#report;
    if (!summary) return;
    const title = 'Executive summary';
    this.#targets.push({
      type: 'summary',
      ...this.#named('summary'),
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
    this.#targets.push({ type: 'day', ...this.#named(day.id), title: label, speakers: [], text: label, spans, day });
  }

  session(session: Session): void {
    this.#targets.push({
      type: 'session',
      ...this.#named(session.id, session.alias),
      title: sessionTitle(session),
      speakers: [],
      text: session.title,
      spans: session.spans,
      session,
    });
    if (session.lead) this.passages([session.lead], 'lead', session);
    this.passages(session.guidingQuestions, 'guiding-question', session);
    this.passages(session.overview, 'overview', session);
    session.highlights.forEach((highlight, index) => this.#highlight(highlight, index + 1, session));
    session.exchanges.forEach((exchange, index) => this.#exchange(exchange, index + 1, session));
    this.passages(session.recommendations, 'recommendation', session);
    this.passages(session.actions, 'action', session);
  }

  passages(passages: readonly Passage[], part: PassagePart, session: Session | undefined): void {
    passages.forEach((finding, index) => {
      const number = part === 'lead' ? '' : ` ${index + 1}`;
      const name = `${session ? `${sessionName(session)} ` : ''}${partNames[part]}${number}`;
      this.#targets.push({
        type: 'passage',
        part,
        ...this.#named(finding.id, finding.alias),
        title: name.charAt(0).toUpperCase() + name.slice(1),
        ...(session && { session }),
        speakers: [],
        text: finding.text,
        spans: finding.spans,
        finding,
      });
    });
  }

  #highlight(finding: Highlight, number: number, session: Session): void {
    const speakers = this.#speakers(finding.speakers);
    const who = peopleNames(speakers) || finding.title;
    this.#targets.push({
      type: 'highlight',
      ...this.#named(finding.id, finding.alias),
      title: [sessionName(session), ' highlight', who === undefined ? ` ${number}` : `: ${who}`].join(''),
      session,
      speakers,
      text: finding.text,
      spans: finding.spans,
      finding,
    });
  }

  #exchange(finding: Exchange, number: number, session: Session): void {
    const { question, comment, answers } = finding;
    const speakers = this.#speakers([question, comment, ...answers].flatMap((turn) => turn?.speakers ?? []));
    const asked = question !== undefined;
    const named = asked || !comment || comment.speakers.length === 0 ? answers : [comment];
    const who = peopleNames(this.#speakers(named.flatMap((turn) => turn.speakers)));
    this.#targets.push({
      type: 'exchange',
      ...this.#named(finding.id, finding.alias),
      title: [
        sessionName(session),
        asked ? ' question ' : ' comment ',
        number,
        who && (asked ? `, answered by ${who}` : `: ${who}`),
      ].join(''),
      session,
      speakers,
      text: finding.text,
      spans: finding.spans,
      finding,
    });
  }

  #named(id: string, alias?: string) {
    const local = id.toLowerCase();
    return {
      report: this.#report,
      id: local,
      qualifiedId: this.#prefix + local,
      ...(alias !== undefined && { alias }),
    };
  }

  #speakers(ids: readonly string[]): readonly Person[] {
    return [...new Set(ids)].flatMap((id) => this.#people.get(id) ?? []);
  }
}
