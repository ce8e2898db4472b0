import type { Block } from '../blocks/block.js';
import { joinProse, sliceProse, type Prose } from '../source/prose.js';
import { addNestedTurns, addTurns } from './add-turns.js';
import { proseFrom, wholeProse } from './block-text.js';
import { grown, type DraftPassage } from './draft.js';
import { aliasOf, closeOpen, introduce, passageOf, type Gathering } from './gathering.js';
import { isQuestion, leadingQuestion } from './questions.js';
import { readRunIn } from './run-in.js';
import { readHead, type Head } from './speaker-head.js';
import { readTranscript } from './transcript.js';
import { readMarkedTurns } from './turn.js';

export function readItem(gathering: Gathering, block: Block): void {
  const { reading, parts } = gathering;
  const runIn = readRunIn(block, reading);
  if (runIn?.kind === 'people') {
    introduce(gathering, runIn.label, block.prose);
    return;
  }
  if (runIn) {
    closeOpen(gathering);
    parts[runIn.kind].push({ prose: proseFrom(block, runIn.textStart), ...aliasOf(block) });
    return;
  }
  const head = readHead(block, reading);
  if (gathering.mode === 'exchanges') {
    const spoken = readTranscript(gathering, block, head);
    if (spoken) return addTurns(gathering, spoken, aliasOf(block), 'named');
  }
  // A point below a speaker, or under a talk, may hold questions and answers of its own.
  const { prose, turns } = withoutTurns(block, gathering);
  addPoint(gathering, block, prose, head);
  for (const turn of turns) {
    addTurns(gathering, readMarkedTurns(turn.prose, reading, true), aliasOf(turn));
    addNestedTurns(gathering, turn.children);
  }
}

function addPoint(gathering: Gathering, block: Block, prose: Prose, head: Head | undefined): void {
  const { mode, open, parts } = gathering;
  if (open?.kind === 'speaker' && head?.kind !== 'speaker') {
    open.pieces.push(prose);
    return;
  }
  if (head?.kind === 'question') return addQuestion(gathering, block, head.end);
  const role = mode === 'overview' || mode === 'exchanges' ? gathering.listRole : mode;
  if (role === 'recommendations' || role === 'actions') {
    parts[role].push({ prose, ...aliasOf(block) });
    return;
  }
  if (open?.kind === 'question') {
    open.asked.answers.push({ prose, isPoint: true, ...aliasOf(block) });
    return;
  }
  if (role === 'questions' || isGuiding(gathering, block.prose.text, head)) {
    parts.guidingQuestions.push({ prose, ...aliasOf(block) });
    return;
  }
  if (mode === 'exchanges') return addTold(gathering, block, prose);
  if (head?.kind === 'speaker') {
    closeOpen(gathering);
    const text = sliceProse(prose, Math.min(head.textStart, prose.text.length));
    parts.highlights.push({
      prose: text.text === '' ? sliceProse(block.prose, 0, head.title?.length) : text,
      speakers: introduce(gathering, head.label, block.prose),
      ...aliasOf(block),
      ...(head.title === undefined ? {} : { title: head.title }),
    });
    return;
  }
  if (mode === 'overview' && gathering.announced && goesOnWithLast(gathering, prose, block)) return;
  if (prose.text !== '') parts.highlights.push({ prose, ...aliasOf(block), speakers: gathering.defaultSpeakers });
}

/** A list that a paragraph announces goes on with its sentence. */
function goesOnWithLast({ parts, lastPart }: Gathering, prose: Prose, block: Block): boolean {
  const list: DraftPassage[] = parts[lastPart];
  const last = list.at(-1);
  if (!last) return false;
  list[list.length - 1] = grown(last.alias === undefined ? { ...aliasOf(block), ...last } : last, prose);
  return true;
}

/** `**Who pays?** Nobody does.`; a question alone guides the session. */
function addQuestion(gathering: Gathering, block: Block, end: number): void {
  const answer = proseFrom(block, end);
  const question = sliceProse(block.prose, 0, end);
  if (answer.text === '' && gathering.open?.kind !== 'question' && gathering.mode !== 'exchanges')
    gathering.parts.guidingQuestions.push({ prose: question, ...aliasOf(block) });
  else {
    closeOpen(gathering);
    gathering.asked.push({
      question: { prose: question, speakers: [] },
      answers: [{ prose: answer, isPoint: true, ...aliasOf(block) }],
    });
  }
}

function isGuiding({ mode, announced, parts }: Gathering, text: string, head: Head | undefined): boolean {
  if (isQuestion(text) && mode !== 'highlights' && mode !== 'exchanges' && announced) return true;
  return mode === 'overview' && head?.kind === 'title' && parts.guidingQuestions.length > 0;
}

/** A point among questions and answers: a question with what answers it, or minutes told in prose. */
function addTold(gathering: Gathering, block: Block, prose: Prose): void {
  const { text } = block.prose;
  const question = leadingQuestion(text);
  if (question === 0) {
    gathering.told.push({ prose, ...aliasOf(block) });
    return;
  }
  closeOpen(gathering);
  gathering.asked.push({
    question: { prose: sliceProse(block.prose, 0, question), speakers: [] },
    answers: [
      { prose: sliceProse(block.prose, question + skipMark(text.slice(question))), isPoint: true, ...aliasOf(block) },
      ...block.children
        .filter((child) => !isTurn(child, gathering))
        .map((child) => ({ ...passageOf(child), isPoint: true })),
    ],
  });
}

function skipMark(text: string): number {
  return /^\s*[-–—]?\s*/.exec(text.slice(0, 12))![0].length;
}

/** A point's text without the nested points that are turns, and these. */
function withoutTurns(block: Block, gathering: Gathering): { readonly prose: Prose; readonly turns: readonly Block[] } {
  if (block.children.length === 0) return { prose: block.prose, turns: [] };
  const turns: Block[] = [];
  const collect = (one: Block): Prose => {
    const kept = one.children.filter((child) => {
      const isOne = isTurn(child, gathering);
      if (isOne) turns.push(child);
      return !isOne;
    });
    return joinProse([one.prose, ...kept.map(collect)]);
  };
  const prose = collect(block);
  return turns.length === 0 ? { prose: wholeProse(block), turns } : { prose, turns };
}

function isTurn(block: Block, { reading }: Gathering): boolean {
  return block.kind === 'item' && readMarkedTurns(block.prose, reading, true).length > 0;
}
