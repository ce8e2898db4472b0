import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import type { PartNode, SectionRole } from '../outline/parts.js';
import { withoutVerb } from '../people/label-census.js';
import { joinProse, type Prose } from '../source/prose.js';
import { goesOn, startsWithMention, updateIntro } from './carried-speakers.js';
import { readChairs } from './chairs.js';
import { emptyPart, type Credit, type PartDraft, type PassageDraft } from './draft.js';
import { readGuidingQuestions } from './guiding-questions.js';
import type { ParseContext } from './parse-context.js';
import {
  hasLabels,
  isQuestionBlock,
  isQuestionWithAnswers,
  readBoldQuestion,
  readDiscussionTurn,
  readNestedExchange,
  readQuestion,
  readTold,
  readTurn,
} from './part-exchanges.js';
import { closeExchange, closeSection, createState, draftOf, type BlockPlace, type PartState } from './part-state.js';
import { isPeopleList } from './people-list.js';
import { readSegments, type Segment } from './segments.js';
import { creditSentences, onlySpeakers } from './statements.js';
import { readTailSpeakers } from './tail-speakers.js';
import { whoIs } from './who.js';

/** Most words of the title of a talk. */
const LONGEST_TITLE = 14;

/** Reads the findings of one part. @param base who speaks in it by its heading */
export function readPart(node: PartNode, base: Credit | undefined, context: ParseContext): PartDraft {
  const draft = emptyPart(node);
  const state = createState(node, draft, base);
  let section: SectionRole | undefined;
  node.blocks.forEach((each, index) => {
    if (each.section !== section || each.sectionHeadings.length > 0) closeSection(state);
    section = each.section;
    if (isPeopleList(each.block, state, context)) {
      for (const { prose } of nestedBlocks(each.block))
        if (prose.text !== '') context.furniture.push({ kind: 'participants', prose });
      return;
    }
    readBlock(each.block, { role: each.section ?? state.role, isFirst: index === 0 }, state, context, undefined);
  });
  closeExchange(state);
  for (const entry of readChairs(node, context)) draft.chairs.push(entry);
  return draft;
}

function readBlock(
  block: Block,
  place: BlockPlace,
  state: PartState,
  context: ParseContext,
  parent: Credit | undefined,
): void {
  if (block.kind === 'rule') return;
  if (block.kind === 'row') {
    if (block.prose.text !== '' && !block.isHead) state.draft.tables.push(readRow(block, context));
    return;
  }
  if (block.kind === 'heading') {
    readSpeakerHeading(block, state, context);
    return;
  }
  if (isQuestionWithAnswers(block)) {
    readNestedExchange(block, state, context);
    return;
  }
  let own = parent;
  if (block.prose.text !== '') own = readText(block, place, state, context, parent) ?? parent;
  const signature = block.kind === 'quote' ? readSignature(block, context) : undefined;
  const inner = block.kind === 'quote' ? (signature ?? state.intro ?? parent) : own;
  for (const child of signature ? block.children.slice(0, -1) : block.children)
    readBlock(child, { ...place, isFirst: false }, state, context, inner);
}

/** `— Ana Diaz, Well Fund` at the end of a quotation. */
function readSignature({ children }: Block, context: ParseContext): Credit | undefined {
  const last = children.at(-1);
  if (!last || children.length < 2) return undefined;
  const name = /^[—–-]{1,2}\s?(\p{Lu}[^.]{2,80})$/u.exec(last.prose.text)?.[1];
  const people = name === undefined ? undefined : whoIs(name, context);
  if (people) context.furniture.push({ kind: 'caption', prose: last.prose });
  return people && { people, evidence: 'signature' };
}

/** A heading that is only a name: it labels what follows. */
function readSpeakerHeading(block: Block, state: PartState, context: ParseContext): void {
  closeExchange(state);
  const [segment] = readSegments({ ...block, kind: 'paragraph' }, context);
  const people = context.headingSpeakers.get(block) ?? segment?.people;
  state.above = people ? { people, evidence: 'heading' } : undefined;
  state.labelAbove = people ? block.prose : undefined;
  state.before = people ?? [];
  state.intro = undefined;
}

/** @returns who speaks in what is nested in the block */
function readText(
  block: Block,
  place: BlockPlace,
  state: PartState,
  context: ParseContext,
  parent: Credit | undefined,
): Credit | undefined {
  if (readBoldQuestion(block, state, context)) return undefined;
  let own: Credit | undefined;
  for (const segment of readSegments(block, context))
    own = readSegment(segment, block, place, state, context, parent) ?? own;
  return own;
}

function readSegment(
  segment: Segment,
  block: Block,
  place: BlockPlace,
  state: PartState,
  context: ParseContext,
  parent: Credit | undefined,
): Credit | undefined {
  const { prose, label, people, kind } = segment;
  const credit: Credit | undefined = people && { people, evidence: label ? 'label' : 'subject' };
  if (kind === 'action') {
    const whole = label ? joinProse([label, prose]) : prose;
    state.draft.actions.push(draftOf(whole, block, { credit }));
    return undefined;
  }
  if (kind !== undefined) {
    readTurn(kind, segment, state, context);
    return credit;
  }
  if (credit) {
    state.turn =
      context.hasTurns && prose.text !== '' && block.kind === 'paragraph'
        ? { people: credit.people, evidence: 'label above' }
        : undefined;
    return readLabelled(segment, credit, block, place, state, context);
  }
  readUnlabelled(prose, block, place, state, context, parent);
  return undefined;
}

function readLabelled(
  segment: Segment,
  credit: Credit,
  block: Block,
  place: BlockPlace,
  state: PartState,
  context: ParseContext,
): Credit {
  const { prose, label } = segment;
  const isList = block.children.length > 0;
  state.before = credit.people;
  state.labelAbove = undefined;
  state.isAfterItem = block.kind === 'item';
  if (prose.text === '') {
    closeExchange(state);
    state.labelAbove = label;
    if (block.kind !== 'item' || !isList) state.above = { people: credit.people, evidence: 'label above' };
    state.isAboveOnce =
      label !== undefined && withoutVerb(plainEnd(label.text), context.words) !== plainEnd(label.text);
    return { people: credit.people, evidence: 'label above' };
  }
  const { question } = state;
  if (question) {
    question.remove();
    state.question = undefined;
    closeExchange(state);
    state.exchange = { question: { prose: question.prose, speakers: [] }, answers: [] };
  }
  if (place.role === 'exchanges' || state.exchange?.question?.speakers.length === 0) {
    readDiscussionTurn(segment, credit, state);
    return { people: credit.people, evidence: 'label above' };
  }
  closeExchange(state);
  if (place.role === 'recommendations' || place.role === 'actions')
    state.draft[place.role].push(draftOf(prose, block, { label, credit }));
  else state.draft.highlights.push(draftOf(prose, block, { label, credit }));
  state.above = isTitleOfTalk(segment, block) ? { people: credit.people, evidence: 'label above' } : undefined;
  state.question = undefined;
  state.intro = /:$/.test(prose.text) ? { people: credit.people, evidence: 'label above' } : undefined;
  return { people: credit.people, evidence: 'label above' };
}

function plainEnd(label: string): string {
  return label.replace(/\s*:\s*$/, '');
}

/** `**Ana Diaz** (Well Fund) — How dry are the wells?` is above what she says. */
function isTitleOfTalk({ separator, prose: { text } }: Segment, block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    separator === 'bold' &&
    text.split(' ').length <= LONGEST_TITLE &&
    !/[.!:]["”’)]*$/.test(text)
  );
}

function readUnlabelled(
  prose: Prose,
  block: Block,
  place: BlockPlace,
  state: PartState,
  context: ParseContext,
  parent: Credit | undefined,
): void {
  const isItem = block.kind === 'item';
  if (place.role === 'exchanges' && readTold(prose, block, state, context)) return;
  if (readGuidingQuestions(prose, block, place, state, context)) return;
  const { exchange } = state;
  const isOpen =
    exchange &&
    (place.role === 'exchanges' || !hasLabels(exchange) || isItem) &&
    exchange.question?.speakers.length !== 0;
  if (isOpen && !/\?$/.test(prose.text) && (isItem || exchange.answers.length > 0 || place.role === 'exchanges')) {
    const { statements } = creditSentences(prose.text, state.before, context);
    exchange.answers.push({ prose, speakers: onlySpeakers(statements) });
    return;
  }
  closeExchange(state);
  // Below a label, a question is what that person asks.
  const isSpoken = isItem && (parent ?? state.above) !== undefined;
  if (!isSpoken && isQuestionBlock(prose, place, state)) {
    readQuestion(prose, block, place, state);
    return;
  }
  const tail = readTailSpeakers(prose, isItem, context);
  const turn = goesOn(prose, isItem, state, context);
  const carried = parent ?? state.above ?? turn ?? (isItem || block.kind === 'quote' ? state.intro : undefined);
  const inherited = state.before;
  const { isAfterItem } = state;
  state.isAfterItem = isItem;
  const credited = creditSentences(prose.text, inherited, context);
  state.before = credited.last;
  const target = listFor(place.role, isItem, state);
  if (tail) {
    target.highlights.push(draftOf(prose, block, { credit: tail }));
    // `Rain tanks at schools - Lucia Ferrer` is above what she says.
    if (!isItem && !/^["“„«]/.test(prose.text)) state.above = { people: tail.people, evidence: 'label above' };
  } else if (carried && (isItem || parent || state.above || turn)) {
    const others = credited.statements.filter(
      (statement) => !statement.speakers.every((entry) => carried.people.includes(entry)),
    );
    if (others.length > 0 && (others[0]!.start === 0 || (state.above && !parent)))
      pushCredited(prose, block, credited, target);
    else {
      target.highlights.push(draftOf(prose, block, { label: state.labelAbove, credit: carried }));
      state.labelAbove = undefined;
    }
  } else if (credited.statements.length > 0) pushCredited(prose, block, credited, target);
  else if (state.base) target.highlights.push(draftOf(prose, block, { credit: state.base }));
  else target.plain.push(draftOf(prose, block, {}));
  const isMeant = credited.last === inherited ? !isAfterItem : startsWithMention(prose.text, context);
  if (state.isAboveOnce) {
    state.above = undefined;
    state.isAboveOnce = false;
  }
  updateIntro(prose, block, isMeant ? credited : { ...credited, last: [] }, state, parent);
}

function pushCredited(
  prose: Prose,
  block: Block,
  { statements, isWhole }: ReturnType<typeof creditSentences>,
  { highlights, plain }: ReturnType<typeof listFor>,
): void {
  const [first] = statements;
  if (isWhole && first)
    highlights.push(draftOf(prose, block, { credit: { people: first.speakers, evidence: first.evidence } }));
  else plain.push({ ...draftOf(prose, block, {}), statements });
}

function listFor(
  role: SectionRole | undefined,
  isItem: boolean,
  { draft, hasHighlights }: PartState,
): { readonly highlights: PassageDraft[]; readonly plain: PassageDraft[] } {
  if ((role === 'recommendations' || role === 'actions') && isItem)
    return { highlights: draft[role], plain: draft[role] };
  if (isItem) return { highlights: draft.highlights, plain: draft.highlights };
  if (hasHighlights && role !== 'highlights') return { highlights: draft.overview, plain: draft.overview };
  return { highlights: draft.highlights, plain: draft.overview };
}

/** A row whose first cell names a person is what that person said. */
function readRow(block: Block, context: ParseContext): PassageDraft {
  const { text } = block.prose;
  const cell = /^\|?([^|]{3,60})\|/.exec(text)?.[1]?.trim();
  const people = cell?.includes(' ') ? whoIs(cell, context) : undefined;
  if (people) return draftOf(block.prose, block, { credit: { people, evidence: 'label' } });
  const { statements } = creditSentences(text, [], context);
  return { ...draftOf(block.prose, block, {}), statements };
}
