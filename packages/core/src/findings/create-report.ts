import type { Day, Furniture, Part, Passage, Person, Report, Session } from '../model.js';
import type { PartNode } from '../outline/parts.js';
import { spansOf, startOf, type Prose } from '../source/prose.js';
import { createExchange, createHighlight, createPassage } from './create-findings.js';
import { reportReadingProblems } from './reading-problems.js';
import {
  CREDITS,
  inOrder,
  passagesOf,
  turnsOf,
  type Credit,
  type ExchangeDraft,
  type PartDraft,
  type PassageDraft,
  type FurnitureDraft,
} from './draft.js';
import { createPartIds, numberFindings } from './ids.js';
import { reportMissingDays, reportMisspelt } from './printing-problems.js';
import type { ParseContext } from './parse-context.js';
import type { ReportDraft } from './read-report.js';
import { readReferences } from './references.js';
import { uncoveredText } from './uncovered.js';

/**
 * Draft → everything of a `Report` but its key, repairs and problems.
 *
 * @param isExact true for canonical Markdown
 */
export function createReport(
  draft: ReportDraft,
  context: ParseContext,
  isExact: boolean,
): Omit<Report, 'type' | 'key' | 'repairs' | 'problems'> {
  const all = draft.parts.map(withoutEmptyTexts);
  const withText = new Set(all.filter((part) => !isEmpty(part)).flatMap(({ node }) => [node, ...partsAround(node)]));
  const filled = all.filter(({ node }) => withText.has(node) || isKeptEmpty(node, isExact));
  const loose = new Set(filled.filter(isLoose));
  // A part that has only recommendations and actions of the report is dropped.
  const own = filled.filter((part) => !loose.has(part) || !isEmpty({ ...part, recommendations: [], actions: [] }));
  const titled = new Set(own.map(({ node }) => node));
  const days = draft.days.map(({ day, nodes }) => ({ day, nodes: new Set(nodes) }));
  const dayOf = (node: PartNode): number | undefined => {
    const index = days.findIndex(({ nodes }) => nodeAround(node, (around) => nodes.has(around)) !== undefined);
    return index < 0 ? undefined : index;
  };
  const nodes = filled.map(({ node }) => node);
  const ids = createPartIds(nodes, dayOf, context);

  context.roster.confirm(new Set(creditsIn(draft).flatMap(({ speakers }) => speakers)));
  context.roster.close();
  const sessions: Session[] = [];
  const parts: Part[] = [];
  for (const part of own) {
    const { node } = part;
    const id = ids.get(node)!;
    const around = nodeAround(node, (each) => each.kind !== 'day' && titled.has(each));
    const common = createPart(part, { id, within: around && ids.get(around), isLoose: loose.has(part) }, context);
    const day = dayOf(node);
    if (node.kind !== 'session') parts.push({ type: 'part', ...common });
    else
      sessions.push({
        type: 'session',
        ...common,
        ...(node.number === undefined ? {} : { number: node.number }),
        ...(day === undefined ? {} : { day: days[day]!.day.id }),
        guidingQuestions: passages(part.guidingQuestions, `${id}.g`, context),
      });
  }
  const daysWithSessions = days.map(({ day }): Day => ({
    ...day,
    sessions: sessions.filter((session) => session.day === day.id).map((session) => session.id),
  }));
  const summary = passages(draft.summary, 'summary.p', context);
  const references = readReferences(draft.summaryBlocks, sessions, context);
  const people = createPeople(context);
  reportMisspelt(context);
  reportMissingDays(daysWithSessions, draft.front.dates, context);
  const hasFindings = filled.some((part) => !isEmpty(part)) || summary.length > 0;
  reportReadingProblems({ sessions, parts }, { hasFindings, isExact }, context);
  for (const each of uncoveredText(draft, filled, titled, context)) context.furniture.push(each);
  context.furniture.sort((left, right) => startOf(left.prose) - startOf(right.prose));
  const ofReport = (list: 'recommendations' | 'actions', prefix: string): readonly Passage[] =>
    passages(
      [...loose].flatMap((part) => part[list]),
      prefix,
      context,
    );
  return {
    ...draft.front,
    ...(summary.length > 0 ? { summary: { id: 'summary' as const, passages: summary, references } } : {}),
    days: daysWithSessions,
    sessions,
    parts,
    recommendations: ofReport('recommendations', 'r'),
    actions: ofReport('actions', 'a'),
    acronyms: draft.acronyms,
    furniture: (isExact ? context.furniture : withoutOtherWords(context.furniture, people)).map(
      ({ kind, prose }): Furniture => ({ kind, spans: spansOf(prose, context.source) }),
    ),
    people,
  };
}

/** All credits of passages, of turns and of statements. */
function creditsIn({ parts, summary }: ReportDraft): readonly Pick<Credit, 'speakers'>[] {
  const passages = [...parts.flatMap(passagesOf), ...summary];
  return [
    ...passages,
    ...passages.flatMap(({ statements }) => statements),
    ...parts.flatMap(({ exchanges }) => exchanges.flatMap(turnsOf)),
    ...parts.map(({ chairs }) => ({ speakers: chairs })),
  ];
}

/** Without findings and turns that have no text. Their labels become furniture. */
function withoutEmptyTexts(part: PartDraft): PartDraft {
  const hasText = ({ prose }: { readonly prose: Prose }): boolean => prose.text !== '';
  if (passagesOf(part).every(hasText) && part.exchanges.flatMap(turnsOf).every(hasText)) return part;
  return {
    ...part,
    guidingQuestions: part.guidingQuestions.filter(hasText),
    overview: part.overview.filter(hasText),
    highlights: part.highlights.filter(hasText),
    recommendations: part.recommendations.filter(hasText),
    actions: part.actions.filter(hasText),
    tables: part.tables.filter(hasText),
    exchanges: part.exchanges
      .map(({ question, comment, answers, ...rest }): ExchangeDraft => ({
        ...(question && hasText(question) ? { question } : {}),
        ...(comment && hasText(comment) ? { comment } : {}),
        answers: answers.filter(hasText),
        ...rest,
      }))
      .filter((exchange) => turnsOf(exchange).length > 0),
  };
}

function isEmpty(part: PartDraft): boolean {
  return passagesOf(part).length + part.exchanges.length === 0;
}

/** A session with a printed number is announced, though nothing is below its heading. Canonical Markdown has no heading by chance. */
function isKeptEmpty({ kind, number }: PartNode, isExact: boolean): boolean {
  return (kind === 'session' && (isExact || number !== undefined)) || (kind === 'part' && isExact);
}

/** Recommendations and actions outside sessions are those of the report. */
function isLoose({ node }: PartDraft): boolean {
  const { kind, role } = node;
  const isList = kind === 'part' && (role === 'recommendations' || role === 'actions');
  return isList && nodeAround(node, (each) => each.kind === 'session') === undefined;
}

/** The nearest part around a part that is wanted. */
function nodeAround({ parent }: PartNode, isWanted: (node: PartNode) => boolean): PartNode | undefined {
  let node = parent;
  while (node && (node.kind === 'root' || !isWanted(node))) node = node.parent;
  return node;
}

function partsAround({ parent }: PartNode): readonly PartNode[] {
  return parent && parent.kind !== 'root' && parent.kind !== 'day' ? [parent, ...partsAround(parent)] : [];
}

function createPart(
  part: PartDraft,
  { id, within, isLoose }: { readonly id: string; readonly within: string | undefined; readonly isLoose: boolean },
  context: ParseContext,
) {
  const { node } = part;
  return {
    id,
    ...(node.heading?.alias === undefined ? {} : { alias: node.heading.alias.toLowerCase() }),
    title: node.title.text.replace(/\s*:$/, ''),
    ...(within === undefined ? {} : { within }),
    chairs: part.chairs.map((entry) => entry.id),
    spans: spansOf(node.title, context.source),
    overview: passages(
      node.kind === 'session' ? part.overview : inOrder([...part.guidingQuestions, ...part.overview]),
      `${id}.p`,
      context,
    ),
    highlights: numberFindings(part.highlights, `${id}.h`).map(([draft, own]) => createHighlight(draft, own, context)),
    exchanges: numberFindings(part.exchanges, `${id}.q`).map(([draft, own]) => createExchange(draft, own, context)),
    recommendations: isLoose ? [] : passages(part.recommendations, `${id}.r`, context),
    actions: isLoose ? [] : passages(part.actions, `${id}.a`, context),
    tables: passages(part.tables, `${id}.t`, context),
  };
}

function passages(drafts: readonly PassageDraft[], prefix: string, context: ParseContext): Passage[] {
  return numberFindings(drafts, prefix).map(([draft, id]) => createPassage(creditWhole(draft), id, context));
}

/** A passage has no speakers of its own: what a person said in it is a statement. */
function creditWhole(draft: PassageDraft): PassageDraft {
  const { speakers, evidence = 'label', credit = CREDITS[evidence], statements, prose } = draft;
  if (speakers.length === 0 || statements.length > 0) return draft;
  return { ...draft, statements: [{ start: 0, end: prose.text.length, speakers, evidence, credit }] };
}

/**
 * Canonical Markdown prints the people of the report, and not the lines of their lists. A line with other words becomes boilerplate, whose
 * text is printed, so that no word is lost.
 */
function withoutOtherWords(furniture: readonly FurnitureDraft[], people: readonly Person[]): readonly FurnitureDraft[] {
  const known = new Set(
    people.flatMap(({ name, honorific = '', affiliations, aliases, roles }) =>
      wordsOf([name, honorific, ...affiliations, ...aliases, ...roles].join(' ')),
    ),
  );
  return furniture.map((each) =>
    each.kind !== 'participants' || wordsOf(each.prose.text).every((word) => known.has(word))
      ? each
      : { ...each, kind: 'boilerplate' },
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function createPeople({ roster }: ParseContext): Person[] {
  return roster.entries.map((entry) => ({
    id: entry.id,
    name: entry.name.tokens.join(' '),
    ...(entry.honorific === undefined ? {} : { honorific: entry.honorific }),
    affiliations: [...entry.affiliations],
    aliases: [...entry.aliases],
    roles: [...entry.roles],
    findings: [...entry.findings],
  }));
}
