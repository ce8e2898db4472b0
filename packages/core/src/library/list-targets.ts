import type { Day, Finding, Part, Passage, Report, Session } from '../model.js';
import { findingTarget } from './finding-target.js';
import type { PartPosition, ReportContext } from './finding-target.js';
import type { PassageRole, Target } from './target.js';
import { partTitle, reportName, reportTitle, summaryTitle } from './title.js';
import type { Translate } from '../i18n/translate.js';

/**
 * All targets of a report: the report and the summary, then days, sessions and parts in document order, then the recommendations and
 * actions outside all of them. A day comes before its sessions, and a part is followed by its findings.
 */
export function listTargets(report: Report, say: Translate): readonly Target[] {
  const targets: Target[] = [];
  const people = new Map(report.people.map((person) => [person.id, person]));
  const builder = new TargetListBuilder({ report, say, people, prefix: `${report.key.toLowerCase()}:` }, targets);
  builder.report();
  builder.summary();
  for (const each of inDocumentOrder(report)) {
    if ('type' in each) builder.part(each);
    else builder.day(each);
  }
  const outside = { ancestors: [] };
  builder.passages(report.recommendations, 'recommendation', outside);
  builder.passages(report.actions, 'action', outside);
  return targets;
}

/** Days, sessions and parts, sorted by where they start. Those that start together keep the order of the model. */
function inDocumentOrder(report: Report): readonly (Day | Session | Part)[] {
  const sessions = new Map(report.sessions.map((session) => [session.id, session]));
  const sorted: { readonly each: Day | Session | Part; readonly start: number }[] = [];
  for (const day of report.days) {
    const ofDay = day.sessions.flatMap((id) => {
      const session = sessions.get(id);
      sessions.delete(id);
      return session ?? [];
    });
    sorted.push({
      each: day,
      start: ofDay.reduce((first, session) => Math.min(first, startOf(session)), startOf(day)),
    });
    for (const session of ofDay) sorted.push({ each: session, start: startOf(session) });
  }
  for (const each of [...report.sessions.filter(({ id }) => sessions.has(id)), ...report.parts]) {
    sorted.push({ each, start: startOf(each) });
  }
  return sorted.sort((a, b) => a.start - b.start).map(({ each }) => each);
}

/** Text without a heading starts with its first finding. */
function startOf(each: Day | Session | Part): number {
  const heading = each.spans[0]?.start.offset;
  if (heading !== undefined || !('type' in each)) return heading ?? 0;
  const { overview, highlights, exchanges, recommendations, actions, tables } = each;
  let first = Infinity;
  for (const [finding] of [overview, highlights, exchanges, recommendations, actions, tables]) {
    first = Math.min(first, finding?.spans[0]?.start.offset ?? Infinity);
  }
  return first;
}

/** Adds the targets of a report to a list. */
class TargetListBuilder {
  readonly #shared: ReportContext;
  readonly #targets: Target[];
  readonly #byId: ReadonlyMap<string, Session | Part>;

  constructor(shared: ReportContext, targets: Target[]) {
    this.#shared = shared;
    this.#targets = targets;
    const { sessions, parts } = shared.report;
    this.#byId = new Map([...sessions, ...parts].map((part) => [part.id, part]));
  }

  report(): void {
    const { report } = this.#shared;
    const id = report.key.toLowerCase();
    const [title, text] = [reportName(report), reportTitle(report)];
    const properties = { report, id, qualifiedId: id, title, ancestors: [], speakers: [], text, spans: [] };
    this.#targets.push({ type: 'report', ...properties });
  }

  summary(): void {
    const { report, say } = this.#shared;
    const { summary } = report;
    if (!summary) return;
    const title = summaryTitle(say, report);
    const common = this.#commonProperties('summary');
    this.#targets.push({ type: 'summary', ...common, title, ancestors: [], text: title, spans: [], summary });
    this.passages(summary.passages, 'summary', { ancestors: [] });
  }

  day(day: Day): void {
    const { id, label, spans } = day;
    const common = this.#commonProperties(id);
    this.#targets.push({ type: 'day', ...common, title: label, ancestors: [], text: label, spans, day });
  }

  part(part: Session | Part): void {
    const title = partTitle(this.#shared.say, part);
    const position = { within: part, ancestors: this.#ancestorsOf(part) };
    const properties = {
      ...this.#commonProperties(part.id, part.alias),
      title,
      ancestors: position.ancestors,
      text: part.title === '' && part.type === 'part' ? title : part.title,
      spans: part.spans,
    };
    if (part.type === 'session') this.#targets.push({ type: 'session', ...properties, session: part, within: part });
    else this.#targets.push({ type: 'part', ...properties, part, within: part });
    if (part.type === 'session') this.passages(part.guidingQuestions, 'guiding-question', position);
    this.passages(part.overview, 'overview', position);
    this.#findings(part.highlights, position);
    this.#findings(part.exchanges, position);
    this.passages(part.recommendations, 'recommendation', position);
    this.passages(part.actions, 'action', position);
    this.passages(part.tables, 'table', position);
  }

  passages(passages: readonly Passage[], role: PassageRole, position: PartPosition): void {
    this.#findings(passages, position, role);
  }

  #findings(findings: readonly Finding[], position: PartPosition, role?: PassageRole): void {
    findings.forEach((finding, index) => {
      // A report that an index has read may have only some findings of the list.
      const number = Number(/\d+$/.exec(finding.id)?.[0] ?? index + 1);
      const numbered = { ...position, number, ...(role && { role }) };
      this.#targets.push(findingTarget(finding, numbered, this.#shared));
    });
  }

  #ancestorsOf(part: Session | Part): readonly (Session | Part)[] {
    const ancestors: (Session | Part)[] = [];
    let holder = part.within === undefined ? undefined : this.#byId.get(part.within);
    while (holder && holder !== part && !ancestors.includes(holder)) {
      ancestors.push(holder);
      holder = holder.within === undefined ? undefined : this.#byId.get(holder.within);
    }
    return ancestors;
  }

  #commonProperties(id: string, alias?: string) {
    const local = id.toLowerCase();
    const { report, prefix } = this.#shared;
    return { report, id: local, qualifiedId: prefix + local, speakers: [], ...(alias !== undefined && { alias }) };
  }
}
