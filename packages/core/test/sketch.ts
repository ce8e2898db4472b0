import { parseReport, type ParseOptions } from '../src/parse-report.js';
import type { CitableText, Report, Session, Turn } from '../src/model.js';

/** What a report was read into, a line a finding, for tests that are read as text in, findings out. */
export function sketch(text: string, options?: ParseOptions): string[] {
  return sketchOf(parseReport(text, options));
}

function sketchOf(report: Report): string[] {
  return [
    ...(report.summary?.passages ?? []).map(passage),
    ...report.days.map(
      (day) => `${day.id} ${day.label}${day.date === undefined ? '' : ` (${day.date})`}: ${day.sessions.join(' ')}`,
    ),
    ...report.sessions.flatMap(sessionLines),
    ...report.recommendations.map(passage),
    ...report.actions.map(passage),
  ];
}

/** A line a person: `wex: Ms. Bronwyn Wex, AusAID; “Ms. Wex”; moderator`. */
export function sketchPeople(report: Report): string[] {
  return report.people.map((person) =>
    [
      `${person.id}: ${[person.honorific, person.name].filter(Boolean).join(' ')}`,
      ...(person.affiliations.length > 0 ? [person.affiliations.join(' / ')] : []),
      ...person.aliases.map((alias) => `“${alias}”`),
      ...(person.roles.length > 0 ? [`as ${person.roles.join(', ')}`] : []),
    ].join('; '),
  );
}

/** The problems but for hints, each with the words of the report that it points to. */
export function sketchProblems(text: string, options?: ParseOptions): string[] {
  return parseReport(text, options)
    .problems.filter((problem) => problem.severity !== 'hint')
    .map(({ code, span }) => `${code}: ${span === undefined ? '' : text.slice(span.start.offset, span.end.offset)}`);
}

function sessionLines(session: Session): string[] {
  const chairs = session.chairs.length === 0 ? '' : ` [${session.chairs.join(' ')}]`;
  return [
    `${session.id}${session.day === undefined ? '' : ` ${session.day}`} # ${session.title}${chairs}${aliasOf(session)}`,
    ...(session.lead ? [passage(session.lead)] : []),
    ...session.guidingQuestions.map(passage),
    ...session.overview.map(passage),
    ...session.highlights.map(
      (one) =>
        `${one.id} [${one.speakers.join(' ')}] ${one.title === undefined ? '' : `«${one.title}» `}${one.text}${aliasOf(one)}`,
    ),
    ...session.exchanges.flatMap((one) => [
      ...(one.question ? [`${one.id} ? ${turn(one.question)}${aliasOf(one)}`] : []),
      ...(one.comment ? [`${one.id} : ${turn(one.comment)}${aliasOf(one)}`] : []),
      ...(one.question || one.comment ? [] : [one.id]),
      ...one.answers.map((answer) => `  ! ${turn(answer)}`),
    ]),
    ...session.recommendations.map(passage),
    ...session.actions.map(passage),
  ];
}

function passage(cited: CitableText): string {
  return `${cited.id} ${cited.text}${aliasOf(cited)}`;
}

function turn({ speakers, text }: Turn): string {
  return `[${speakers.join(' ')}] ${text}`;
}

function aliasOf({ alias }: { readonly alias?: string }): string {
  return alias === undefined ? '' : ` {#${alias}}`;
}
