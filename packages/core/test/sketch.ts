import type { CitableText, Exchange, Highlight, Part, Report, Session, Turn } from '../src/model.js';
import { parseReport, type ParseOptions } from '../src/parse-report.js';

/** What a report was read into, a line a finding, for tests that are read as text in, findings out. */
export function sketch(text: string, options?: ParseOptions): string[] {
  return sketchOf(parseReport(text, options));
}

function sketchOf(report: Report): string[] {
  return [
    ...(report.summary?.passages ?? []).flatMap(passage),
    ...report.days.map(
      (day) => `${day.id} ${day.label}${day.date === undefined ? '' : ` (${day.date})`}: ${day.sessions.join(' ')}`,
    ),
    ...[...report.sessions, ...report.parts].flatMap(partLines),
    ...report.recommendations.flatMap(passage),
    ...report.actions.flatMap(passage),
  ];
}

/** A line for each credit of a finding: `s1.h2 [wex] carried`. */
export function sketchCredits(text: string): string[] {
  const report = parseReport(text);
  return [...report.sessions, ...report.parts].flatMap((part) =>
    [...part.overview, ...part.highlights].flatMap((finding) =>
      [...('speakers' in finding ? [finding] : []), ...finding.statements].flatMap(({ speakers, credit }) =>
        credit === undefined ? [] : [`${finding.id} [${speakers.join(' ')}] ${credit}`],
      ),
    ),
  );
}

/** Title, subtitle, organization, dates and venue, those that the report gives. */
export function sketchFront(text: string): string[] {
  const { title, subtitle, organization, dates, venue } = parseReport(text);
  const days = dates && [dates.start, dates.end].filter((day) => day !== undefined).join(' to ');
  return Object.entries({ title, subtitle, organization, dates: days, venue }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
}

/** A line a person: `wex: Ms. Bronwyn Wex; AusAID; “Ms. Wex”; as moderator`. */
export function sketchPeople(text: string): string[] {
  return parseReport(text).people.map((person) =>
    [
      `${person.id}: ${[person.honorific, person.name].filter(Boolean).join(' ')}`,
      ...(person.affiliations.length > 0 ? [person.affiliations.join(' / ')] : []),
      ...person.aliases.map((alias) => `“${alias}”`),
      ...(person.roles.length > 0 ? [`as ${person.roles.join(', ')}`] : []),
    ].join('; '),
  );
}

/** What cannot be cited: `contents: Wells … 2`. */
export function sketchFurniture(text: string): string[] {
  return parseReport(text).furniture.map(({ kind, spans }) => {
    const words = spans.map(({ start, end }) => text.slice(start.offset, end.offset)).join(' ');
    return `${kind}: ${words.replace(/\s+/g, ' ')}`;
  });
}

/** The problems but for hints, each with the words of the report that it points to. */
export function sketchProblems(text: string, options?: ParseOptions): string[] {
  return parseReport(text, options)
    .problems.filter((problem) => problem.severity !== 'hint')
    .map(({ code, span }) => `${code}: ${span === undefined ? '' : text.slice(span.start.offset, span.end.offset)}`);
}

function partLines(part: Session | Part): string[] {
  const chairs = part.chairs.length === 0 ? '' : ` [${part.chairs.join(' ')}]`;
  const day = part.type === 'session' && part.day !== undefined ? ` ${part.day}` : '';
  const within = part.within === undefined ? '' : ` < ${part.within}`;
  return [
    `${part.id}${day} # ${part.title}${chairs}${aliasOf(part)}${within}`,
    ...(part.type === 'session' ? part.guidingQuestions : []).flatMap(passage),
    ...part.overview.flatMap(passage),
    ...part.highlights.flatMap(highlight),
    ...part.exchanges.flatMap(exchange),
    ...part.recommendations.flatMap(passage),
    ...part.actions.flatMap(passage),
    ...part.tables.flatMap(passage),
  ];
}

function highlight(one: Highlight): string[] {
  const title = one.title === undefined ? '' : `«${one.title}» `;
  return [`${one.id} [${one.speakers.join(' ')}] ${title}${labelled(one)}${aliasOf(one)}`, ...statements(one)];
}

function exchange(one: Exchange): string[] {
  return [
    ...(one.question ? [`${one.id} ? ${turn(one.question)}${aliasOf(one)}`] : []),
    ...(one.comment ? [`${one.id} : ${turn(one.comment)}${aliasOf(one)}`] : []),
    ...(one.question || one.comment ? [] : [one.id]),
    ...one.answers.map((answer) => `  ! ${turn(answer)}`),
  ];
}

function passage(cited: CitableText): string[] {
  return [`${cited.id} ${labelled(cited)}${aliasOf(cited)}`, ...statements(cited)];
}

function statements(cited: CitableText): string[] {
  return cited.statements.map(({ speakers, text }) => `  » [${speakers.join(' ')}] ${text}`);
}

function turn({ speakers, label, text }: Turn): string {
  return `[${speakers.join(' ')}] ${labelled({ label, text })}`;
}

function labelled({ label, text }: { readonly label?: string | undefined; readonly text: string }): string {
  return label === undefined ? text : `${label} | ${text}`;
}

function aliasOf({ alias }: { readonly alias?: string }): string {
  return alias === undefined ? '' : ` {#${alias}}`;
}

/** The lines of a report. */
export function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

/** A report with one session. */
export function session(...body: readonly string[]): string {
  return lines('# Well Forum', '', '## Session 1: Wells', '', ...body);
}

/** A report with four participants and one session. */
export function panel(...body: readonly string[]): string {
  const people = [
    'Ana Diaz (Well Fund)',
    'Tom Okoro, Rain Office',
    'Mei Tanaka (MT)',
    'Peter Lindqvist, Harbour Trust',
  ];
  const list = people.map((person) => `- ${person}`);
  return lines('# Well Forum', '', '## Participants', '', ...list, '', '## Session 1: Wells', '', ...body);
}
