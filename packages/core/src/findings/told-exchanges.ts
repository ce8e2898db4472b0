import { readSentences } from '../facts/sentences.js';
import type { OffsetRange } from '../source/offset-range.js';
import { readMentions } from '../people/mentions.js';
import { note, type RosterEntry } from '../people/roster.js';
import { joinProse, sliceProse, type Prose } from '../source/prose.js';
import type { DraftAnswer, DraftExchange, DraftPassage, DraftTurn } from './draft.js';
import { reportMisspelt } from './introduce.js';
import { nameInFront } from './name-in-front.js';
import type { Reading } from './reading.js';
import { meetSpeakers } from './meet-speakers.js';
import { readTelling, type Telling } from './telling.js';

/** A turn while it grows, sentence by sentence. */
interface Growing {
  readonly pieces: { readonly block: number; start: number; end: number }[];
  readonly speakers: readonly RosterEntry[];
}

interface Exchanging {
  question?: Growing;
  comment?: Growing;
  readonly answers: Growing[];
  readonly whole: Growing;
  asked: readonly RosterEntry[];
  alias?: string;
}

/** What paragraphs of told questions and answers hold; `before` are those in which nothing was asked yet. */
export interface Told {
  readonly before: readonly DraftPassage[];
  readonly exchanges: readonly DraftExchange[];
}

/**
 * Reads minutes that are told in prose: `Dr. Poudel was asked how … She answered that … Another participant asked …`.
 * @param near the session's speakers, who are meant first by a name
 * @param question what a heading asked already, so that the paragraphs only answer
 */
export function readToldExchanges(
  paragraphs: readonly DraftAnswer[],
  near: ReadonlySet<RosterEntry>,
  reading: Reading,
  question?: DraftTurn,
): Told {
  const done: Exchanging[] = [];
  const before: DraftPassage[] = [];
  let current: Exchanging | undefined = question ? begin() : undefined;
  let turn: Growing | undefined;
  paragraphs.forEach((paragraph, block) => {
    const { text } = paragraph.prose;
    const sentences = readSentences(text);
    meetSpeakers(text, sentences, reading);
    const mentions = readMentions(text, reading.roster, near, reading.vocabulary);
    for (const { kind, entry, name } of mentions) if (kind === 'known') note(entry, name);
    if (current && paragraph.isPoint === true) {
      addPoint(current, paragraph, block, near, reading);
      turn = undefined;
      return;
    }
    let next = 0;
    const held: OffsetRange[] = [];
    for (const range of sentences) {
      const inside = [];
      while (next < mentions.length && mentions[next]!.start < range.end) {
        const mention = mentions[next++]!;
        if (mention.start >= range.start)
          inside.push({ ...mention, start: mention.start - range.start, end: mention.end - range.start });
      }
      const telling = readTelling(text.slice(range.start, range.end), inside, reading.vocabulary);
      const opened = openTurn(telling, current, turn);
      if (opened.begins) {
        current = begin();
        done.push(current);
      }
      if (!current) {
        held.push(range);
        continue;
      }
      if (opened.turn) {
        turn = { pieces: [], speakers: opened.speakers };
        if (opened.turn === 'answer') current.answers.push(turn);
        else current[opened.turn] = turn;
      }
      if (telling.act === 'ask') current.asked = telling.asked;
      if (turn) grow(turn, block, range);
      grow(current.whole, block, range);
    }
    const first = held[0];
    if (first) before.push({ ...paragraph, prose: sliceProse(paragraph.prose, first.start, held.at(-1)!.end) });
    for (const { kind, entry, name, start, end } of mentions)
      if (kind === 'near' && start >= (held.at(-1)?.end ?? 0))
        reportMisspelt(name, entry, sliceProse(paragraph.prose, start, end), reading);
    if (current && paragraph.alias !== undefined) current.alias ??= paragraph.alias;
  });
  if (question && current && !done.includes(current)) done.unshift(current);
  const exchanges = done.map((exchange) => finish(exchange, paragraphs));
  return {
    before,
    exchanges: question && exchanges[0] ? [withQuestion(exchanges[0], question), ...exchanges.slice(1)] : exchanges,
  };
}

function begin(): Exchanging {
  return { answers: [], whole: { pieces: [], speakers: [] }, asked: [] };
}

interface Opened {
  readonly begins: boolean;
  readonly turn?: 'question' | 'comment' | 'answer';
  readonly speakers: readonly RosterEntry[];
}

const goesOn: Opened = { begins: false, speakers: [] };

/** Whether a sentence begins an exchange or a turn, or goes on with the one that is open. */
function openTurn(telling: Telling, current: Exchanging | undefined, turn: Growing | undefined): Opened {
  const isOpen = current !== undefined && current.answers.length === 0;
  switch (telling.act) {
    case 'ask': {
      // `The participant asked` goes on with what that participant remarked; a second question before any answer shares it.
      if (isOpen && current.comment && telling.again) {
        current.question = current.comment;
        delete current.comment;
        return goesOn;
      }
      if (isOpen && current.question) return goesOn;
      return { begins: true, turn: 'question', speakers: telling.speakers };
    }
    case 'comment':
      if (current === undefined) return { begins: true, turn: 'comment', speakers: [] };
      if (isOpen && (telling.group || telling.again))
        return current.question && telling.group ? { begins: false, turn: 'answer', speakers: [] } : goesOn;
      return telling.group && current.answers.length > 0 ? goesOn : { begins: true, turn: 'comment', speakers: [] };
    case 'answer':
      if (current === undefined) return goesOn;
      if (telling.group && isOpen && current.comment) return goesOn;
      if (turn && current.answers.includes(turn) && sameSpeakers(turn.speakers, telling.speakers)) return goesOn;
      return { begins: false, turn: 'answer', speakers: telling.speakers };
    case 'continue':
      // `She answered …` behind a question is the answer of who was asked.
      if (isOpen && current.question && telling.pronoun)
        return { begins: false, turn: 'answer', speakers: current.asked };
      if (current !== undefined && turn === undefined) return { begins: false, turn: 'answer', speakers: [] };
      return goesOn;
  }
}

function sameSpeakers(left: readonly RosterEntry[], right: readonly RosterEntry[]): boolean {
  return left.length === right.length && left.every((entry) => right.includes(entry));
}

function grow(turn: Growing, block: number, range: OffsetRange): void {
  const last = turn.pieces.at(-1);
  if (last && last.block === block && range.start - last.end < 4) last.end = range.end;
  else turn.pieces.push({ block, start: range.start, end: range.end });
}

/** A point of a list answers by itself; who gives it may stand in front. */
function addPoint(
  exchange: Exchanging,
  { prose, alias }: DraftPassage,
  block: number,
  near: ReadonlySet<RosterEntry>,
  reading: Reading,
): void {
  const end = prose.text.length;
  if (end === 0) return;
  const front = nameInFront(prose, near, reading, false);
  const start = end - (front?.prose.text.length ?? end);
  exchange.answers.push({ pieces: [{ block, start, end }], speakers: front ? [front.entry] : [] });
  grow(exchange.whole, block, { start: 0, end });
  if (alias !== undefined) exchange.alias ??= alias;
}

function finish(exchange: Exchanging, paragraphs: readonly DraftPassage[]): DraftExchange {
  const proseOf = (turn: Growing): Prose =>
    joinProse(turn.pieces.map((piece) => sliceProse(paragraphs[piece.block]!.prose, piece.start, piece.end)));
  const draft = (turn: Growing): DraftTurn => ({ prose: proseOf(turn), speakers: turn.speakers });
  return {
    prose: proseOf(exchange.whole),
    isNoted: true,
    ...(exchange.alias === undefined ? {} : { alias: exchange.alias }),
    ...(exchange.question ? { question: draft(exchange.question) } : {}),
    ...(exchange.comment ? { comment: draft(exchange.comment) } : {}),
    answers: exchange.answers.map(draft),
  };
}

function withQuestion(exchange: DraftExchange, question: DraftTurn): DraftExchange {
  return { ...exchange, question, prose: joinProse([question.prose, exchange.prose]) };
}
