import type { Block } from '../blocks/block.js';
import type { Blocks } from '../blocks/read-blocks.js';
import { readDay } from '@findings/language';
import { dateOfPublication, givenDays, textField } from '../findings/front-fields.js';
import { speakersAbove } from '../findings/heading-speakers.js';
import {
  NO_CREDIT,
  type Credited,
  emptyPart,
  type ExchangeDraft,
  type PartDraft,
  type PassageDraft,
  type TurnDraft,
} from '../findings/draft.js';
import type { DayDraft } from '../findings/days.js';
import type { ParseContext } from '../findings/parse-context.js';
import type { Credit } from '../findings/draft.js';
import type { BareContext, ReportDraft } from '../findings/read-report.js';
import { readReportAcronyms } from '../findings/acronyms.js';
import { creditOfAll, creditSentences } from '../findings/statements.js';
import { reasonOf, type Acronym } from '../model.js';
import { EMPTY_CENSUS } from '../people/label-use.js';
import { readBareLabels } from '../people/bare-labels.js';
import type { RosterEntry } from '../people/roster.js';
import { sliceProse, spansOf, startOf, type Prose } from '../source/prose.js';
import { createAttribution } from '../speech/attribution.js';
import { createFindMentions } from '../speech/mentions.js';
import { nestedBlocks } from '../blocks/block-lines.js';
import { readExactComments } from './exact-comments.js';
import { readExactOutline, type ExactBlocks, type ExactPart } from './exact-outline.js';
import { reportUnknownMarks } from './unknown-marks.js';
import { readExactLabels, readExactPeople } from './exact-people.js';
import {
  creditExactly,
  labelEnd,
  labelledPeople,
  personNamed,
  readExactText,
  type ExactText,
  type PassagePlace,
} from './exact-text.js';
import type { PartNode } from '../outline/parts.js';
import { AUDIENCE, EXACT_READING, readExactAttributes } from '../canonical-words.js';

/** True if the front matter asks for exact reading. */
export function isExact(fields: Blocks['frontMatter']): boolean {
  return fields[EXACT_READING.field] === EXACT_READING.value;
}

/**
 * Reads canonical Markdown: its headings, labels, comments and list of people mean what they say, and nothing is guessed but
 * who says a sentence that no label or comment credits.
 */
export function readExact(
  { blocks, comments: marks, frontMatter }: Blocks,
  bare: BareContext,
): { readonly draft: ReportDraft; readonly context: ParseContext } {
  const { chairs } = frontMatter;
  const outline = readExactOutline(blocks, typeof chairs === 'string' ? chairs.split(',') : [], marks);
  const context = contextOf(blocks, outline.lists.people, bare);
  const comments = readExactComments(marks, context);
  for (const problem of comments.problems) context.problems.push(problem);
  for (const each of comments.furniture) context.furniture.push(each);
  reportUnknownMarks(blocks, marks, outline.lists.people, context);
  for (const item of outline.lists.people)
    for (const { prose } of nestedBlocks(item))
      if (prose.text !== '') context.furniture.push({ kind: 'participants', prose });
  const all = [...outline.parts, ...outline.loose].sort(
    (left, right) => startOf(left.node.title) - startOf(right.node.title),
  );
  const given = new Map(all.map(({ node, speakers }) => [node, creditOf(speakers, context)]));
  const parts = all.map((part) => readExactPart(part, givenAbove(part.node, given), context));
  let before: readonly RosterEntry[] = [];
  const summary = outline.lists.summary.flatMap(textBlocks).map((block, index): PassageDraft => {
    const text = readExactText(block, false, context);
    const { draft, last } = creditExactly(text, { isHighlight: false, before }, context);
    before = last;
    return index === 0 ? withHeading(draft, outline.summaryHeading) : draft;
  });
  const front = frontOf(frontMatter, outline.title);
  const year = front.dates?.start === undefined ? undefined : Number(front.dates.start.slice(0, 4));
  const days = outline.parts
    .filter(({ node }) => node.kind === 'day')
    .map((day, index) => dayOf(day, index, year, context));
  const acronyms =
    outline.lists.acronyms.length > 0 ? listedAcronyms(outline.lists.acronyms) : readReportAcronyms(blocks, context);
  const draft = { front, days, parts, summary, summaryBlocks: outline.lists.summary, acronyms, blocks, titles: [] };
  return { draft, context };
}

function contextOf(blocks: readonly Block[], people: readonly Block[], bare: BareContext): ParseContext {
  const { roster, vocabulary, words, isProseWord } = bare;
  readExactPeople(people, bare);
  readExactLabels(blocks, roster, vocabulary);
  // No other person is made known, and `chairs` names people by their ids.
  roster.close();
  const findMentions = createFindMentions(roster.entries, words, isProseWord);
  const bareLabels = readBareLabels(blocks, roster, vocabulary);
  return {
    ...bare,
    census: EMPTY_CENSUS,
    bareLabels,
    ...createAttribution(findMentions, roster.entries, vocabulary, bareLabels.areNotes),
    peopleLists: new Set(),
    headingSpeakers: new Map(),
    isVerbatim: false,
    hasTurns: false,
    hasUnlabelledQuestions: false,
    soleSpeaker: undefined,
  };
}

function frontOf(fields: Blocks['frontMatter'], heading: string | undefined): ReportDraft['front'] {
  const text = (name: string): string | undefined => textField(fields, name);
  const read = givenDays(fields);
  const dates = text('dates') ?? read?.text;
  const dayOrNone = (name: string, day: string | undefined): string | undefined =>
    text(name) === 'none' ? undefined : (text(name) ?? day);
  const start = dayOrNone('start', read?.from);
  const end = dayOrNone('end', read?.to);
  const front = {
    title: text('title') ?? heading,
    subtitle: text('subtitle'),
    organization: text('organization') ?? text('organisation'),
    dates:
      dates === undefined
        ? dateOfPublication(fields)
        : { text: dates, ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) },
    venue: text('venue'),
  };
  return Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined));
}

function dayOf({ node, date }: ExactPart, index: number, year: number | undefined, { source }: ParseContext): DayDraft {
  const read = date ?? readDay(node.title.text, year === undefined ? {} : { year })?.date?.from ?? 'none';
  const day = {
    id: `d${index + 1}`,
    label: node.title.text,
    ...(read === 'none' ? {} : { date: read }),
    spans: spansOf(node.title, source),
  };
  return { day, nodes: [node] };
}

/** `- TIP: trafficking in persons`. */
function listedAcronyms(items: readonly Block[]): readonly Acronym[] {
  return items.flatMap(({ prose: { text } }) => {
    const colon = text.indexOf(': ');
    return colon < 0 ? [] : [{ short: text.slice(0, colon), long: text.slice(colon + 2) }];
  });
}

/** Who says everything of a part, by the names or ids of its attribute. */
function creditOf(speakers: readonly string[], context: ParseContext): Credit | undefined {
  const people = speakers.flatMap((name) => personNamed(name, context) ?? []);
  return people.length > 0 ? { speakers: people, evidence: 'heading' } : undefined;
}

function givenAbove(node: PartNode, given: ReadonlyMap<PartNode, Credit | undefined>): Credit | undefined {
  for (let part: PartNode | undefined = node; part; part = part.parent) {
    const credit = given.get(part);
    if (credit) return credit;
  }
  return undefined;
}

function readExactPart(
  { node, sections, chairs }: ExactPart,
  given: Credit | undefined,
  context: ParseContext,
): PartDraft {
  const draft = emptyPart(node);
  for (const id of chairs) {
    const entry = context.roster.byId(id);
    if (entry) draft.chairs.push(entry);
  }
  const base = speakersAbove(node, context);
  for (const section of sections) readSection(section, draft, { base, given }, context);
  return draft;
}

function readSection(
  { section, blocks, heading }: ExactBlocks,
  draft: PartDraft,
  credits: Pick<PassagePlace, 'base' | 'given'>,
  context: ParseContext,
): void {
  let before: readonly RosterEntry[] = [];
  let hasItems = false;
  let title = heading;
  const withTitle = <Draft extends object>(each: Draft): Draft => {
    const titled = withHeading(each, title);
    title = undefined;
    return titled;
  };
  const read = (block: Block, own: Exclude<ExactBlocks['section'], 'exchanges'>, given: Credit | undefined): void => {
    let inside = given;
    if (block.kind === 'row' && block.isHead) context.furniture.push({ kind: 'caption', prose: block.prose });
    else if (block.prose.text !== '') {
      const list = listOf(own, block);
      const isHighlight = list === 'highlights';
      const text = readExactText(block, isHighlight, context);
      inside = creditOf(text.speakers, context) ?? given;
      const place = { isHighlight, before, base: credits.base, given: inside };
      const { draft: passage, last } = creditExactly(text, place, context);
      draft[list].push(list === 'overview' ? passage : withTitle(passage));
      before = last;
    }
    for (const child of block.children) read(child, own, inside);
  };
  for (const top of blocks) {
    // A section holds its items. A paragraph after them is prose of the part.
    const own = hasItems && top.kind === 'paragraph' ? 'overview' : section;
    if (top.kind === 'item' && textBlocks(top).length > 0) hasItems = true;
    if (own === 'exchanges' || (own === 'overview' && isTurn(top))) {
      const exchange = readExactExchange(top, context);
      if (exchange) draft.exchanges.push(withTitle(exchange));
    } else read(top, own, credits.given);
  }
}

function withHeading<Draft extends object>(draft: Draft, heading: Prose | undefined): Draft {
  return heading === undefined ? draft : { ...draft, heading };
}

/** Where a passage belongs. Items of prose are contributions. */
function listOf(section: Exclude<ExactBlocks['section'], 'exchanges'>, { kind }: Block) {
  if (section === 'overview') return kind === 'item' ? 'highlights' : kind === 'row' ? 'tables' : 'overview';
  return section === 'questions' ? 'guidingQuestions' : section;
}

/** `- **Q** Who pays?` in prose. */
function isTurn(block: Block): boolean {
  const end = labelEnd(block);
  return block.kind === 'item' && end > 0 && /^[QC](?:\/|$)/u.test(block.prose.text.slice(0, end));
}

/** A block and those inside it, if they have text. */
function textBlocks(block: Block): readonly Block[] {
  return [...nestedBlocks(block)].filter(({ prose }) => prose.text !== '');
}

/** `Q`, `A` or `C`, and who speaks: `Q/Ana Diaz`. */
const TURN = /^([QAC])(?:\/(.+))?$/u;

/** A comment about all of a turn credits it, or else the names in its mark, which its words may give, too. */
function creditOfTurn({ all, prose }: ExactText, names: string | undefined, context: ParseContext): Credited {
  if (all?.people.length === 0) return NO_CREDIT;
  if (all) return { speakers: all.people, evidence: reasonOf({ evidence: 'comment', credit: all.credit }) };
  const speakers = names === undefined || names === AUDIENCE ? [] : labelledPeople(names, context);
  if (speakers.length === 0) return NO_CREDIT;
  const own = creditOfAll(creditSentences(prose.text, [], context).statements);
  const isNamed = own?.speakers.length === speakers.length && speakers.every((each) => own.speakers.includes(each));
  return { speakers, evidence: isNamed ? own.evidence : 'label' };
}

function readExactExchange(block: Block, context: ParseContext): ExchangeDraft | undefined {
  const turns = textBlocks(block);
  const [own] = turns;
  if (!own) return undefined;
  const id = readExactAttributes(own.attributes ?? '').values.get('id');
  const exchange: ExchangeDraft = {
    answers: [],
    ...(own.alias === undefined ? {} : { alias: own.alias }),
    ...(id === undefined ? {} : { id }),
  };
  for (const each of turns) {
    const { prose, marks } = each;
    const bold = marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
    const turn = bold ? TURN.exec(prose.text.slice(0, bold.end)) : null;
    const draft: TurnDraft = {
      prose: turn ? sliceProse(prose, bold!.end) : prose,
      ...(turn ? { label: sliceProse(prose, 0, bold!.end) } : {}),
      ...creditOfTurn(readExactText(each, false, context), turn?.[2], context),
    };
    if (each === own && turn?.[1] === 'C') exchange.comment = draft;
    else if (each === own && turn?.[1] !== 'A') exchange.question = draft;
    else exchange.answers.push(draft);
  }
  return exchange;
}
