import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { sliceProse, type Prose } from '../source/prose.js';
import {
  creditedTo,
  type Credit,
  type Credited,
  type ExchangeDraft,
  type StatementDraft,
  type TurnDraft,
} from './draft.js';
import type { ParseContext } from './parse-context.js';
import { closeExchange, draftOf, labelOf, type BlockPlace, type PartState } from './part-state.js';
import { readSegments, type Segment } from './segments.js';
import { creditOfAll, creditSentences } from './statements.js';
import { readTailSpeakers } from './tail-speakers.js';
import { readNarratedExchanges } from './narrated-exchanges.js';

/** A longer question is not a heading of an exchange. */
const LONGEST_QUESTION = 60;

/** A bullet that asks, with the answers nested below. */
export function isQuestionWithAnswers({ kind, prose, children }: Block): boolean {
  return kind === 'item' && /\?["”’)]*$/.test(prose.text) && children.length > 0;
}

export function readNestedExchange(block: Block, state: PartState, context: ParseContext): void {
  closeExchange(state);
  const [asked] = readSegments(block, context);
  const exchange: ExchangeDraft = {
    question: asked?.people
      ? { prose: asked.prose, ...labelOf(asked.label), speakers: asked.people, evidence: 'label' }
      : { prose: block.prose, speakers: [] },
    answers: [],
  };
  for (const child of block.children) {
    for (const each of nestedBlocks(child)) {
      if (each.prose.text === '') continue;
      for (const { prose, people, label } of readSegments(each, context)) {
        if (prose.text === '') continue;
        const { statements } = people ? { statements: [] } : creditSentences(prose.text, [], context);
        exchange.answers.push({
          prose,
          ...labelOf(label),
          ...(people ? creditedTo({ people, evidence: 'label' }) : creditOfAll(statements)),
        });
      }
    }
  }
  state.draft.exchanges.push(exchange);
}

/** `**Who pays for repairs?** The villages do.` */
export function readBoldQuestion(block: Block, state: PartState, context: ParseContext): boolean {
  const mark = block.marks.find((one) => one.kind === 'strong' && one.start === 0);
  const { text } = block.prose;
  if (!mark || !/\?["”’]?$/.test(text.slice(0, mark.end).trimEnd()) || text.slice(mark.end).trim().length < 20)
    return false;
  // `**Who pays?** - Ana Diaz` is the title of a talk.
  if (readTailSpeakers(block.prose, block.kind === 'item', context)) return false;
  closeExchange(state);
  const answer = sliceProse(block.prose, mark.end);
  const { statements } = creditSentences(answer.text, [], context);
  state.draft.exchanges.push({
    question: { prose: sliceProse(block.prose, 0, mark.end), speakers: [] },
    answers: [{ prose: answer, ...creditOfAll(statements) }],
  });
  return true;
}

export function hasLabels({ question, comment, answers }: ExchangeDraft): boolean {
  return [question, comment, answers[0], answers.at(-1)].some((turn) => turn?.label !== undefined);
}

/** `Q: …`, `Answer (Ana): …`. */
export function readTurn(
  kind: 'question' | 'answer' | 'comment',
  { prose, people, label }: Segment,
  state: PartState,
  { soleSpeaker }: ParseContext,
): void {
  const sole: Credit | undefined =
    kind === 'answer' && soleSpeaker ? { people: [soleSpeaker], evidence: 'front matter' } : undefined;
  const turn = { prose, ...labelOf(label), ...creditedTo(people ? { people, evidence: 'label' } : sole) };
  if (kind !== 'answer') {
    closeExchange(state);
    state.exchange = { [kind]: turn, answers: [] };
    return;
  }
  if (!state.exchange && state.question) {
    state.question.remove();
    state.exchange = { question: { prose: state.question.prose, speakers: [] }, answers: [] };
  }
  state.question = undefined;
  state.exchange ??= { answers: [] };
  state.exchange.answers.push(turn);
}

/** In a discussion, a labelled question opens an exchange, and what others say answers it. */
export function readDiscussionTurn({ prose, label }: Segment, credit: Credit, state: PartState): void {
  const { people } = credit;
  const turn = { prose, ...labelOf(label), ...creditedTo(credit) };
  const isQuestion = prose.text.includes('?');
  const { exchange } = state;
  const isOther = exchange?.question && !exchange.question.speakers.every((entry) => people.includes(entry));
  if (isQuestion && !(exchange?.answers.length === 0 && isOther)) {
    closeExchange(state);
    state.exchange = { question: turn, answers: [] };
  } else if (exchange) {
    exchange.answers.push(turn);
  } else
    state.draft.highlights.push({
      prose,
      ...(label ? { label } : {}),
      speakers: people,
      evidence: 'label',
      statements: [],
    });
}

/** Reads questions and answers that prose narrates. The next paragraph may continue them. */
export function readNarrated(prose: Prose, block: Block, state: PartState, context: ParseContext): boolean {
  if (state.exchange && !state.isNarrated) return false;
  const narrated = readNarratedExchanges(prose, context);
  if (narrated.length > 0) {
    closeExchange(state);
    for (const exchange of narrated.slice(0, -1)) state.draft.exchanges.push(exchange);
    const last = narrated.at(-1)!;
    state.exchange = block.alias === undefined ? last : { ...last, alias: block.alias };
    state.isNarrated = true;
    return true;
  }
  if (!state.exchange) return false;
  const { statements } = creditSentences(prose.text, state.before, context);
  if (statements.length === 0 && state.exchange.answers.length > 0) return false;
  for (const turn of turnsOf(prose, statements)) state.exchange.answers.push(turn);
  return true;
}

/** Splits a paragraph into turns: one per speaker, and one for each stretch without a speaker. */
export function turnsOf(prose: Prose, statements: readonly StatementDraft[]): readonly TurnDraft[] {
  if (statements.length < 2) return [{ prose, ...creditOfAll(statements) }];
  const turns: TurnDraft[] = [];
  let from = 0;
  const add = (to: number, credit: Credited): void => {
    const turn = sliceProse(prose, from, to);
    if (turn.text !== '') turns.push({ prose: turn, ...credit });
    from = to;
  };
  for (const { start, end, speakers, evidence } of statements) {
    add(start, { speakers: [] });
    add(end, { speakers, evidence });
  }
  add(prose.text.length, { speakers: [] });
  return turns;
}

export function isQuestionBlock({ text }: Prose, place: BlockPlace, state: PartState): boolean {
  if (place.role === 'questions') return text.includes('?');
  return (
    /\?["”’)]*$/.test(text) && text.split(' ').length <= LONGEST_QUESTION && (place.isFirst || state.role === undefined)
  );
}

/** The next block may answer the question. */
export function readQuestion(
  prose: Prose,
  block: Block,
  place: BlockPlace,
  state: PartState,
  context: ParseContext,
): void {
  const { draft } = state;
  const passage = {
    ...draftOf(prose, block, {}),
    statements: creditSentences(prose.text, state.before, context).statements,
  };
  if (place.role === 'questions') {
    draft.guidingQuestions.push(passage);
    return;
  }
  const list = block.kind === 'item' ? draft.highlights : draft.overview;
  list.push(passage);
  state.question = { prose, remove: () => list.splice(list.lastIndexOf(passage), 1) };
}
