import type { Block } from '../blocks/block.js';
import { isWhollyStrong } from '../outline/opener.js';
import { plainLabel } from '../outline/words.js';
import { readSpeakerLabel, type SpeakerLabel } from '../people/speaker-label.js';
import { sliceProse, type Prose } from '../source/prose.js';
import { addTurns, continueTurn } from './add-turns.js';
import { isCaption } from './captions.js';
import { readEmbeddedSpeakers, type Embedded } from './embedded-speakers.js';
import { aliasOf, closeOpen, introduce, openQuestion, openSpeaker, passageOf, type Gathering } from './gathering.js';
import { readLeadIn } from './lead-in.js';
import { isQuestion } from './questions.js';
import { readRunIn } from './run-in.js';
import { isPeople, readHead, type Head } from './speaker-head.js';
import { goesOn } from './telling.js';
import { readTranscript } from './transcript.js';
import type { Reading } from './reading.js';

export function readParagraph(gathering: Gathering, block: Block): void {
  const { mode, reading } = gathering;
  const { text } = block.prose;
  if ((text.length < 40 && reading.words.placeholder.has(plainLabel(text))) || isCaption(text)) return;
  gathering.listRole = readLeadIn(text, reading.vocabulary);
  gathering.announced = text.endsWith(':');
  const runIn = readRunIn(block, reading);
  if (runIn?.kind === 'people') {
    introduce(gathering, runIn.label, block.prose);
    return;
  }
  if (runIn) {
    closeOpen(gathering);
    gathering.parts[runIn.kind].push({ prose: sliceProse(block.prose, runIn.textStart), ...aliasOf(block) });
    return;
  }
  const head = readHead(block, reading);
  if (mode === 'exchanges' && readSpoken(gathering, block, head)) return;
  if (head?.kind === 'question' && mode !== 'questions') {
    const asked = openQuestion(gathering, sliceProse(block.prose, 0, head.end));
    const rest = sliceProse(block.prose, head.end);
    if (rest.text.length > 3) asked.answers.push({ prose: rest });
    return;
  }
  const embedded = mode === 'overview' ? readEmbeddedSpeakers(block, reading) : undefined;
  if (embedded && embedded.highlights.length > 1) return addEmbedded(gathering, embedded, block);
  if (head?.kind === 'speaker' && opensHighlight(gathering, block, head)) {
    const talks = talkLines(block, reading);
    if (talks) addTalks(gathering, talks);
    else openSpeaker(gathering, block, head);
    return;
  }
  if (head?.kind === 'title' && isWhollyStrong(block)) return closeOpen(gathering);
  addProse(gathering, block, embedded);
}

/** A turn by its label, or what goes on with one. */
function readSpoken(gathering: Gathering, block: Block, head: Head | undefined): boolean {
  const turns = readTranscript(gathering, block, head);
  if (turns) addTurns(gathering, turns, aliasOf(block), 'named');
  else if (gathering.lastTurn === 'named' && head === undefined && goesOn(block.prose.text, gathering.reading))
    continueTurn(gathering, block.prose);
  else return false;
  return true;
}

function opensHighlight({ mode }: Gathering, block: Block, head: Extract<Head, { kind: 'speaker' }>): boolean {
  if (mode === 'exchanges') return false;
  return (
    mode === 'highlights' || block.marks.some((mark) => mark.start === 0) || head.textStart < block.prose.text.length
  );
}

/** Text without a label goes where its place puts it. */
function addProse(gathering: Gathering, block: Block, embedded: Embedded | undefined): void {
  const { mode, open, parts } = gathering;
  if (open?.kind === 'question') {
    open.asked.answers.push(passageOf(block));
    return;
  }
  const isTheirs = open?.kind === 'speaker' && (mode === 'highlights' || open.isHeading || open.pieces.length === 0);
  if (isTheirs && (open.isHeading || !gathering.announced)) {
    open.pieces.push(block.prose);
    return;
  }
  closeOpen(gathering);
  const { text } = block.prose;
  if (mode === 'exchanges') gathering.told.push(passageOf(block));
  else if (mode === 'recommendations' || mode === 'actions') {
    if (!(gathering.announced && isShort(text))) parts[mode].push(passageOf(block));
  } else if (mode === 'questions' && isQuestion(text)) parts.guidingQuestions.push(passageOf(block));
  else if (mode === 'highlights') gathering.unlabelled.push(passageOf(block));
  else if (embedded) addEmbedded(gathering, embedded, block);
  else {
    parts.overview.push(passageOf(block));
    gathering.lastPart = 'overview';
  }
}

function addEmbedded(gathering: Gathering, embedded: Embedded, block: Block): void {
  const { parts } = gathering;
  closeOpen(gathering);
  gathering.lastPart = 'highlights';
  if (embedded.before.text !== '') parts.overview.push({ prose: embedded.before, ...aliasOf(block) });
  for (const { prose, labels } of embedded.highlights)
    parts.highlights.push({ prose, speakers: labels.flatMap((label) => introduce(gathering, label, block.prose)) });
}

interface Talk {
  readonly label: SpeakerLabel;
  readonly title: Prose;
}

/** The last of several talks may have its text below. */
function addTalks(gathering: Gathering, talks: readonly Talk[]): void {
  for (const { label, title } of talks) {
    closeOpen(gathering);
    gathering.open = {
      kind: 'speaker',
      speakers: introduce(gathering, label, title),
      title,
      pieces: [],
      isHeading: false,
    };
  }
}

/** Several talks in one paragraph, a line each: `Title - Name`. */
function talkLines(block: Block, reading: Reading): readonly Talk[] | undefined {
  if (block.lines.length === 0) return undefined;
  const starts = [0, ...block.lines];
  const lines: Talk[] = [];
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

function isShort(text: string): boolean {
  return text.length < 200 && !/[.?!]\s/.test(text);
}
