import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { ENOUGH, type RosterEntry } from '../people/roster.js';
import type { TurnKind } from '../people/turn-label.js';
import { sliceProse, type Prose } from '../source/prose.js';
import {
  NO_CREDIT,
  passageOf,
  turnsOf,
  type Credit,
  type ExchangeDraft,
  type PartDraft,
  type PassageDraft,
  type TurnDraft,
} from './draft.js';
import { readNarratedExchanges } from './narrated-exchanges.js';
import type { ParseContext } from './parse-context.js';
import { readSegments, type Segment } from './segments.js';
import { readTailSpeakers } from './speaker-lines.js';
import { creditSentences, splitByStatement } from './statements.js';

/** With fewer UTF-16 code units after it, a bold question has no answer in its paragraph. */
const SHORTEST_ANSWER = 20;

/** A question that the next block may answer. */
interface PendingQuestion {
  readonly prose: Prose;
  /** The list that has the question as a passage until an answer comes. */
  readonly list: PassageDraft[];
  readonly passage: PassageDraft;
}

/** Where text without a label is. */
interface Place {
  readonly isItem: boolean;
  readonly isDiscussion: boolean;
  /** The speakers of the paragraph before, whom a pronoun means. */
  readonly before: readonly RosterEntry[];
}

/** Reads the questions of a part, each with its answers. */
export class ExchangeReader {
  readonly #draft: PartDraft;
  readonly #context: ParseContext;
  #question: PendingQuestion | undefined;
  #exchange: ExchangeDraft | undefined;
  /** Prose narrates the open exchange, so that the next paragraph may continue it. */
  #isNarrated = false;
  /** Whether a label marks an answer to the open exchange, in this block or an earlier one. */
  #hasAnswer = false;
  #isAnswered = false;

  constructor(draft: PartDraft, context: ParseContext) {
    this.#draft = draft;
    this.#context = context;
  }

  /** Whether the question of the open exchange has no known asker, and no label says that it is answered. */
  get hasAnonymousQuestion(): boolean {
    return this.#exchange?.question?.speakers.length === 0 && !this.#isAnswered;
  }

  /** After the block of a labelled answer, unlabelled blocks are not answers. */
  beginBlock(): void {
    this.#isAnswered = this.#hasAnswer;
  }

  /** A question that no answer follows stays a passage. */
  forgetQuestion(): void {
    this.#question = undefined;
  }

  /** A question is a passage until the next block answers it. */
  keepQuestion(prose: Prose, block: Block, before: readonly RosterEntry[]): void {
    const { statements } = creditSentences(prose.text, before, this.#context);
    const passage = { ...passageOf(prose, block), statements };
    const list = this.#draft[block.kind === 'item' ? 'highlights' : 'overview'];
    list.push(passage);
    this.#question = { prose, list, passage };
  }

  /** Makes the question before this block the question of an exchange. */
  startFromPending(): void {
    if (!this.#question) return;
    const { prose, list, passage } = this.#question;
    const index = list.lastIndexOf(passage);
    if (index >= 0) list.splice(index, 1);
    this.#question = undefined;
    this.#start({ question: { prose, ...NO_CREDIT }, answers: [] });
  }

  #start(exchange: ExchangeDraft): void {
    this.close();
    this.#exchange = exchange;
  }

  close(): void {
    if (this.#exchange) this.#draft.exchanges.push(this.#exchange);
    this.#exchange = undefined;
    this.#isNarrated = false;
    this.#hasAnswer = false;
    this.#isAnswered = false;
  }

  /** Text and items without a label go on with the answers of an open exchange. */
  continue(prose: Prose, { isItem, isDiscussion, before }: Place): boolean {
    const exchange = this.#exchange;
    if (!exchange || exchange.question?.speakers.length === 0 || prose.text.endsWith('?')) return false;
    if (!isItem && !isDiscussion && (hasLabels(exchange) || exchange.answers.length === 0)) return false;
    const { statements } = creditSentences(prose.text, before, this.#context);
    for (const turn of splitByStatement(prose, statements)) exchange.answers.push(turn);
    return true;
  }

  /**
   * `Q: …`, `Answer (Ana): …`.
   *
   * @param talk the credit of the talk that contains the turn. It applies to answers without another credit
   */
  readTurn(kind: Exclude<TurnKind, 'action'>, segment: Segment, talk: Credit | undefined): void {
    const { people, prose } = segment;
    const { soleSpeaker } = this.#context;
    const own: Credit | undefined = people && { speakers: people, evidence: 'label' };
    if (kind !== 'answer') {
      const [opening, ...answers] = this.#splitQuestion(turnOf(segment, own));
      this.#start({ [kind]: opening!, answers });
      return;
    }
    if (!this.#exchange) this.startFromPending();
    this.#question = undefined;
    this.#exchange ??= { answers: [] };
    const context: Credit | undefined = soleSpeaker ? { speakers: [soleSpeaker], evidence: 'front matter' } : talk;
    const turns = own ? [] : this.#turnsByWords(prose);
    if (turns.length > 1) for (const turn of withLabel(turns, segment)) this.#exchange.answers.push(turn);
    else this.#exchange.answers.push(turnOf(segment, own ?? (turns[0]?.evidence ? (turns[0] as Credit) : context)));
    this.#hasAnswer = true;
  }

  /** Splits an answer by who says each sentence. A name that occurs only there may not be a person's, so it is ignored. */
  #turnsByWords(prose: Prose): readonly TurnDraft[] {
    const turns = splitByStatement(prose, creditSentences(prose.text, [], this.#context).statements);
    return turns.every(({ speakers }) => speakers.every(({ evidence }) => evidence >= ENOUGH)) ? turns : [];
  }

  /** `Who pays? Ana Diaz answered that the villages do.`: a question, and the answers in the same text. */
  #splitQuestion(turn: TurnDraft): readonly TurnDraft[] {
    const { prose, speakers } = turn;
    const { statements } = creditSentences(prose.text, [], this.#context);
    const first = statements.findIndex((each) => !each.speakers.some((entry) => speakers.includes(entry)));
    const from = statements[first]?.start ?? 0;
    if (!prose.text.slice(0, from).trimEnd().endsWith('?')) return [turn];
    const rest = statements.slice(first).map((each) => ({ ...each, start: each.start - from, end: each.end - from }));
    return [{ ...turn, prose: sliceProse(prose, 0, from) }, ...splitByStatement(sliceProse(prose, from), rest)];
  }

  /** In a discussion, a labelled question opens an exchange, and what others say answers it. */
  readDiscussionTurn(segment: Segment, credit: Credit): void {
    const turn = turnOf(segment, credit);
    const exchange = this.#exchange;
    const isOther = exchange?.question && !exchange.question.speakers.every((each) => credit.speakers.includes(each));
    if (turn.prose.text.includes('?') && !(exchange?.answers.length === 0 && isOther))
      this.#start({ question: turn, answers: [] });
    else if (exchange) exchange.answers.push(turn);
    else this.#draft.highlights.push({ ...turn, evidence: 'label', statements: [] });
  }

  /** Reads questions and answers that prose narrates. The next paragraph may continue them. */
  readNarrated(prose: Prose, block: Block, before: readonly RosterEntry[]): boolean {
    if (this.#exchange && !this.#isNarrated) return false;
    const narrated = readNarratedExchanges(prose, this.#context);
    if (narrated.length > 0) {
      for (const exchange of narrated) this.#start(exchange);
      if (block.alias !== undefined) this.#exchange = { ...narrated.at(-1)!, alias: block.alias };
      this.#isNarrated = true;
      return true;
    }
    if (!this.#exchange) return false;
    const { statements } = creditSentences(prose.text, before, this.#context);
    if (statements.length === 0 && this.#exchange.answers.length > 0) return false;
    for (const turn of splitByStatement(prose, statements)) this.#exchange.answers.push(turn);
    return true;
  }

  /** A bullet that asks, with the answers nested below. */
  readNested(block: Block): void {
    const context = this.#context;
    const [asked] = readSegments(block, context);
    this.close();
    const exchange: ExchangeDraft = {
      question: asked?.people
        ? turnOf(asked, { speakers: asked.people, evidence: 'label' })
        : { prose: block.prose, ...NO_CREDIT },
      answers: [],
    };
    for (const each of block.children.flatMap((child) => [...nestedBlocks(child)])) {
      for (const segment of each.prose.text === '' ? [] : readSegments(each, context)) {
        const { prose, people } = segment;
        if (prose.text === '') continue;
        const turns = people
          ? [turnOf(segment, { speakers: people, evidence: 'label' })]
          : withLabel(splitByStatement(prose, creditSentences(prose.text, [], context).statements), segment);
        for (const turn of turns) exchange.answers.push(turn);
      }
    }
    this.#draft.exchanges.push(exchange);
  }

  /** `**Who pays for repairs?** The villages do.` */
  readBoldQuestion(block: Block): boolean {
    const { prose, marks, kind } = block;
    const end = marks.find((mark) => mark.kind === 'strong' && mark.start === 0)?.end ?? 0;
    const [asked, answer] = [sliceProse(prose, 0, end), sliceProse(prose, end)];
    if (!/\?["”’]?$/.test(asked.text) || answer.text.length < SHORTEST_ANSWER) return false;
    // `**Who pays?** - Ana Diaz` is the title of a talk.
    if (readTailSpeakers(prose, kind === 'item', this.#context)) return false;
    this.close();
    const { statements } = creditSentences(answer.text, [], this.#context);
    this.#draft.exchanges.push({
      question: { prose: asked, ...NO_CREDIT },
      answers: [...splitByStatement(answer, statements)],
    });
    return true;
  }
}

/** Whether the first or the last turns of an exchange are labelled. */
function hasLabels(exchange: ExchangeDraft): boolean {
  const turns = turnsOf(exchange);
  return [turns[0], turns[1], turns.at(-1)].some((turn) => turn?.label !== undefined);
}

function withLabel([first, ...others]: readonly TurnDraft[], { label }: Segment): readonly TurnDraft[] {
  return first ? [{ ...first, ...(label ? { label } : {}) }, ...others] : [];
}

function turnOf({ prose, label }: Segment, credit: Credit | undefined): TurnDraft {
  return { prose, ...(label ? { label } : {}), ...(credit ?? NO_CREDIT) };
}
