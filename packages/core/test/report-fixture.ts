import { fingerprint } from '../src/fingerprint.js';
import type { Day, Exchange, Highlight, Part, Passage, Person, Report, Session, Span } from '../src/model.js';

/** A report in a few words. Everything is optional. Ids are made as the contract says. */
export interface ReportFixture {
  readonly key?: string;
  readonly title?: string;
  /** The executive summary's paragraphs. */
  readonly summary?: readonly TextFixture[];
  /** Each day's label with the ids of its sessions. */
  readonly days?: Readonly<Record<string, readonly string[]>>;
  readonly sessions?: readonly SessionFixture[];
  readonly parts?: readonly PartFixture[];
  readonly recommendations?: readonly TextFixture[];
  readonly actions?: readonly TextFixture[];
  /** `Bronwyn Wex (AusAID)`; ids are made as the reader makes them. */
  readonly people?: readonly string[];
}

/** What a session and a part both have. */
interface ContentFixture {
  readonly title?: string;
  readonly alias?: string;
  /** The id of the session or part that holds it. */
  readonly within?: string;
  readonly overview?: readonly TextFixture[];
  /** Who speaks, then what is said: `['Wex', 'Donors have…']`, `['Wex, Shaw', '…']`. */
  readonly highlights?: readonly SpokenFixture[];
  /** Who answers, then question and answer: `['Wex', 'Who pays?', 'Nobody does.']`. No question: a comment. */
  readonly exchanges?: readonly (readonly [who: string, question: string, answer: string])[];
  readonly recommendations?: readonly TextFixture[];
  readonly actions?: readonly TextFixture[];
  readonly tables?: readonly TextFixture[];
}

export interface SessionFixture extends ContentFixture {
  /** As printed: `4`, `1.2`. Absent if the report does not number its sessions. */
  readonly number?: string;
  readonly questions?: readonly TextFixture[];
}

export interface PartFixture extends ContentFixture {
  readonly id: string;
}

/** A text, or a text with its `{#my-id}`, page, label and statements: `[['wex', 'A sentence of the text.']]`. */
export type TextFixture =
  | string
  | {
      readonly text: string;
      readonly alias?: string;
      readonly page?: string;
      readonly label?: string;
      readonly statements?: readonly (readonly [who: string, sentences: string])[];
    };

export type SpokenFixture = readonly [who: string, text: TextFixture, alias?: string];

/** Fixtures have no source. Everything is at its start. */
const spans: readonly Span[] = [{ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }];

export function reportFixture(fixture: ReportFixture = {}): Report {
  const days = Object.entries(fixture.days ?? {}).map(([label, ids], index): Day => ({
    id: `d${index + 1}`,
    label,
    sessions: ids,
    spans,
  }));
  const sessions = (fixture.sessions ?? []).map((session, index) => {
    const id = `s${session.number ?? index + 1}`;
    return buildSession(session, id, days.find(({ sessions }) => sessions.includes(id))?.id);
  });
  const parts = (fixture.parts ?? []).map((part): Part => ({ type: 'part', ...buildContent(part, part.id) }));
  const report: Report = {
    type: 'report',
    key: fixture.key ?? 'demo2020',
    ...(fixture.title !== undefined && { title: fixture.title }),
    ...(fixture.summary && {
      summary: { id: 'summary', passages: passages(fixture.summary, 'summary.p'), references: [] },
    }),
    days,
    sessions,
    parts,
    recommendations: passages(fixture.recommendations, 'r'),
    actions: passages(fixture.actions, 'a'),
    people: [],
    acronyms: [],
    furniture: [],
    repairs: { pageBreaks: 0, rejoined: 0, runningLines: 0 },
    problems: [],
  };
  return { ...report, people: buildPeople(fixture.people ?? [], report) };
}

function buildSession(fixture: SessionFixture, id: string, day: string | undefined): Session {
  return {
    type: 'session',
    ...buildContent(fixture, id),
    ...(fixture.number !== undefined && { number: fixture.number }),
    ...(day !== undefined && { day }),
    guidingQuestions: passages(fixture.questions, `${id}.g`),
  };
}

function buildContent(fixture: ContentFixture, id: string): Omit<Part, 'type'> {
  return {
    id,
    ...(fixture.alias !== undefined && { alias: fixture.alias }),
    ...(fixture.within !== undefined && { within: fixture.within }),
    title: fixture.title ?? '',
    chairs: [],
    spans,
    overview: passages(fixture.overview, `${id}.p`),
    highlights: (fixture.highlights ?? []).map(([who, text, alias], index): Highlight => ({
      ...cited(text, `${id}.h${index + 1}`),
      ...(alias !== undefined && { alias }),
      type: 'highlight',
      speakers: idsOf(who),
      ...(who !== '' && { evidence: 'label' as const }),
    })),
    exchanges: (fixture.exchanges ?? []).map(([who, question, answer], index): Exchange => ({
      ...cited(`${question} ${answer}`.trim(), `${id}.q${index + 1}`),
      type: 'exchange',
      ...(question !== '' && { question: { text: question, speakers: [], spans } }),
      answers: [{ text: answer, speakers: idsOf(who), spans }],
    })),
    recommendations: passages(fixture.recommendations, `${id}.r`),
    actions: passages(fixture.actions, `${id}.a`),
    tables: passages(fixture.tables, `${id}.t`),
  };
}

function passages(texts: readonly TextFixture[] | undefined, prefix: string): Passage[] {
  return (texts ?? []).map((text, index) => ({ ...cited(text, `${prefix}${index + 1}`), type: 'passage' }));
}

function cited(fixture: TextFixture, id: string) {
  const { text, alias, page, label, statements = [] } = typeof fixture === 'string' ? { text: fixture } : fixture;
  return {
    id,
    ...(alias !== undefined && { alias }),
    ...(label !== undefined && { label }),
    ...(page !== undefined && { page }),
    text,
    statements: statements.map(([who, sentences]) => ({
      text: sentences,
      speakers: idsOf(who),
      evidence: 'subject' as const,
      spans,
    })),
    spans,
    quantities: [],
    quotations: [],
    fingerprint: fingerprint(text),
  };
}

function idsOf(who: string): string[] {
  return who
    .split(/,\s*/)
    .filter((id) => id !== '')
    .map((id) => id.toLowerCase());
}

/** People's ids are their surnames, so that fixtures name speakers by them: `Wex`, `smith-jones`. */
function buildPeople(people: readonly string[], { summary, sessions, parts }: Report): Person[] {
  const findings = [
    ...(summary?.passages ?? []),
    ...[...sessions, ...parts].flatMap((part) => [...part.overview, ...part.highlights, ...part.exchanges]),
  ];
  const speakersOf = (finding: (typeof findings)[number]) => [
    ...finding.statements.flatMap(({ speakers }) => speakers),
    ...(finding.type === 'highlight' ? finding.speakers : []),
    ...(finding.type === 'exchange' ? finding.answers.flatMap(({ speakers }) => speakers) : []),
  ];
  return people.map((text) => {
    const [, name = text, affiliation] = /^(.*?)(?: \((.*)\))?$/.exec(text) ?? [];
    const id = name.toLowerCase().split(' ').at(-1)!;
    return {
      id,
      name,
      affiliations: affiliation === undefined ? [] : [affiliation],
      aliases: [],
      roles: [],
      findings: findings.filter((finding) => speakersOf(finding).includes(id)).map((finding) => finding.id),
    };
  });
}
