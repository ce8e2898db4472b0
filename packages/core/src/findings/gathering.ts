import type { Block } from '../blocks/block.js';
import type { RosterEntry } from '../people/roster.js';
import { joinProse, sliceProse, type Prose } from '../source/prose.js';
import { proseFrom, wholeProse } from './block-text.js';
import type { DraftAnswer, DraftPassage, DraftTurn, Parts } from './draft.js';
import { introduceLabel, leads } from './introduce.js';
import type { ListRole } from './lead-in.js';
import type { Reading } from './reading.js';
import type { Head } from './speaker-head.js';
import type { SpeakerLabel } from '../people/speaker-label.js';

export type Mode = 'overview' | 'highlights' | 'exchanges' | 'recommendations' | 'actions' | 'questions';

/** What stays open for the blocks that follow. */
export type Open =
  | {
      readonly kind: 'speaker';
      readonly speakers: readonly RosterEntry[];
      readonly title?: Prose;
      readonly pieces: Prose[];
      /** A heading names them: all that follows is theirs. */
      readonly isHeading: boolean;
      readonly alias?: string;
    }
  | { readonly kind: 'question'; readonly asked: Asked };

/** A question that a heading or a bold line asks, with what answers it below: paragraphs, and points, each an answer of its own. */
export interface Asked {
  readonly question: DraftTurn;
  readonly answers: DraftAnswer[];
}

/** The blocks under one label while they are read: what was found, and what stays open. */
export interface Gathering {
  readonly mode: Mode;
  readonly reading: Reading;
  /** Who gives the talk under whose title the blocks stand. */
  readonly defaultSpeakers: readonly RosterEntry[];
  readonly parts: Parts;
  /** Paragraphs under a questions-and-answers label, in order; told exchanges are read out of them once everyone is known. */
  readonly told: DraftPassage[];
  readonly asked: Asked[];
  /** Paragraphs among highlights that no label gives to anybody. */
  readonly unlabelled: DraftPassage[];
  open: Open | undefined;
  /** What the paragraph before says that the list holds. */
  listRole: ListRole | undefined;
  /** The paragraph before ends in a colon. */
  announced: boolean;
  /** Where the paragraph before went; a list that it announces goes on with it. */
  lastPart: 'overview' | 'highlights';
  /** How the last finding, if it was a turn, was marked; an answer may follow it. */
  lastTurn: 'marked' | 'named' | undefined;
  /** How many turns were read. */
  turns: number;
}

/** Ends what is open: it becomes a finding. */
export function closeOpen(gathering: Gathering): void {
  const { open, parts } = gathering;
  gathering.open = undefined;
  if (open?.kind === 'question') gathering.asked.push(open.asked);
  if (open?.kind !== 'speaker') return;
  const prose = open.pieces.length > 0 ? joinProse(open.pieces) : open.title;
  if (!prose) return;
  const title = open.title === undefined ? {} : { title: open.title.text };
  parts.highlights.push({ prose, speakers: open.speakers, ...title, ...aliasOf(open) });
}

/** A label stands alone or in front of its text; the text may go on below. */
export function openSpeaker(gathering: Gathering, block: Block, head: Extract<Head, { kind: 'speaker' }>): void {
  closeOpen(gathering);
  const text = proseFrom(block, head.textStart);
  const isHeading = block.kind === 'heading';
  const titled = head.title === undefined ? undefined : sliceProse(block.prose, 0, head.title.length);
  // `### Name: Title` is a heading that has its text below.
  const title = titled ?? (isHeading && text.text !== '' ? text : undefined);
  gathering.open = {
    kind: 'speaker',
    speakers: introduce(gathering, head.label, block.prose),
    pieces: text.text === '' || isHeading ? [] : [text],
    isHeading,
    ...(title === undefined ? {} : { title }),
    ...aliasOf(block),
  };
}

export function openQuestion(gathering: Gathering, prose: Prose): Asked {
  closeOpen(gathering);
  const asked: Asked = { question: { prose, speakers: [] }, answers: [] };
  gathering.open = { kind: 'question', asked };
  return asked;
}

/** Makes known whom a label names; who leads the session is noted. */
export function introduce({ reading, parts }: Gathering, label: SpeakerLabel, place: Prose): RosterEntry[] {
  const entries = introduceLabel(label, place, reading);
  if (leads(label)) for (const entry of entries) if (!parts.chairs.includes(entry)) parts.chairs.push(entry);
  return entries;
}

export function passageOf(block: Block): DraftPassage {
  return { prose: wholeProse(block), ...aliasOf(block) };
}

export function aliasOf(block: { readonly alias?: string }): { readonly alias?: string } {
  return block.alias === undefined ? {} : { alias: block.alias };
}
