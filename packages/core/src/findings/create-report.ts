import type { Day, Furniture, Part, Passage, Person, Report, Session } from '../model.js';
import type { PartNode } from '../outline/parts.js';
import { emptyProse, spansOf, startOf, type Prose } from '../source/prose.js';
import { createExchange, createHighlight, createPassage } from './create-findings.js';
import { reportDoubts } from './doubts.js';
import { CREDITS, type ExchangeDraft, type PartDraft, type PassageDraft } from './draft.js';
import type { ParseContext } from './parse-context.js';
import { reportNumbers, reportOddities } from './oddities.js';
import { partIds } from './part-ids.js';
import type { ReportDraft } from './read-report.js';
import { readReferences } from './references.js';
import { uncoveredText } from './uncovered.js';
import { sessionIds } from './session-ids.js';

/**
 * Draft → everything of a `Report` but its key, repairs and problems.
 *
 * @param isExact true for canonical Markdown
 */
export function createReport(
  read: ReportDraft,
  context: ParseContext,
  isExact: boolean,
): Omit<Report, 'type' | 'key' | 'repairs' | 'problems'> {
  const draft = withoutEmptyTexts(read);
  const hasContent = new Set(
    draft.parts.filter((part) => !isEmpty(part)).flatMap((part) => [part.node, ...ancestorsOf(part.node)]),
  );
  const filled = draft.parts.filter(
    (part) =>
      hasContent.has(part.node) ||
      (part.node.kind === 'session' && (isExact || part.node.number !== undefined)) ||
      (part.node.kind === 'part' && isExact),
  );
  const isLoose = (part: PartDraft): boolean =>
    part.node.kind === 'part' &&
    (part.node.role === 'recommendations' || part.node.role === 'actions') &&
    !isInSession(part.node);
  const loose = filled.filter(isLoose);
  /** Its recommendations and actions are the report's, and it has nothing else. */
  const isMerged = (part: PartDraft): boolean =>
    isLoose(part) && isEmpty({ ...part, recommendations: [], actions: [] });
  const nodes = filled.map((part) => part.node);
  const dayOf = (node: PartNode): number | undefined => {
    for (let parent: PartNode | undefined = node.parent; parent; parent = parent.parent)
      if (parent.kind === 'day') return draft.days.findIndex((day) => day.nodes.includes(parent));
    return undefined;
  };
  const sessionNodes = nodes.filter((node) => node.kind === 'session');
  const { ids: numbered, problems } = sessionIds(
    sessionNodes.map((node) => {
      const day = dayOf(node);
      return {
        ...(node.number === undefined ? {} : { number: node.number }),
        ...(day === undefined || day < 0 ? {} : { day }),
      };
    }),
    nodes.map((node) => node.number),
  );
  const ids = numbered.map((id, index) => sessionNodes[index]!.id ?? id);
  reportNumbers(problems, sessionNodes, context);
  const taken = new Set(['summary', ...ids]);
  const ofParts = partIds(
    nodes.filter((node) => node.kind === 'part' || node.kind === 'root' || node.kind === 'day'),
    taken,
  );
  const leftOut = new Set(loose.filter(isMerged).map(({ node }) => node));
  const idOf = (node: PartNode): string | undefined =>
    leftOut.has(node) ? undefined : (ofParts.get(node) ?? ids[sessionNodes.indexOf(node)]);

  context.roster.close();
  const sessions: Session[] = [];
  const parts: Part[] = [];
  for (const part of filled) {
    if (leftOut.has(part.node)) continue;
    const id = idOf(part.node)!;
    const within = withinOf(part.node, idOf);
    const common = createPart(part, id, within, context, isLoose(part));
    if (part.node.kind !== 'session') {
      parts.push({ type: 'part', ...common });
      continue;
    }
    const day = dayOf(part.node);
    sessions.push({
      type: 'session',
      ...common,
      ...(part.node.number === undefined ? {} : { number: part.node.number }),
      ...(day === undefined || day < 0 ? {} : { day: draft.days[day]!.day.id }),
      guidingQuestions: passages(part.guidingQuestions, `${id}.g`, context),
    });
  }
  const days = draft.days.map(({ day }): Day => ({
    ...day,
    sessions: sessions.filter((session) => session.day === day.id).map((session) => session.id),
  }));
  const summary = passages(draft.summary, 'summary.p', context);
  const references = readReferences(draft.summaryBlocks, sessions, context);
  const people = createPeople(context);
  reportOddities(days, draft.front.dates, context);
  const hasFindings = filled.some((part) => !isEmpty(part)) || summary.length > 0;
  reportDoubts({ sessions, parts }, { hasFindings, isExact }, context);
  for (const each of uncoveredText(
    draft,
    filled,
    (part) => !leftOut.has(part.node),
    context.furniture,
    context.source.length,
  ))
    context.furniture.push(each);
  context.furniture.sort((left, right) => startOf(left.prose) - startOf(right.prose));
  return {
    ...draft.front,
    ...(summary.length > 0 ? { summary: { id: 'summary' as const, passages: summary, references } } : {}),
    days,
    sessions,
    parts,
    recommendations: passages(
      loose.flatMap((part) => part.recommendations),
      'r',
      context,
    ),
    actions: passages(
      loose.flatMap((part) => part.actions),
      'a',
      context,
    ),
    acronyms: draft.acronyms,
    furniture: context.furniture.map(({ kind, prose }): Furniture => ({ kind, spans: spansOf(prose, context.source) })),
    people,
  };
}

/** Without findings and turns that have no text. Their labels become furniture. */
function withoutEmptyTexts(draft: ReportDraft): ReportDraft {
  const hasText = ({ prose }: { readonly prose: Prose } = { prose: emptyProse }): boolean => prose.text !== '';
  const parts = draft.parts.map((part): PartDraft => ({
    ...part,
    guidingQuestions: part.guidingQuestions.filter(hasText),
    overview: part.overview.filter(hasText),
    highlights: part.highlights.filter(hasText),
    recommendations: part.recommendations.filter(hasText),
    actions: part.actions.filter(hasText),
    tables: part.tables.filter(hasText),
    exchanges: part.exchanges.flatMap(({ question, comment, answers, ...rest }): ExchangeDraft[] => {
      const exchange = {
        ...(hasText(question) ? { question: question! } : {}),
        ...(hasText(comment) ? { comment: comment! } : {}),
        answers: answers.filter(hasText),
        ...rest,
      };
      return exchange.question || exchange.comment || exchange.answers.length > 0 ? [exchange] : [];
    }),
  }));
  return { ...draft, parts, summary: draft.summary.filter(hasText) };
}

function ancestorsOf(node: PartNode): PartNode[] {
  const ancestors: PartNode[] = [];
  for (let parent = node.parent; parent && parent.kind !== 'root' && parent.kind !== 'day'; parent = parent.parent)
    ancestors.push(parent);
  return ancestors;
}

function isInSession(node: PartNode): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) if (parent.kind === 'session') return true;
  return false;
}

function withinOf(node: PartNode, idOf: (node: PartNode) => string | undefined): string | undefined {
  for (let parent = node.parent; parent && parent.kind !== 'root'; parent = parent.parent) {
    const id = parent.kind === 'day' ? undefined : idOf(parent);
    if (id !== undefined) return id;
  }
  return undefined;
}

function createPart(part: PartDraft, id: string, within: string | undefined, context: ParseContext, isLoose: boolean) {
  const { node } = part;
  return {
    id,
    ...(node.heading?.alias === undefined ? {} : { alias: node.heading.alias.toLowerCase() }),
    title: node.title.text,
    ...(within === undefined ? {} : { within }),
    chairs: part.chairs.map((entry) => entry.id),
    spans: spansOf(node.title, context.source),
    overview: passages(
      part.node.kind === 'session' ? part.overview : inOrder([...part.guidingQuestions, ...part.overview]),
      `${id}.p`,
      context,
    ),
    highlights: numbered(part.highlights, `${id}.h`).map(([draft, own]) => createHighlight(draft, own, context)),
    exchanges: numbered(part.exchanges, `${id}.q`).map(([draft, own]) => createExchange(draft, own, context)),
    recommendations: isLoose ? [] : passages(part.recommendations, `${id}.r`, context),
    actions: isLoose ? [] : passages(part.actions, `${id}.a`, context),
    tables: passages(part.tables, `${id}.t`, context),
  };
}

function passages(drafts: readonly PassageDraft[], prefix: string, context: ParseContext): Passage[] {
  return numbered(drafts, prefix).map(([draft, id]) => createPassage(creditWhole(draft), id, context));
}

/** Findings with their ids: their own, or the next number that none of them has. */
function numbered<Draft extends { readonly id?: string }>(
  drafts: readonly Draft[],
  prefix: string,
): readonly (readonly [draft: Draft, id: string])[] {
  const own = drafts.map(({ id }) =>
    id?.startsWith(prefix) && /^[1-9]\d{0,5}$/.test(id.slice(prefix.length)) ? id : undefined,
  );
  const taken = new Set(own.filter((id) => id !== undefined));
  const used = new Set<string>();
  let number = 0;
  return drafts.map((draft, index) => {
    const explicit = own[index];
    if (explicit !== undefined && !used.has(explicit)) {
      used.add(explicit);
      return [draft, explicit];
    }
    do number++;
    while (taken.has(`${prefix}${number}`));
    return [draft, `${prefix}${number}`];
  });
}

function inOrder(drafts: PassageDraft[]): readonly PassageDraft[] {
  return drafts.sort((left, right) => startOf(left.prose) - startOf(right.prose));
}

/** A passage has no speakers of its own: what a person said in it is a statement. */
function creditWhole(draft: PassageDraft): PassageDraft {
  const { speakers, evidence = 'label', credit = CREDITS[evidence], statements, prose } = draft;
  if (speakers.length === 0 || statements.length > 0) return draft;
  return { ...draft, statements: [{ start: 0, end: prose.text.length, speakers, evidence, credit }] };
}

function isEmpty(part: PartDraft): boolean {
  return (
    part.guidingQuestions.length +
      part.overview.length +
      part.highlights.length +
      part.exchanges.length +
      part.recommendations.length +
      part.actions.length +
      part.tables.length ===
    0
  );
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
