import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import type { PartNode, SectionRole } from '../outline/parts.js';
import { continueSpeaker } from './carried-speakers.js';
import { trailingBracket } from '../people/brackets.js';
import { delegationOf } from '../people/delegation-lines.js';
import { cellsOf, findSpeakerColumn } from '../people/speaker-column.js';
import { joinProse } from '../source/prose.js';
import { readChairs } from './chairs.js';
import { carriedOn, emptyPart, type Credit, type PartDraft, type PassageDraft } from './draft.js';
import type { ParseContext } from './parse-context.js';
import {
  isQuestionWithAnswers,
  readBoldQuestion,
  readDiscussionTurn,
  readNestedExchange,
  readTurn,
} from './part-exchanges.js';
import { closeExchange, closeSection, createState, draftOf, type BlockPlace, type PartState } from './part-state.js';
import { isNotice } from './notices.js';
import { isPeopleList } from './people-list.js';
import { readSegments, type Segment } from './segments.js';
import { creditSentences } from './statements.js';
import { readUnlabelled } from './read-unlabelled.js';
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
    if (isNotice(each.block)) {
      context.furniture.push({ kind: 'boilerplate', prose: each.block.prose });
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
    state.speakerColumn = findSpeakerColumn(block, context.words) ?? state.speakerColumn;
    if (block.prose.text !== '' && !block.isHead)
      state.draft.tables.push(readRow(block, state.speakerColumn ?? 0, context));
    return;
  }
  state.speakerColumn = undefined;
  if (block.kind === 'heading' || isSpeakerLine(block, context)) {
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
  const { isInterrupted } = state;
  let holds = inner;
  for (const child of signature ? block.children.slice(0, -1) : block.children) {
    state.isInterrupted = false;
    readBlock(child, { ...place, isFirst: false }, state, context, holds);
    if (state.isInterrupted) holds = undefined;
  }
  state.isInterrupted = isInterrupted;
}

/** A line that is not a heading, and says only who speaks below it. */
function isSpeakerLine(block: Block, { headingSpeakers, words }: ParseContext): boolean {
  return headingSpeakers.has(block) && (delegationOf(block, words) !== undefined || block.prose.text.endsWith(')'));
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
    own = readSegment(continueSpeaker(segment, state), block, place, state, context, parent) ?? own;
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
    state.draft.actions.push(draftOf(whole, block, {}));
    return undefined;
  }
  if (kind !== undefined) {
    readTurn(kind, segment, state, context);
    return credit;
  }
  if (credit) {
    // Where people take turns, the heading no longer says who speaks.
    if (context.hasTurns && label) state.base = undefined;
    state.turn = context.hasTurns && prose.text !== '' && block.kind === 'paragraph' ? carriedOn(credit) : undefined;
    return readLabelled(segment, credit, block, place, state, context);
  }
  return readUnlabelled(prose, block, place, state, context, parent);
}

function readLabelled(
  segment: Segment,
  credit: Credit,
  block: Block,
  place: BlockPlace,
  state: PartState,
  context: ParseContext,
): Credit | undefined {
  const { prose, label } = segment;
  const isList = block.children.length > 0;
  state.before = credit.people;
  state.labelAbove = undefined;
  state.isAfterItem = block.kind === 'item';
  if (place.role === 'actions' && prose.text !== '' && isOwner(block, context)) {
    closeExchange(state);
    state.draft.actions.push(draftOf(prose, block, { label }));
    return undefined;
  }
  if (prose.text === '') {
    closeExchange(state);
    state.labelAbove = label;
    if (block.kind !== 'item' || !isList) state.above = { people: credit.people, evidence: 'label above' };
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
    return carriedOn(credit);
  }
  closeExchange(state);
  if (place.role === 'recommendations' || place.role === 'actions')
    state.draft[place.role].push(draftOf(prose, block, { label, credit }));
  else state.draft.highlights.push(draftOf(prose, block, { label, credit }));
  state.above = isTitleOfTalk(segment, block) ? { people: credit.people, evidence: 'label above' } : undefined;
  state.question = undefined;
  // `(Ana) Old pumps` names the person of a topic. Others speak in the items below it.
  const isTopic = segment.separator === 'round';
  state.intro = /:$/.test(prose.text) && !isTopic ? carriedOn(credit) : undefined;
  return isTopic ? undefined : carriedOn(credit);
}

/** In a list of actions, a label names who is to act. In a transcript, paragraphs are still what people say. */
function isOwner({ kind }: Block, { hasTurns }: ParseContext): boolean {
  return kind === 'item' || !hasTurns;
}

/** `**Ana Diaz** (Well Fund) — How dry are the wells?` is above what she says. */
function isTitleOfTalk({ separator, prose: { text } }: Segment, block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    (separator === 'bold' || separator === 'dash') &&
    text.split(' ').length <= LONGEST_TITLE &&
    !/[.!:]["”’)]*$/.test(text)
  );
}

/** Longest cell that names a person, in UTF-16 code units. */
const LONGEST_CELL = 120;

/** A row whose speaker column (or first cell) names a person is what that person said. */
function readRow(block: Block, column: number, context: ParseContext): PassageDraft {
  const { text } = block.prose;
  const whole = cellsOf(text)[column] ?? '';
  const cell = trailingBracket(whole)?.before.trim() ?? whole;
  const people = cell.includes(' ') && cell.length <= LONGEST_CELL ? whoIs(cell, context) : undefined;
  if (people) return draftOf(block.prose, block, { credit: { people, evidence: 'label' } });
  const { statements } = creditSentences(text, [], context);
  return { ...draftOf(block.prose, block, {}), statements };
}
