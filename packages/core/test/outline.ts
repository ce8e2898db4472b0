import type { CitableText, Exchange, Highlight, Part, Report, Session, Turn } from '../src/index.js';

type Credited = Pick<Highlight, 'speakers' | 'credit' | 'evidence'>;

/**
 * A report as text for people to read: a line for each part, finding, turn and statement, with who says it and why. Long texts are cut in
 * the middle, so that both ends can be compared with the source.
 */
export function outline(report: Report, source: string): string {
  const { title, subtitle, organization, dates, venue } = report;
  const days = dates && [dates.start, dates.end].filter(Boolean).join(' to ');
  const front = { title, subtitle, organization, dates: days || dates?.text, venue };
  return [
    Object.entries(front).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])),
    section('people', report.people.map(person)),
    section(
      'acronyms',
      report.acronyms.map(({ short, long }) => `${short} = ${long}`),
    ),
    section('summary', [
      ...(report.summary?.passages ?? []).flatMap((each) => [
        ...(each.heading === undefined ? [] : [`# ${each.heading}`]),
        ...cited(each),
      ]),
      ...(report.summary?.references ?? []).map(({ text, target }) => `“${text}” → ${target}`),
    ]),
    report.days.map(({ id, label, date = 'no date', sessions }) => `${id} ${label} (${date}): ${sessions.join(' ')}`),
    ...[...report.sessions, ...report.parts].map(part),
    [...report.recommendations, ...report.actions].flatMap((each) => cited(each)),
    section('left out', leftOut(report, source)),
    section(
      'problems',
      report.problems
        .filter(({ severity }) => severity !== 'hint')
        .map(({ code, span }) => `${code}${span ? `, line ${span.start.line}: ${words(source, span)}` : ''}`),
    ),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  ${line}`)];
}

/** A line for each kind. */
function leftOut({ furniture }: Report, source: string): string[] {
  const kinds = new Map<string, string[]>();
  for (const { kind, spans } of furniture)
    kinds.set(kind, [...(kinds.get(kind) ?? []), spans.map((span) => words(source, span)).join(' ')]);
  return [...kinds].map(([kind, texts]) => `${kind}: ${texts.join(' · ')}`);
}

function words(source: string, { start, end }: { start: { offset: number }; end: { offset: number } }): string {
  return short(source.slice(start.offset, end.offset).replace(/\s+/g, ' '));
}

function person({ id, honorific, name, affiliations, aliases, roles }: Report['people'][number]): string {
  return [
    `${id}: ${honorific === undefined ? '' : `${honorific} `}${name}`,
    ...affiliations,
    ...aliases.map((alias) => `“${alias}”`),
    ...roles.map((role) => `as ${role}`),
  ].join('; ');
}

function part(each: Session | Part): string[] {
  const day = each.type === 'session' && each.day !== undefined ? ` (${each.day})` : '';
  const within = each.within === undefined ? '' : ` in ${each.within}`;
  const chairs = each.chairs.length === 0 ? '' : `, chaired by ${each.chairs.join(' ')}`;
  return [
    `${each.id}${day}${within} # ${each.title}${alias(each)}${chairs}`,
    ...(each.type === 'session' ? each.guidingQuestions : []).flatMap((one) => cited(one)),
    ...each.overview.flatMap((one) => cited(one)),
    ...each.highlights.flatMap((one) => cited(one, by(one))),
    ...each.exchanges.flatMap(exchange),
    ...[...each.recommendations, ...each.actions, ...each.tables].flatMap((one) => cited(one)),
  ];
}

function by(one: Highlight): string {
  return `${one.title === undefined ? '' : `«${one.title}» `}${speakersOf(one)} `;
}

/** Who says it, and why the report credits them: `[wex, words: pronoun]`. */
function speakersOf({ speakers, credit, evidence }: Credited): string {
  const reasons = new Set([credit, evidence].filter((reason) => reason !== undefined));
  return `[${[speakers.join(' '), [...reasons].join(': ')].filter(Boolean).join(', ')}]`;
}

function cited(one: CitableText, before = ''): string[] {
  const page = one.page === undefined ? '' : ` (p. ${one.page})`;
  return [
    `${one.id}${page} ${before}${labelled(one)}${alias(one)}`,
    ...one.statements.map((each) => `    ${speakersOf(each)} ${short(each.text)}`),
    ...one.quotations.flatMap(({ speaker, text }) =>
      speaker === undefined ? [] : [`    “${short(text)}” ${speaker}`],
    ),
  ];
}

function exchange({ id, alias: name, question, comment, answers }: Exchange): string[] {
  const turn = (sign: string, each: Turn): string => `${sign} ${speakersOf(each)} ${labelled(each)}`;
  const first = question ? turn('Q', question) : comment ? turn('C', comment) : '';
  return [
    `${id} ${first}${name === undefined ? '' : ` {#${name}}`}`,
    ...answers.map((each) => `    ${turn('A', each)}`),
  ];
}

function labelled({ label, text }: { readonly label?: string | undefined; readonly text: string }): string {
  return (label === undefined ? '' : `${label} | `) + short(text);
}

function short(text: string): string {
  const all = text.split(' ');
  return all.length <= 12 ? text : `${all.slice(0, 7).join(' ')} … ${all.slice(-4).join(' ')}`;
}

function alias({ alias: name }: { readonly alias?: string }): string {
  return name === undefined ? '' : ` {#${name}}`;
}
