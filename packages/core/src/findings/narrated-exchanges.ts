import { anyCue, cueSet, isWithinPhrase } from '@findings/language';
import type { RosterEntry } from '../people/roster.js';
import { sliceProse, type Prose } from '../source/prose.js';
import type { PersonMention } from '../speech/mentions.js';
import { NO_CREDIT, type Credit, type Credited, type ExchangeDraft, type TurnDraft } from './draft.js';
import { ASKS, isQuestion, LONGEST_SUBJECT, reportsQuestion } from './guiding-questions.js';
import type { ParseContext } from './parse-context.js';
import { readClauses } from './statements.js';

/** The first question is in one of the first sentences. */
const FIRST = 2;
const PASSIVE = new RegExp(String.raw`\b${anyCue('passiveVerbs')} (?:\p{L}+ )?$`, 'u');

/** What a sentence does in an exchange that is narrated in prose. */
interface Move {
  /** `bare`: a question that no one is said to ask. */
  readonly act: 'ask' | 'bare' | 'remark' | 'answer' | 'group' | 'continue';
  readonly credit: Credit | undefined;
  /** Whom a pronoun in the next sentence means. */
  readonly pronounOf: readonly RosterEntry[];
  readonly isStrong: boolean;
}

interface GrowingTurn extends Credited {
  readonly start: number;
}

interface GrowingExchange {
  kind: 'question' | 'comment';
  readonly opening: GrowingTurn;
  readonly answers: GrowingTurn[];
}

/**
 * `Ms. Diaz was asked how … She answered that … Another participant wondered …` as exchanges. Empty if the text narrates no
 * question.
 */
export function readNarratedExchanges(prose: Prose, context: ParseContext): readonly ExchangeDraft[] {
  const { text } = prose;
  const exchanges: GrowingExchange[] = [];
  let known: readonly RosterEntry[] = [];
  for (const [index, { start, end }] of [...readClauses(text, context)].entries()) {
    const move = readMove(text.slice(start, end), known, context);
    const current = exchanges.at(-1);
    if (!current) {
      if (index >= FIRST && move.act !== 'remark') return [];
      if (move.act !== 'ask' && move.act !== 'bare' && move.act !== 'remark') continue;
    }
    known = move.pronounOf.length > 0 ? move.pronounOf : known;
    const opened = current ? nextExchange(move, current, start) : openExchange(move, 0);
    if (opened) exchanges.push(opened);
    else if (current) addAnswer(move, current, start);
  }
  return exchanges.map((exchange, index) =>
    finish(exchange, exchanges[index + 1]?.opening.start ?? text.length, prose),
  );
}

function openExchange({ act, credit }: Move, start: number): GrowingExchange {
  return { kind: act === 'remark' ? 'comment' : 'question', opening: { start, ...(credit ?? NO_CREDIT) }, answers: [] };
}

/** A question opens an exchange, unless another one before it is still open; a remark does after an answer. */
function nextExchange(move: Move, current: GrowingExchange, start: number): GrowingExchange | undefined {
  const isAnswered = current.answers.length > 0;
  if (move.act === 'remark') return isAnswered ? openExchange(move, start) : undefined;
  if (move.act !== 'ask') return undefined;
  if (isAnswered)
    return isSame(current.answers.at(-1)!.speakers, move.credit?.speakers ?? [])
      ? undefined
      : openExchange(move, start);
  if (current.kind === 'question') return undefined;
  const isAgain = move.credit === undefined && move.isStrong;
  if (!isAgain) return openExchange(move, start);
  current.kind = 'question';
  return undefined;
}

function addAnswer({ act, credit }: Move, { kind, answers }: GrowingExchange, start: number): void {
  const last = answers.at(-1);
  if (act === 'group') {
    if (kind === 'question' && last?.speakers.length !== 0) answers.push({ start, speakers: [] });
    return;
  }
  if (act !== 'answer' || !credit) return;
  if (!last || !isSame(last.speakers, credit.speakers)) answers.push({ start, ...credit });
}

function isSame(left: readonly RosterEntry[], right: readonly RosterEntry[]): boolean {
  return left.length > 0 && left.length === right.length && left.every((entry) => right.includes(entry));
}

function readMove(sentence: string, known: readonly RosterEntry[], { attribute, words }: ParseContext): Move {
  const { speakers, evidence, isStrong, mentions } = attribute(sentence, known);
  const credit = evidence === undefined || speakers.length === 0 ? undefined : { speakers, evidence };
  const named = mentions.length === 1 ? peopleOf(mentions) : [];
  const group = groupOf(sentence, words);
  const verb = ASKS.exec(sentence.slice(0, LONGEST_SUBJECT));
  const before = sentence.slice(0, verb?.index ?? 0);
  const isPassive = PASSIVE.test(before);
  // A narrator reports a question of another person: `Ana, who asked …`.
  const isReported = isWithinPhrase(before, words.complementizers) || isWithinPhrase(before, words.relativePronouns);
  const isAsking = verb !== null && !isReported && (group !== 'panel' || isPassive);
  if (isAsking && reportsQuestion(sentence)) {
    // `The participant asked` goes on with what that participant remarked.
    const isAgain = group === 'audience' && words.articles.has(sentence.split(' ', 1)[0]!.toLowerCase());
    return { act: 'ask', credit: isPassive ? undefined : credit, pronounOf: peopleOf(mentions), isStrong: isAgain };
  }
  if (group === 'panel') return { act: 'group', credit: undefined, pronounOf: [], isStrong };
  if (group === 'audience' || isAsking)
    return { act: isQuestion(sentence) ? 'ask' : 'remark', credit: undefined, pronounOf: named, isStrong: true };
  if (credit) return { act: 'answer', credit, pronounOf: speakers, isStrong };
  return { act: isQuestion(sentence) ? 'bare' : 'continue', credit: undefined, pronounOf: [], isStrong: true };
}

function peopleOf(mentions: readonly PersonMention[]): readonly RosterEntry[] {
  return [...new Set(mentions.map(({ entry }) => entry))];
}

const BEFORE_GROUP = cueSet('beforeGroups');

/** `Another participant …`, `Panelists …`: who speaks without a name. */
function groupOf(
  sentence: string,
  { audience, panel, roles }: ParseContext['words'],
): 'audience' | 'panel' | undefined {
  const lead = sentence
    .slice(0, 80)
    .toLowerCase()
    .split(/[^\p{L}-]+/u, 5);
  for (const word of lead) {
    const singular = word.replace(/s$/, '');
    if (panel.has(word) || (word !== singular && panel.has(singular))) return 'panel';
    if (audience.has(word) || audience.has(singular) || roles.has(singular)) return 'audience';
    if (!BEFORE_GROUP.has(word)) return undefined;
  }
  return undefined;
}

function finish({ kind, opening, answers }: GrowingExchange, end: number, prose: Prose): ExchangeDraft {
  const turn = ({ start, ...credited }: GrowingTurn, to: number): TurnDraft => ({
    prose: sliceProse(prose, start, to),
    ...credited,
  });
  return {
    [kind]: turn(opening, answers[0]?.start ?? end),
    answers: answers.map((answer, index) => turn(answer, answers[index + 1]?.start ?? end)),
  };
}
