import type { Block } from '../blocks/block.js';
import type { Name } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import type { Prose } from '../source/prose.js';
import { grown, type DraftTurn } from './draft.js';
import { aliasOf, closeOpen, type Gathering } from './gathering.js';
import { readMarkedTurns, type Act } from './turn.js';

/** A turn of which a mark or a label says what it is. */
export interface LabelledTurn {
  readonly act: Act;
  readonly prose: Prose;
  readonly speakers?: readonly RosterEntry[];
  readonly names?: readonly Name[];
}

type Alias = { readonly alias?: string };

/** Questions and comments begin an exchange; an answer joins the one before it, where that is the last thing that was read. */
export function addTurns(
  gathering: Gathering,
  turns: readonly LabelledTurn[],
  alias: Alias,
  by: NonNullable<Gathering['lastTurn']> = 'marked',
): void {
  closeOpen(gathering);
  const { exchanges } = gathering.parts;
  for (const { act, prose, speakers = [], names } of turns) {
    const turn: DraftTurn = { prose, speakers, ...(names === undefined ? {} : { names }) };
    const last = exchanges.at(-1);
    if (act === 'answer' && last && gathering.lastTurn !== undefined) {
      last.answers.push(turn);
      exchanges[exchanges.length - 1] = grown(last.alias === undefined ? { ...last, ...alias } : last, prose);
    } else {
      exchanges.push({
        prose,
        ...alias,
        ...(act === 'question' ? { question: turn } : act === 'comment' ? { comment: turn } : {}),
        answers: act === 'answer' ? [turn] : [],
      });
    }
    gathering.lastTurn = by;
    gathering.turns++;
  }
}

/** What stands nested below a turn answers it, whatever its mark. */
export function addNestedTurns(gathering: Gathering, blocks: readonly Block[]): void {
  for (const block of blocks) {
    const turns = readMarkedTurns(block.prose, gathering.reading, block.kind === 'item').map((turn): LabelledTurn =>
      turn.act === 'comment' ? { ...turn, act: 'answer' } : turn,
    );
    addTurns(gathering, turns.length > 0 ? turns : [{ act: 'answer', prose: block.prose }], aliasOf(block));
    addNestedTurns(gathering, block.children);
  }
}

/** The paragraph goes on with the last turn. */
export function continueTurn(gathering: Gathering, prose: Prose): void {
  const { exchanges } = gathering.parts;
  const last = exchanges.at(-1);
  if (!last) return;
  gathering.turns++;
  const { question, comment, answers } = last;
  const answer = answers.at(-1);
  let longer = grown(last, prose);
  if (answer) answers[answers.length - 1] = grown(answer, prose);
  else if (question) longer = { ...longer, question: grown(question, prose) };
  else if (comment) longer = { ...longer, comment: grown(comment, prose) };
  exchanges[exchanges.length - 1] = longer;
}
