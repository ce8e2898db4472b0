import type { Block } from '../blocks/block.js';
import type { RosterEntry } from '../people/roster.js';
import { startOf } from '../source/prose.js';
import { addNestedTurns, addTurns } from './add-turns.js';
import { emptyParts, settle, settleExchange, type DraftPassage, type Parts } from './draft.js';
import { aliasOf, closeOpen, type Asked, type Gathering, type Mode } from './gathering.js';
import { readHeading } from './read-heading.js';
import { readItem } from './read-item.js';
import { readParagraph } from './read-paragraph.js';
import type { Reading } from './reading.js';
import { readMarkedTurns } from './turn.js';

/** Paragraphs of told questions and answers, and of questions with their answers, are resolved once everyone is known. */
export interface PartsDraft {
  readonly parts: Parts;
  readonly told: readonly DraftPassage[];
  readonly asked: readonly Asked[];
}

/** Reads the blocks under one label. Speakers named by labels are introduced to the roster as they come. */
export function readParts(
  blocks: readonly Block[],
  mode: Mode,
  reading: Reading,
  into: Parts = emptyParts(),
  defaultSpeakers: readonly RosterEntry[] = [],
): PartsDraft {
  const gathering: Gathering = {
    mode,
    reading,
    defaultSpeakers,
    parts: into,
    told: [],
    asked: [],
    unlabelled: [],
    open: undefined,
    listRole: undefined,
    announced: false,
    lastPart: 'overview',
    lastTurn: undefined,
    turns: 0,
  };
  const before = {
    overview: into.overview.length,
    highlights: into.highlights.length,
    exchanges: into.exchanges.length,
  };
  for (const block of blocks) readBlock(gathering, block);
  closeOpen(gathering);
  settleFrom(into.overview, before.overview, settle);
  settleFrom(into.highlights, before.highlights, settle);
  settleFrom(into.exchanges, before.exchanges, settleExchange);
  const { parts, told, asked, unlabelled } = gathering;
  // Around labelled highlights they introduce and sum up; alone they are the highlights.
  if (parts.highlights.length > 0) for (const one of unlabelled) parts.overview.push(one);
  else for (const one of unlabelled) parts.highlights.push({ ...one, speakers: defaultSpeakers });
  return { parts, told, asked };
}

/** What was read under this label; what was read under others has settled. */
function settleFrom<Draft>(drafts: Draft[], start: number, settled: (draft: Draft) => Draft): void {
  for (let index = start; index < drafts.length; index++) drafts[index] = settled(drafts[index]!);
}

function readBlock(gathering: Gathering, block: Block): void {
  if (block.kind === 'quote') {
    for (const child of block.children) readBlock(gathering, child);
    return;
  }
  const isText = block.kind === 'paragraph' || block.kind === 'item';
  // `A. Lee` at the head of a text is a name where no question stands before it.
  const isInitial = gathering.lastTurn === undefined && /^[AC]\.\s/.test(block.prose.text.slice(0, 3));
  const turns = isText && !isInitial ? readMarkedTurns(block.prose, gathering.reading, block.kind === 'item') : [];
  if (turns.length > 0) {
    addTurns(gathering, turns, aliasOf(block));
    addNestedTurns(gathering, block.children);
    return;
  }
  const before = gathering.turns;
  if (block.kind === 'heading') readHeading(gathering, block);
  else if (block.kind === 'paragraph') readParagraph(gathering, block);
  else if (block.kind === 'item') readItem(gathering, block);
  if (gathering.turns === before) gathering.lastTurn = undefined;
}

/**
 * All that a draft holds as passages, in the order of the report: how text is cited that is neither session nor part of one.
 * @param except what is cited by itself
 */
export function passagesIn({ parts, told, asked }: PartsDraft, except?: 'recommendations' | 'actions'): DraftPassage[] {
  const turns = asked.flatMap(({ question, answers }) => [{ prose: question.prose }, ...answers]);
  return [
    ...(parts.lead ? [parts.lead] : []),
    ...parts.guidingQuestions,
    ...parts.overview,
    ...parts.highlights,
    ...parts.exchanges,
    ...(except === 'recommendations' ? [] : parts.recommendations),
    ...(except === 'actions' ? [] : parts.actions),
    ...told,
    ...turns,
  ]
    .filter((one) => one.prose.text !== '')
    .map(({ prose, alias }) => ({ prose, ...(alias === undefined ? {} : { alias }) }))
    .sort((left, right) => startOf(left.prose) - startOf(right.prose));
}
