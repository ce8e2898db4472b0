import type {
  CitableText,
  CreditSource,
  Day,
  Exchange,
  Highlight,
  Part,
  Passage,
  Person,
  Report,
  Session,
  Span,
  Statement,
  Turn,
} from '@findings/core';

/** What the tree of a report is made of, before ids and places are given. */
export interface PartSpec {
  readonly isSession: boolean;
  readonly number: boolean;
  readonly title: string;
  readonly findings: readonly FindingSpec[];
  readonly within: readonly PartSpec[];
}

export interface FindingSpec {
  readonly list:
    'overview' | 'highlights' | 'exchanges' | 'recommendations' | 'actions' | 'tables' | 'guidingQuestions';
  readonly texts: readonly string[];
  /** For each text: indexes of people, or no one. */
  readonly speakers: readonly (readonly number[])[];
  readonly label: string | undefined;
  readonly title: string | undefined;
  /** Of a section that begins with it. */
  readonly heading: string | undefined;
  readonly page: string | undefined;
  readonly opening: 'question' | 'comment' | 'answer';
  readonly isCreditedWhole: boolean;
  readonly credit: CreditSource;
}

/** What a report is made of, before ids and places are given. */
export type ReportSpec = {
  readonly people: readonly {
    readonly name: string;
    readonly honorific: string | undefined;
    readonly affiliations: readonly string[];
    readonly aliases: readonly string[];
  }[];
  readonly slugs: readonly string[];
  readonly body: readonly FindingSpec[];
  readonly days: readonly {
    readonly label: string;
    readonly date: string | undefined;
    readonly sessions: readonly PartSpec[];
  }[];
  readonly parts: readonly PartSpec[];
  readonly loose: readonly FindingSpec[];
  readonly summary: readonly FindingSpec[];
  readonly front: Partial<Record<'title' | 'subtitle' | 'organization' | 'venue', string>>;
  readonly dates: Report['dates'] | undefined;
  readonly digest: boolean;
};

/** A model as the reader makes it. */
export function buildReport({
  people: specs,
  slugs,
  body,
  days: daySpecs,
  parts: partSpecs,
  loose,
  summary,
  front,
  dates,
  digest,
}: ReportSpec): Report {
  let used = 0;
  let place = 0;
  const nextSlug = (): string => slugs[used++ % slugs.length] + (used > slugs.length ? `-${used}` : '');
  const people = specs.map((person): Person => ({
    id: nextSlug(),
    name: person.name,
    ...(person.honorific === undefined ? {} : { honorific: person.honorific }),
    affiliations: person.affiliations,
    aliases: person.aliases,
    roles: [],
    findings: [],
  }));
  const idsOf = (indexes: readonly number[]): readonly string[] => [
    ...new Set(indexes.map((index) => people[index % people.length]!.id)),
  ];
  const nextPlace = (): readonly Span[] => [
    { start: { line: 1, column: 1, offset: ++place }, end: { line: 1, column: 1, offset: place } },
  ];
  const common = (spec: FindingSpec, id: string, whole: string): CitableText => ({
    id,
    text: whole,
    ...(spec.page === undefined ? {} : { page: spec.page }),
    statements: [],
    spans: [],
    quantities: [],
    quotations: [],
    fingerprint: '',
  });
  const statementsOf = ({ texts, speakers, credit }: FindingSpec): readonly Statement[] =>
    texts.flatMap((one, index) =>
      speakers[index]!.length === 0
        ? []
        : [{ text: one, speakers: idsOf(speakers[index]!), credit, evidence: 'subject' as const, spans: [] }],
    );
  const passage = (spec: FindingSpec, id: string): Passage => ({
    type: 'passage',
    ...common(spec, id, spec.texts.join(' ')),
    ...(spec.label === undefined ? {} : { label: spec.label }),
    statements: statementsOf(spec),
  });
  const highlight = (spec: FindingSpec, id: string): Highlight => ({
    type: 'highlight',
    ...common(spec, id, spec.texts.join(' ')),
    ...(spec.label === undefined ? {} : { label: spec.label }),
    ...(spec.title === undefined ? {} : { title: spec.title }),
    speakers: spec.isCreditedWhole ? idsOf(spec.speakers[0]!) : [],
    ...(spec.isCreditedWhole && spec.speakers[0]!.length > 0 ? { credit: spec.credit } : {}),
    statements: spec.isCreditedWhole ? [] : statementsOf(spec),
  });
  const exchange = (spec: FindingSpec, id: string): Exchange => {
    const turns = spec.texts.map((one, index): Turn => ({
      text: one,
      speakers: idsOf(spec.speakers[index]!),
      spans: [],
    }));
    const isOpened = spec.opening !== 'answer';
    return {
      type: 'exchange',
      ...common(spec, id, spec.texts.join(' ')),
      ...(isOpened ? { [spec.opening]: turns[0]! } : {}),
      answers: isOpened ? turns.slice(1) : turns,
    };
  };
  const letters = {
    overview: 'p',
    highlights: 'h',
    exchanges: 'q',
    recommendations: 'r',
    actions: 'a',
    tables: 't',
    guidingQuestions: 'g',
  } as const;
  const listsOf = (findings: readonly FindingSpec[], id: string) => {
    const of = <Kind>(list: FindingSpec['list'], make: (spec: FindingSpec, id: string) => Kind): Kind[] =>
      findings
        .filter((one) => one.list === list)
        .map((one, index) => ({
          ...make(one, `${id}.${letters[list]}${index + 1}`),
          ...(one.heading === undefined || list === 'overview' ? {} : { heading: one.heading }),
        }));
    return {
      guidingQuestions: of('guidingQuestions', passage),
      overview: of('overview', passage),
      highlights: of('highlights', highlight),
      exchanges: of('exchanges', exchange),
      recommendations: of('recommendations', passage),
      actions: of('actions', passage),
      tables: of('tables', passage),
    };
  };
  const sessions: Session[] = [];
  const parts: Part[] = [];
  const add = (spec: PartSpec, within: string | undefined, day: string | undefined): void => {
    const isSession = day !== undefined || spec.isSession;
    const number = isSession && spec.number ? String(sessions.length + 1) : undefined;
    const id = number === undefined ? nextSlug() : `s${number}`;
    const { guidingQuestions, ...lists } = listsOf(
      isSession
        ? spec.findings
        : spec.findings.map((one) => (one.list === 'guidingQuestions' ? { ...one, list: 'overview' as const } : one)),
      id,
    );
    const shared = {
      id,
      title: spec.title,
      ...(within === undefined ? {} : { within }),
      chairs: [],
      spans: nextPlace(),
      ...lists,
    };
    if (isSession)
      sessions.push({
        type: 'session',
        ...shared,
        ...(number === undefined ? {} : { number }),
        ...(day === undefined ? {} : { day }),
        guidingQuestions,
      });
    else parts.push({ type: 'part', ...shared });
    for (const each of spec.within) add({ ...each, isSession: false }, id, undefined);
  };
  if (body.length > 0) {
    const { guidingQuestions: _none, ...lists } = listsOf(body, 'body');
    parts.push({ type: 'part', id: 'body', title: '', chairs: [], spans: [], ...lists });
  }
  const days = daySpecs.map(({ label, date, sessions: all }, index): Day => {
    const id = `d${index + 1}`;
    const spans = nextPlace();
    const from = sessions.length;
    for (const each of all) add(each, undefined, id);
    return {
      id,
      label,
      ...(date === undefined ? {} : { date }),
      spans,
      sessions: sessions
        .slice(from)
        .filter((session) => session.day === id)
        .map((session) => session.id),
    };
  });
  for (const each of partSpecs) add(each, undefined, undefined);
  const recommendations = loose
    .filter(({ isCreditedWhole }) => isCreditedWhole)
    .map((spec, index) => passage(spec, `r${index + 1}`));
  const actions = loose
    .filter(({ isCreditedWhole }) => !isCreditedWhole)
    .map((spec, index) => passage(spec, `a${index + 1}`));
  return {
    type: 'report',
    key: 'r',
    ...front,
    ...(dates ? { dates } : {}),
    ...(digest ? { digest: true as const } : {}),
    ...(summary.length > 0
      ? {
          summary: {
            id: 'summary',
            passages: summary.map((spec, index) => passage(spec, `summary.p${index + 1}`)),
            references: [],
          },
        }
      : {}),
    days,
    sessions,
    parts,
    recommendations,
    actions,
    people,
    acronyms: [],
    furniture: [],
    repairs: { pageBreaks: 0, rejoined: 0, runningLines: 0 },
    problems: [],
  };
}
