import { fingerprint } from '../src/fingerprint.js';
import type { Day, Exchange, Highlight, Passage, Person, Report, Session, Span } from '../src/model.js';

/** A report in a few words; whatever is left out is empty. Ids are counted out as the contract says. */
export interface ReportFixture {
  readonly key?: string;
  readonly title?: string;
  /** The executive summary's paragraphs. */
  readonly summary?: readonly string[];
  /** Each day's label with the ids of its sessions. */
  readonly days?: Readonly<Record<string, readonly string[]>>;
  readonly sessions?: readonly SessionFixture[];
  readonly recommendations?: readonly TextFixture[];
  readonly actions?: readonly TextFixture[];
  /** `Bronwyn Wex (AusAID)`; ids are made as the reader makes them. */
  readonly people?: readonly string[];
}

export interface SessionFixture {
  /** As printed: `4`, `1.2`; left out where the report does not number its sessions. */
  readonly number?: string;
  readonly title?: string;
  readonly alias?: string;
  readonly questions?: readonly TextFixture[];
  readonly overview?: readonly TextFixture[];
  /** Who speaks, then what is said: `['Wex', 'Donors have…']`, `['Wex, Shaw', '…']`. */
  readonly highlights?: readonly SpokenFixture[];
  /** Who answers, then question and answer: `['Wex', 'Who pays?', 'Nobody does.']`. No question: a comment. */
  readonly exchanges?: readonly (readonly [who: string, question: string, answer: string])[];
  readonly recommendations?: readonly TextFixture[];
  readonly actions?: readonly TextFixture[];
}

/** A text, or a text with its `{#my-id}`. */
export type TextFixture = string | { readonly text: string; readonly alias: string };

export type SpokenFixture = readonly [who: string, text: string, alias?: string];

/** Nobody asks a fixture where it stands, so that all of it stands at the start of the source. */
const spans: readonly Span[] = [{ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }];

export function reportFixture(fixture: ReportFixture = {}): Report {
  const sessions = (fixture.sessions ?? []).map((session, index) =>
    buildSession(session, `s${session.number ?? index + 1}`),
  );
  const days = Object.entries(fixture.days ?? {}).map(([label, ids], index): Day => ({
    id: `d${index + 1}`,
    label,
    sessions: ids,
    spans,
  }));
  return {
    type: 'report',
    key: fixture.key ?? 'demo2020',
    ...(fixture.title !== undefined && { title: fixture.title }),
    ...(fixture.summary && {
      summary: { id: 'summary', passages: passages(fixture.summary, 'summary.p'), references: [] },
    }),
    days,
    sessions,
    recommendations: passages(fixture.recommendations, 'r'),
    actions: passages(fixture.actions, 'a'),
    people: buildPeople(fixture.people ?? [], sessions),
    acronyms: [],
    repairs: { pageBreaks: 0, rejoined: 0, runningLines: 0 },
    problems: [],
  };
}

function buildSession(fixture: SessionFixture, id: string): Session {
  return {
    type: 'session',
    id,
    ...(fixture.alias !== undefined && { alias: fixture.alias }),
    ...(fixture.number !== undefined && { number: fixture.number }),
    title: fixture.title ?? '',
    chairs: [],
    spans,
    guidingQuestions: passages(fixture.questions, `${id}.g`),
    overview: passages(fixture.overview, `${id}.p`),
    highlights: (fixture.highlights ?? []).map(([who, text, alias], index): Highlight => ({
      ...cited(alias === undefined ? text : { text, alias }, `${id}.h${index + 1}`),
      type: 'highlight',
      speakers: idsOf(who),
    })),
    exchanges: (fixture.exchanges ?? []).map(([who, question, answer], index): Exchange => ({
      ...cited(`${question} ${answer}`.trim(), `${id}.q${index + 1}`),
      type: 'exchange',
      ...(question !== '' && { question: { text: question, speakers: [], spans } }),
      answers: [{ text: answer, speakers: idsOf(who), spans }],
    })),
    recommendations: passages(fixture.recommendations, `${id}.r`),
    actions: passages(fixture.actions, `${id}.a`),
  };
}

function passages(texts: readonly TextFixture[] | undefined, prefix: string): Passage[] {
  return (texts ?? []).map((text, index) => ({ ...cited(text, `${prefix}${index + 1}`), type: 'passage' }));
}

function cited(fixture: TextFixture, id: string) {
  const { text, alias } = typeof fixture === 'string' ? { text: fixture, alias: undefined } : fixture;
  return {
    id,
    ...(alias !== undefined && { alias }),
    text,
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
function buildPeople(people: readonly string[], sessions: readonly Session[]): Person[] {
  return people.map((text) => {
    const [, name = text, affiliation] = /^(.*?)(?: \((.*)\))?$/.exec(text) ?? [];
    const id = name.toLowerCase().split(' ').at(-1)!;
    const spoken = sessions.flatMap(({ highlights, exchanges }) => [
      ...highlights.filter(({ speakers }) => speakers.includes(id)),
      ...exchanges.filter(({ answers }) => answers.some(({ speakers }) => speakers.includes(id))),
    ]);
    return {
      id,
      name,
      affiliations: affiliation === undefined ? [] : [affiliation],
      aliases: [],
      roles: [],
      findings: spoken.map((finding) => finding.id),
    };
  });
}
