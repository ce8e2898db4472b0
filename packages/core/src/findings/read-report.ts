import type { Block } from '../blocks/block.js';
import type { Blocks } from '../blocks/read-blocks.js';
import type { Report } from '../model.js';
import type { PartRole } from '../outline/label.js';
import { readSectionStart } from '../outline/section-start.js';
import { dateNamesOf, memoByString, publishedOn, type Vocabulary, type Words } from '@findings/language';
import { isWithinRole, readParts, type PartNode, type PartTree } from '../outline/parts.js';
import { readBareLabels } from '../people/bare-labels.js';
import { readLabels } from '../people/label-counts.js';
import { isSetOff, type LabelCounts } from '../people/label-use.js';
import { readLineLabel } from '../people/line-label.js';
import { readName } from '../people/name.js';
import { readDelegations, readNamesInProse, sentencesOf } from '../people/names-in-prose.js';
import { readPeopleLists } from '../people/read-roster.js';
import { listsOfPeople } from '../people/unlabelled-lists.js';
import { readSignatures, readTailNames } from '../people/tail-names.js';
import type { RosterEntry } from '../people/roster.js';
import { createAttribution } from '../speech/attribution.js';
import { readDescriptions } from '../speech/descriptions.js';
import { readLineDescriptions } from '../speech/line-descriptions.js';
import { createFindMentions } from '../speech/mentions.js';
import { dateOfPublication } from './front-fields.js';
import { isInFirstPerson } from './carried-speakers.js';
import { ENDS_WITH_QUESTION } from './guiding-questions.js';
import { linesOf, readFront, splitFront, usedLines, type Front } from './cover.js';
import { datesOfDays, isDateLine, readDays, type DayDraft } from './days.js';
import { hasDateLabel } from './event-dates.js';
import { readExactHeading } from '../canonical-words.js';
import { inOrder, passagesOf, turnsOf, type PartDraft, type PassageDraft } from './draft.js';
import { introduceHeadingNames, peopleOfHeading, speakersAbove } from './heading-speakers.js';
import { datedHeading } from '../outline/dated-heading.js';
import type { ParseContext } from './parse-context.js';
import { readReportAcronyms } from './acronyms.js';
import type { Prose } from '../source/prose.js';
import { findTitle } from './report-title.js';
import { readPart } from './part-reader.js';
import { introduceNamesBelowTitles, talkBylines } from './speaker-lines.js';
import { peopleOfLabel } from './speaker-label.js';
import { furnitureParts } from './furniture-parts.js';
import { leaveOutBlock } from './people-list.js';

/** What was read of a report before its findings have ids. */
export interface ReportDraft {
  readonly front: Front;
  readonly days: readonly DayDraft[];
  /** Sessions and parts in document order; text under no heading is the first. */
  readonly parts: readonly PartDraft[];
  readonly summary: readonly PassageDraft[];
  /** Where the summary names sessions. */
  readonly summaryBlocks: readonly Block[];
  readonly acronyms: Report['acronyms'];
  /** All blocks of the report. */
  readonly blocks: readonly Block[];
  /** The title and what else of the cover is in `front`. */
  readonly titles: readonly Prose[];
}

/** What is known of a report before its people are. */
export type BareContext = Omit<
  ParseContext,
  | 'census'
  | 'bareLabels'
  | 'hasTurns'
  | 'hasUnlabelledQuestions'
  | 'isVerbatim'
  | 'soleSpeaker'
  | 'attribute'
  | 'mentionsIn'
  | 'peopleLists'
  | 'headingSpeakers'
>;

const SUMMARY: ReadonlySet<PartRole> = new Set<PartRole>(['summary']);

/** Blocks → who said what in which part. The roster is settled before a sentence is credited. */
export function readReport(
  blocks: Blocks,
  bare: BareContext,
): { readonly draft: ReportDraft; readonly context: ParseContext } {
  const title = findTitle(blocks.blocks, bare.vocabulary, blocks.frontMatter['title']);
  const first = readParts(blocks.blocks, bare.vocabulary, title);
  const context = readRoster(blocks, first, bare);
  const tree = rebuild(blocks.blocks, first, title, context);
  for (const [block, people] of talkBylines(tree.parts, context)) context.headingSpeakers.set(block, people);

  const rootBlocks = tree.root.blocks.map(({ block }) => block);
  const { cover, text } = splitFront(rootBlocks, context);
  const begin = [...text, ...tree.parts.slice(0, 2).flatMap((part) => part.blocks.map(({ block }) => block))].slice(
    0,
    6,
  );
  const opening = [...begin, ...firstProse(blocks.blocks)].map((block) => block.prose.text);
  const heading = firstHeading(blocks.blocks, bare.vocabulary);
  const lines = openingLines(begin, tree.parts, heading, context.words);
  const fields = blocks.frontMatter;
  const front = readFront({ cover, title, heading, fields, opening, lines }, bare.vocabulary);
  const fallback = front.title === undefined ? heading : undefined;
  const isOnlyCover = text.length === 0 && tree.parts.length === 0;
  const used = usedLines(cover, front);
  const body = new Set(
    isOnlyCover ? cover.filter(({ prose }) => !used.includes(prose)).map(({ block }) => block) : text,
  );
  const kept = tree.root.blocks.filter(({ block }) => body.has(block));
  tree.root.blocks.length = 0;
  for (const each of kept) tree.root.blocks.push(each);

  const dayNodes = tree.parts.filter((part) => part.kind === 'day');
  const days = readDays(dayNodes, front.dates, bare.source);
  for (const { blocks: own } of dayNodes) if (own[0] && isDateLine(own[0].block)) own.shift();
  const parts: PartDraft[] = [];
  const summary: PassageDraft[] = [];
  const summaryBlocks: Block[] = [];
  const nodes = [tree.root, ...tree.parts];
  const furnitureKinds = furnitureParts(nodes, context.words);
  for (const node of nodes) {
    const furniture = furnitureKinds.get(node);
    if (furniture) {
      for (const { block } of node.blocks) leaveOutBlock(block, furniture, context);
      continue;
    }
    const draft = readPart(node, speakersAbove(node, context), context);
    if (node.role === 'summary' && isWithinRole(node, SUMMARY) && node.kind === 'part') {
      const turns = draft.exchanges.flatMap(turnsOf).map((turn): PassageDraft => ({ ...turn, statements: [] }));
      const passages = inOrder([...passagesOf(draft), ...turns]);
      // Canonical Markdown has one summary.
      const title = summary.length === 0 ? ownSummaryHeading(node) : undefined;
      for (const [index, passage] of passages.entries())
        summary.push(index === 0 && title ? { ...passage, heading: title } : passage);
      for (const { block } of node.blocks) summaryBlocks.push(block);
    } else parts.push(draft);
  }
  const acronyms = readReportAcronyms(blocks.blocks, context);
  const titles = [
    ...(title && front.title?.includes(title.prose.text.replace(/\s*[:–—-]$/, '')) ? [title.prose] : []),
    ...(fallback ? [fallback.prose] : []),
    ...used,
  ];
  const named = fallback ? { ...front, title: fallback.prose.text } : front;
  const dates =
    front.dates ??
    datesOfDays(days) ??
    dateOfPublication(fields, dateNamesOf(bare.vocabulary)) ??
    publishedOn([...cover.map(({ text: line }) => line), ...lines], bare.vocabulary);
  return {
    draft: {
      front: dates ? { ...named, dates } : named,
      days,
      parts,
      summary,
      summaryBlocks,
      acronyms,
      blocks: blocks.blocks,
      titles,
    },
    context,
  };
}

/** The heading of a summary, such as “Main Outcomes”, if it is not the usual one. */
function ownSummaryHeading({ heading }: PartNode): Prose | undefined {
  if (!heading) return undefined;
  const read = readExactHeading(heading.prose.text);
  return read.kind === 'list' && read.list === 'summary' ? undefined : heading.prose;
}

/** Lines and headings at the beginning that may date the report: not those of days, of which each has its own. */
function openingLines(
  opening: readonly Block[],
  parts: readonly PartNode[],
  heading: Block | undefined,
  words: Words,
): readonly string[] {
  const ofDays = new Set(parts.flatMap((part) => (part.kind === 'day' ? part.blocks.map(({ block }) => block) : [])));
  const paragraphs = opening.filter(
    (block) =>
      (block.kind === 'paragraph' || (block.kind === 'item' && hasDateLabel(block.prose.text, words))) &&
      !ofDays.has(block),
  );
  const titles = parts.slice(0, 3).filter(({ kind }) => kind === 'part');
  return [
    ...paragraphs.flatMap((block) => linesOf(block).map(({ text }) => text)),
    ...(heading && titles.every((part) => part.heading !== heading) ? [heading.prose.text] : []),
    ...titles.map(({ title }) => title.text),
  ];
}

/** Paragraphs that may say when the event was held, after contents and lists of authors. */
const FIRST_PROSE = 8;
const FIRST_BLOCKS = 80;
const FEWEST_WORDS = 12;

function firstProse(blocks: readonly Block[]): readonly Block[] {
  return blocks
    .slice(0, FIRST_BLOCKS)
    .filter(({ kind, prose }) => kind === 'paragraph' && prose.text.split(' ', FEWEST_WORDS).length >= FEWEST_WORDS)
    .slice(0, FIRST_PROSE);
}

/** Lines of a letterhead before the title, at most. */
const LETTERHEAD = 3;
const LONGEST_LINE = 60;

/** The first heading, if no text comes before it, or only the date and lines as in the head of a letter. */
function firstHeading(blocks: readonly Block[], vocabulary: Vocabulary): Block | undefined {
  const texts = blocks.filter((block) => block.prose.text !== '' && block.kind !== 'other');
  const dated = datedHeading(blocks, vocabulary);
  const index = texts.findIndex((block) => block.kind === 'heading' && block !== dated);
  const before = texts.slice(0, Math.max(0, index));
  const isAtStart = dated === undefined ? index === 0 : index <= LETTERHEAD;
  return isAtStart && before.every(({ prose }) => prose.text.length <= LONGEST_LINE) ? texts[index] : undefined;
}

function readRoster(blocks: Blocks, tree: PartTree, bare: BareContext): ParseContext {
  const { roster, vocabulary, words, isProseWord } = bare;
  const sources = { roster, vocabulary, words, isProseWord };
  // The authors of works that the report cites do not take part.
  const parts = [tree.root, ...tree.parts];
  const kinds = furnitureParts(parts, words);
  const works = parts.filter((part) => kinds.get(part) === 'references');
  const cited = new Set(works.flatMap((part) => part.blocks.map(({ block }) => block)));
  const spoken = blocks.blocks.filter((block) => !cited.has(block));
  const lists = readPeopleLists(
    parts.filter((part) => !works.includes(part)),
    blocks.frontMatter,
    listsOfPeople(spoken, sources),
    sources,
  );
  introduceHeadingNames(
    tree.parts.flatMap((part) => part.heading ?? []),
    bare,
  );
  introduceNamesBelowTitles(tree.parts, bare);
  const sentences = sentencesOf(spoken, words);
  readNamesInProse(sentences, sources);
  readDelegations(sentences, sources);
  const { title } = blocks.frontMatter;
  const census = readLabels(spoken, roster, vocabulary, isProseWord, typeof title === 'string' ? title : '');
  readTailNames(spoken, roster, vocabulary, isProseWord);
  readSignatures(spoken, roster, vocabulary, isProseWord);
  roster.settle();
  const findMentions = memoByString(
    createFindMentions(roster.entries, words, isProseWord, roster.doubtful),
    MAX_CACHED_SENTENCE,
  );
  readDescriptions(sentences, findMentions, sources);
  readLineDescriptions(spoken, lists.blocks, findMentions, sources);
  const bareLabels = readBareLabels(spoken, roster, vocabulary);
  const labelled = labelledPeople(census, bare);
  const turns = [...labelled.values()].reduce((sum, count) => sum + count, 0);
  return {
    ...bare,
    census,
    bareLabels,
    ...createAttribution(findMentions, roster.entries, vocabulary, bareLabels.areNotes),
    hasTurns: labelled.size >= MIN_TURN_PEOPLE || (labelled.size > 1 && turns >= MIN_TURNS),
    isVerbatim: isVerbatim(spoken, census, bare),
    hasUnlabelledQuestions: hasUnlabelledQuestions(spoken, census),
    soleSpeaker: soleSpeakerOf(blocks.frontMatter, labelled, bare),
    peopleLists: lists.entries,
    headingSpeakers: new Map(),
  };
}

/** Mentions are cached up to this length in UTF-16 code units: descriptions and statements both need them. */
const MAX_CACHED_SENTENCE = 1000;

/** So many people with labels take turns. */
const MIN_TURN_PEOPLE = 3;
/** Two people with at least this many labels are in a conversation. */
const MIN_TURNS = 6;

/** The fewest paragraphs without a label in a verbatim report, their share of those with one, and the share in the first person. */
const FEWEST_SPOKEN = 6;
const SHARE_OF_SPOKEN = 0.5;

/** Whether most paragraphs without a label, below one that recurs, speak in the first person: `Ana: …`, `So I asked for pumps.` */
function isVerbatim(blocks: readonly Block[], { uses }: LabelCounts, { words }: BareContext): boolean {
  let isBelow = false;
  let labels = 0;
  let below = 0;
  let spoken = 0;
  for (const { kind, prose, marks } of blocks) {
    if (kind !== 'paragraph') isBelow &&= kind !== 'heading';
    else {
      const label = readLineLabel(prose.text, 0, prose.text.length, marks);
      if (label?.separator === 'colon' && (uses.get(label.text)?.count ?? 0) > 1) {
        isBelow = true;
        labels++;
      } else if (isBelow) {
        below++;
        if (isInFirstPerson(prose.text, words)) spoken++;
      }
    }
  }
  return below >= FEWEST_SPOKEN && below >= labels * SHARE_OF_SPOKEN && spoken >= below * SHARE_OF_SPOKEN;
}

/** Fewer questions without a label may be topics of the minutes. */
const FEWEST_QUESTIONS = 2;

/** Whether turns with a recurring label often come right after a paragraph that asks: `Who pays?`, `Ana: The villages do.` */
function hasUnlabelledQuestions(blocks: readonly Block[], { uses }: LabelCounts): boolean {
  let questions = 0;
  let isAfterQuestion = false;
  for (const { kind, prose, marks } of blocks) {
    const label = kind === 'paragraph' ? readLineLabel(prose.text, 0, prose.text.length, marks) : undefined;
    if (isAfterQuestion && label !== undefined && (uses.get(label.text)?.count ?? 0) > 1) questions++;
    isAfterQuestion = kind === 'paragraph' && label === undefined && ENDS_WITH_QUESTION.test(prose.text);
  }
  return questions >= FEWEST_QUESTIONS;
}

/** The known people who are named by labels before a colon or a dash, with the number of these labels. */
function labelledPeople({ uses }: LabelCounts, { roster, vocabulary }: BareContext): ReadonlyMap<RosterEntry, number> {
  const people = new Map<RosterEntry, number>();
  for (const use of uses.values()) {
    if (!isSetOff(use)) continue;
    const { text, count } = use;
    const name = readName(text, vocabulary);
    const entry = roster.byLabel(text) ?? (name && roster.resolve(name)?.entry) ?? roster.byInitials(text);
    if (entry) people.set(entry, (people.get(entry) ?? 0) + count);
  }
  return people;
}

/** Who gives the talk that the whole report is about: the front matter names one speaker, and no label names another. */
function soleSpeakerOf(
  fields: Readonly<Record<string, unknown>>,
  labelled: ReadonlyMap<RosterEntry, number>,
  { roster, vocabulary }: BareContext,
): RosterEntry | undefined {
  const value = ['speaker', 'speakers', 'presenter', 'presenters']
    .map((field) => fields[field])
    .find((field) => field !== undefined);
  const names = Array.isArray(value) ? (value as unknown[]) : [value];
  const [text] = names;
  if (names.length !== 1 || typeof text !== 'string') return undefined;
  const name = readName(text, vocabulary);
  const entry = name && roster.resolve(name)?.entry;
  return [...labelled.keys()].every((other) => other === entry) ? entry : undefined;
}

/** Most of the headings at the level of a speaker's label are names as well. */
const MIN_NAME_SHARE = 0.6;

/** Headings below others that may be labels of speakers. At the top, and among titles, a name is the title of its part. */
function nestedAmongNames({ parts }: PartTree, context: ParseContext): ReadonlySet<Block> {
  const siblings = new Map<string, { readonly headings: Block[]; names: number; haveParts: boolean }>();
  const ids = new Map(parts.map((part, index) => [part, index]));
  for (const { heading, parent, level, children } of parts) {
    if (!heading || !parent || parent.kind === 'root') continue;
    const key = `${ids.get(parent)} ${level}`;
    const group = siblings.get(key) ?? { headings: [], names: 0, haveParts: false };
    siblings.set(key, group);
    group.headings.push(heading);
    if (children.length > 0) group.haveParts = true;
    if (peopleOfHeading(heading, context)) group.names++;
  }
  // With headings below one of them, they are titles of parts, and speak in all of them.
  const groups = [...siblings.values()].filter(
    ({ headings, names, haveParts }) => !haveParts && names >= headings.length * MIN_NAME_SHARE,
  );
  return new Set(groups.flatMap(({ headings }) => headings));
}

/** `**Ana:**` above what Ana says. */
function peopleOfLine(block: Block, context: ParseContext): readonly RosterEntry[] | undefined {
  const { text } = block.prose;
  return text.endsWith(':') ? peopleOfLabel(text.slice(0, -1), context) : undefined;
}

/** Most headings that begin with the same label. */
const MOST_TITLES = 2;

/** Whether a line in bold is the turn of a speaker, and no heading: `**AD: How deep is the well?**`. */
function isTurn({ prose: { text } }: Block, context: ParseContext): boolean {
  const label = readLineLabel(text, 0, text.length, []);
  const uses = label?.separator === 'colon' ? (context.census.uses.get(label.text)?.count ?? 0) : 0;
  return uses > MOST_TITLES && peopleOfLabel(label!.text, context) !== undefined;
}

/** Headings that are names label what follows; without them the parts are read again. */
function rebuild(blocks: readonly Block[], first: PartTree, title: Block | undefined, context: ParseContext): PartTree {
  const speakers = new Map<Block, readonly RosterEntry[]>();
  const turns: Block[] = [];
  const nested = nestedAmongNames(first, context);
  for (const block of blocks) {
    const opener = block === title ? undefined : readSectionStart(block, context.vocabulary);
    if (!opener || (opener.label && opener.label.kind !== 'numbered')) continue;
    const people = peopleOfHeading(block, context) ?? (opener.level === 7 ? peopleOfLine(block, context) : undefined);
    const isLabel = nested.has(block) || opener.level === 7;
    const onLine = isLabel ? undefined : context.census.nameLines.get(block);
    const named = onLine === undefined ? people : peopleOfLabel(onLine, context);
    if (named && (isLabel || onLine !== undefined)) speakers.set(block, named);
    else if (opener.level === 7 && isTurn(block, context)) turns.push(block);
  }
  if (speakers.size === 0 && turns.length === 0) return first;
  for (const [block, people] of speakers) context.headingSpeakers.set(block, people);
  return readParts(blocks, context.vocabulary, title, new Set([...speakers.keys(), ...turns]));
}
