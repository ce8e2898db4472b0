import type { Block } from '../blocks/block.js';
import { readSentences } from '../facts/sentences.js';
import { isWhollyStrong } from '../outline/opener.js';
import { plainLabel } from '../outline/words.js';
import type { RosterEntry } from '../people/roster.js';
import { readSpeakerLabel, type SpeakerLabel } from '../people/speaker-label.js';
import { sliceProse, joinProse, type Prose } from '../source/prose.js';
import { proseFrom, wholeProse } from './block-text.js';
import {
  emptyParts,
  type DraftExchange,
  type DraftHighlight,
  type DraftPassage,
  type DraftTurn,
  type Parts,
} from './draft.js';
import { readEmbeddedSpeakers, type Embedded } from './embedded-speakers.js';
import { readLeadIn, type ListRole } from './lead-in.js';
import { isQuestion } from './questions.js';
import type { Reading } from './reading.js';
import { isPeople, readHead, type Head } from './speaker-head.js';
import { readMarkedTurns, type MarkedTurn } from './turn.js';

export type Mode = 'overview' | 'highlights' | 'exchanges' | 'recommendations' | 'actions' | 'questions';

/** What stays open for the blocks that follow. */
type Open =
  | {
      readonly kind: 'speaker';
      readonly speakers: readonly RosterEntry[];
      readonly title?: string;
      readonly titleProse?: Prose;
      readonly pieces: Prose[];
      readonly alias?: string;
    }
  | {
      readonly kind: 'question';
      readonly question: DraftTurn;
      readonly answers: DraftPassage[];
      readonly told: DraftPassage[];
    };

/** Paragraphs of told questions and answers, and of questions with their answers, are resolved once everyone is known. */
export interface PartsDraft {
  readonly parts: Parts;
  /** Paragraphs under a questions-and-answers label, in order. */
  readonly told: DraftPassage[];
  /** Questions that headings or bold lines ask, with the paragraphs that answer. */
  readonly asked: {
    readonly question: DraftTurn;
    readonly answers: readonly DraftPassage[];
    readonly points: readonly DraftPassage[];
  }[];
}

/** Reads the blocks under one label. Speakers named by labels are introduced to the roster as they come. */
export function readParts(
  blocks: readonly Block[],
  mode: Mode,
  reading: Reading,
  into: Parts = emptyParts(),
  defaultSpeakers: readonly RosterEntry[] = [],
): PartsDraft {
  const reader = partsReader(mode, reading, into, defaultSpeakers);
  for (const block of blocks) reader.read(block);
  return reader.finish();
}

function partsReader(mode: Mode, reading: Reading, parts: Parts, defaultSpeakers: readonly RosterEntry[]) {
  const told: DraftPassage[] = [];
  const asked: PartsDraft['asked'] = [];
  const { vocabulary, roster } = reading;
  let open: Open | undefined;
  /** Paragraphs among highlights that no label gives to anybody. */
  const unlabelled: DraftPassage[] = [];
  let listRole: ListRole | undefined;
  let announced = false;
  /** The last finding read was a marked turn, which an answer may follow. */
  let inTurns = false;

  const introduce = (label: SpeakerLabel): RosterEntry[] =>
    label.names.map((name) => roster.introduce(name, label.affiliation));
  const close = (): void => {
    if (open?.kind === 'speaker' && (open.pieces.length > 0 || open.titleProse)) {
      const prose = open.pieces.length > 0 ? joinProse(open.pieces) : open.titleProse!;
      parts.highlights.push({
        prose,
        speakers: open.speakers,
        ...(open.title === undefined ? {} : { title: open.title }),
        ...aliasOf(open),
      });
    }
    if (open?.kind === 'question') {
      asked.push({ question: open.question, answers: open.told, points: open.answers });
    }
    open = undefined;
  };
  const passage = (block: Block): DraftPassage => ({ prose: wholeProse(block), ...aliasOf(block) });
  const addHighlight = (highlight: DraftHighlight): void => {
    parts.highlights.push(highlight);
  };
  const openSpeaker = (block: Block, head: Extract<Head, { kind: 'speaker' }>): void => {
    close();
    const text = proseFrom(block, head.textStart);
    const titled =
      head.title === undefined ? {} : { title: head.title, titleProse: sliceProse(block.prose, 0, head.title.length) };
    open = {
      kind: 'speaker',
      speakers: introduce(head.label),
      pieces: text.text === '' ? [] : [text],
      ...titled,
      ...aliasOf(block),
    };
  };
  const ask = (prose: Prose): void => {
    close();
    open = { kind: 'question', question: { prose, speakers: [] }, answers: [], told: [] };
  };

  const readHeading = (block: Block): void => {
    const { text } = block.prose;
    listRole = undefined;
    announced = false;
    if (isQuestion(text)) return ask(block.prose);
    const label = readSpeakerLabel(text, vocabulary);
    const head: Head | undefined =
      label && isPeople(label, reading) ? { kind: 'speaker', label, textStart: text.length } : readHead(block, reading);
    if (head?.kind === 'speaker') return openSpeaker(block, head);
    close();
  };

  const readParagraph = (block: Block): void => {
    const { text } = block.prose;
    if ((text.length < 40 && reading.words.placeholder.has(plainLabel(text))) || isCaption(text)) return;
    listRole = readLeadIn(text, vocabulary);
    announced = text.endsWith(':');
    const turns = readMarkedTurns(block.prose, reading);
    if (turns.length > 0) {
      close();
      return addTurns(turns, aliasOf(block));
    }
    const head = readHead(block, reading);
    if (head?.kind === 'question' && mode !== 'questions') {
      ask(sliceProse(block.prose, 0, head.end));
      const rest = sliceProse(block.prose, head.end);
      if (rest.text.length > 3 && open?.kind === 'question') open.told.push({ prose: rest });
      return;
    }
    const embedded = mode === 'overview' ? readEmbeddedSpeakers(block, reading) : undefined;
    if (embedded && embedded.highlights.length > 1) return addEmbedded(embedded, block);
    if (
      head?.kind === 'speaker' &&
      mode !== 'exchanges' &&
      (mode === 'highlights' || block.marks.some((mark) => mark.start === 0) || head.textStart < text.length)
    ) {
      for (const line of talkLines(block, reading) ?? []) {
        close();
        open = {
          kind: 'speaker',
          speakers: introduce(line.label),
          title: line.title.text,
          titleProse: line.title,
          pieces: [],
        };
      }
      if (talkLines(block, reading) === undefined) openSpeaker(block, head);
      return;
    }
    if (head?.kind === 'title' && isWhollyStrong(block)) return close();
    if (open?.kind === 'question') {
      open.told.push(passage(block));
      return;
    }
    if (open?.kind === 'speaker' && (mode === 'highlights' || open.pieces.length === 0) && !announced) {
      open.pieces.push(block.prose);
      return;
    }
    close();
    if (mode === 'exchanges') told.push(passage(block));
    else if (mode === 'recommendations' || mode === 'actions') {
      if (!(announced && isShort(text))) parts[mode].push(passage(block));
    } else if (mode === 'questions') parts.guidingQuestions.push(passage(block));
    else if (mode === 'highlights') {
      unlabelled.push(passage(block));
    } else {
      if (embedded) addEmbedded(embedded, block);
      else parts.overview.push(passage(block));
    }
  };

  const addEmbedded = (embedded: Embedded, block: Block): void => {
    close();
    if (embedded.before.text !== '') parts.overview.push({ prose: embedded.before, ...aliasOf(block) });
    for (const one of embedded.highlights) addHighlight({ prose: one.prose, speakers: one.labels.flatMap(introduce) });
  };

  const addTurns = (turns: readonly MarkedTurn[], alias: { readonly alias?: string }): void => {
    for (const turn of turns) {
      const draft: DraftTurn = { prose: turn.prose, speakers: [], names: turn.names };
      const last = parts.exchanges.at(-1);
      const isAnswer = turn.act === 'answer' && last !== undefined && inTurns;
      if (isAnswer) {
        parts.exchanges[parts.exchanges.length - 1] = {
          ...last,
          answers: [...last.answers, draft],
          prose: joinProse([last.prose, turn.prose]),
        };
      } else {
        const exchange: DraftExchange = {
          prose: turn.prose,
          ...alias,
          ...(turn.act === 'question' ? { question: draft } : turn.act === 'comment' ? { comment: draft } : {}),
          answers: turn.act === 'answer' ? [draft] : [],
        };
        parts.exchanges.push(exchange);
      }
      inTurns = true;
    }
  };

  const readItem = (block: Block): void => {
    const { text } = block.prose;
    const turns = readMarkedTurns(block.prose, reading);
    if (turns.length > 0) {
      close();
      addTurns(turns, aliasOf(block));
      for (const child of block.children) readNested(child);
      return;
    }
    const head = readHead(block, reading);
    if (open?.kind === 'speaker' && !(head?.kind === 'speaker')) {
      open.pieces.push(wholeProse(block));
      return;
    }
    if (head?.kind === 'question') {
      const answer = proseFrom(block, head.end);
      const question = { prose: sliceProse(block.prose, 0, head.end), speakers: [] };
      if (answer.text === '' && open?.kind !== 'question')
        parts.guidingQuestions.push({ prose: question.prose, ...aliasOf(block) });
      else {
        close();
        asked.push({ question, answers: [], points: [{ prose: answer, ...aliasOf(block) }] });
      }
      return;
    }
    const role = mode === 'overview' || mode === 'exchanges' ? listRole : mode;
    if (role === 'recommendations' || role === 'actions') {
      parts[role].push(passage(block));
      return;
    }
    if (open?.kind === 'question') {
      open.answers.push(passage(block));
      return;
    }
    if (
      role === 'questions' ||
      (isQuestion(text) && mode !== 'highlights' && announced) ||
      (mode === 'overview' && head?.kind === 'title' && followsQuestion(parts))
    ) {
      parts.guidingQuestions.push(passage(block));
      return;
    }
    if (head?.kind === 'speaker') {
      const prose = proseFrom(block, head.textStart);
      const speakers = introduce(head.label);
      const title = head.title;
      addHighlight({
        prose: prose.text === '' ? sliceProse(block.prose, 0, title?.length) : prose,
        speakers,
        ...aliasOf(block),
        ...(title === undefined ? {} : { title }),
      });
      return;
    }
    if (mode === 'exchanges') {
      const question = leadingQuestion(text);
      if (question === 0) told.push(passage(block));
      else {
        close();
        asked.push({
          question: { prose: sliceProse(block.prose, 0, question), speakers: [] },
          answers: [],
          points: [
            { prose: sliceProse(block.prose, question + skipMark(text.slice(question))), ...aliasOf(block) },
            ...block.children.map(passage),
          ],
        });
      }
      return;
    }
    if (mode === 'overview' && announced && parts.overview.length > 0) {
      // A list that a paragraph announces goes on with its sentence.
      const last = parts.overview.pop()!;
      parts.overview.push({ ...last, prose: joinProse([last.prose, wholeProse(block)]) });
      return;
    }
    addHighlight({ ...passage(block), speakers: defaultSpeakers });
    for (const child of block.children)
      if (readMarkedTurns(child.prose, reading).length > 0) addTurns(readMarkedTurns(child.prose, reading), {});
  };

  const readNested = (block: Block): void => {
    const turns = readMarkedTurns(block.prose, reading);
    if (turns.length > 0)
      addTurns(
        turns.map((turn) => (turn.act === 'comment' ? { ...turn, act: 'answer' as const } : turn)),
        aliasOf(block),
      );
    else addTurns([{ act: 'answer', names: [], prose: block.prose }], aliasOf(block));
    for (const child of block.children) readNested(child);
  };

  return {
    read(block: Block): void {
      if (readMarkedTurns(block.prose, reading).length === 0) inTurns = false;
      if (block.kind === 'heading') readHeading(block);
      else if (block.kind === 'paragraph') readParagraph(block);
      else if (block.kind === 'item') readItem(block);
      else if (block.kind === 'quote') for (const child of block.children) this.read(child);
    },
    finish(): PartsDraft {
      close();
      // Around labelled highlights they introduce and sum up; alone they are the highlights.
      if (parts.highlights.length > 0) for (const one of unlabelled) parts.overview.push(one);
      else for (const one of unlabelled) addHighlight({ ...one, speakers: defaultSpeakers });
      return { parts, told, asked };
    },
  };
}

function aliasOf(block: { readonly alias?: string }): { readonly alias?: string } {
  return block.alias === undefined ? {} : { alias: block.alias };
}

/** `Figure 3: …`, `Photo credit: …`, a picture that Markdown could not read: printed beside the text, not part of it. */
function isCaption(text: string): boolean {
  return (
    text.startsWith('![') ||
    (text.length < 300 &&
      /^(?:(?:figure|fig\.|table|chart|box|photo|image|exhibit|map)\s+\d{1,3}(?:\.\d{1,3})?\s*[:.–-]|(?:photo|image|picture)s?\s*(?:credits?|courtesy|by)\b|source:)/i.test(
        text,
      ))
  );
}

function isShort(text: string): boolean {
  return text.length < 200 && !/[.?!]\s/.test(text);
}

/** The end of the questions with which a text begins, 0 for none. */
function leadingQuestion(text: string): number {
  let end = 0;
  for (const range of readSentences(text)) {
    if (!isQuestion(text.slice(range.start, range.end))) break;
    end = range.end;
  }
  return end;
}

function skipMark(text: string): number {
  return /^\s*(?:A\s*[:.]|[-–—])?\s*/.exec(text.slice(0, 12))![0].length;
}

function followsQuestion(parts: Parts): boolean {
  return parts.guidingQuestions.length > 0;
}

/** Several talks in one paragraph, a line each: `Title - Name`. */
function talkLines(block: Block, reading: Reading): { label: SpeakerLabel; title: Prose }[] | undefined {
  if (block.lines.length === 0) return undefined;
  const starts = [0, ...block.lines];
  const lines: { label: SpeakerLabel; title: Prose }[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? block.prose.text.length;
    const line = sliceProse(block.prose, start, end);
    const dash = Math.max(line.text.lastIndexOf(' - '), line.text.lastIndexOf(' – '));
    const label = dash > 0 ? readSpeakerLabel(line.text.slice(dash + 3), reading.vocabulary) : undefined;
    if (!label || !isPeople(label, reading)) return undefined;
    lines.push({ label, title: sliceProse(line, 0, dash) });
  }
  return lines;
}
