import type { Block } from '../blocks/block.js';
import type { SectionRole } from '../outline/parts.js';
import type { Prose } from '../source/prose.js';
import {
  goesOn,
  interruptionOf,
  isListTitle,
  isOneSentence,
  startsWithMention,
  updateIntro,
} from './carried-speakers.js';
import { carriedOn, type Credit, type PassageDraft } from './draft.js';
import { readGuidingQuestions } from './guiding-questions.js';
import type { ParseContext } from './parse-context.js';
import { hasLabels, isQuestionBlock, readQuestion, readNarrated, turnsOf } from './part-exchanges.js';
import { closeExchange, draftOf, type BlockPlace, type PartState } from './part-state.js';
import { creditSentences } from './statements.js';
import { tailOf } from '../people/tail-names.js';
import { readTailSpeakers } from './tail-speakers.js';
import { ASKS } from './narrated-exchanges.js';

/** @returns who speaks in what is nested in the block, too */
export function readUnlabelled(
  prose: Prose,
  block: Block,
  place: BlockPlace,
  state: PartState,
  context: ParseContext,
  parent: Credit | undefined,
): Credit | undefined {
  const isItem = block.kind === 'item';
  if (place.role === 'exchanges' && readNarrated(prose, block, state, context)) return undefined;
  const isTurn = state.above?.evidence === 'heading';
  if (!isTurn && readGuidingQuestions(prose, block, place, state, context)) return undefined;
  const { exchange } = state;
  const isOpen =
    exchange &&
    (place.role === 'exchanges' || !hasLabels(exchange) || isItem) &&
    exchange.question?.speakers.length !== 0;
  if (isOpen && !/\?$/.test(prose.text) && (isItem || exchange.answers.length > 0 || place.role === 'exchanges')) {
    const { statements } = creditSentences(prose.text, state.before, context);
    for (const turn of turnsOf(prose, statements)) exchange.answers.push(turn);
    return undefined;
  }
  closeExchange(state);
  // Below a label, a question is what that person asks.
  const isSpoken = isTurn || (isItem && (parent ?? state.above) !== undefined);
  if (!isSpoken && isQuestionBlock(prose, place, state)) {
    readQuestion(prose, block, place, state, context);
    return undefined;
  }
  const tail = readTailSpeakers(prose, isItem, context);
  const turn = goesOn(block, prose, state, context);
  const carrier =
    parent ?? aboveOf(state, isItem) ?? turn ?? (isItem || block.kind === 'quote' ? state.intro : undefined);
  const interruption = carrier && interruptionOf(block, prose, carrier, context);
  if (interruption === 'end' && carrier?.evidence !== 'heading') endCarry(state);
  const carried = interruption === undefined ? carrier : undefined;
  const { isAfterItem } = state;
  // A pronoun after a list does not mean the person of its last item.
  const inherited = isAfterItem && !isItem ? [] : state.before;
  state.isAfterItem = isItem;
  const credited = creditSentences(prose.text, inherited, context);
  state.before = credited.last;
  const target = listFor(place.role, isItem, state);
  if (tail) {
    target.highlights.push(draftOf(prose, block, { credit: tail }));
    // `Rain tanks at schools - Lucia Ferrer` is above what she says. `New pumps (Lucia)` is a topic that she brings.
    const isTalk = !isItem && !/^["“„«]/.test(prose.text) && /^[^\s,]+ /.test(tailOf(prose.text) ?? '');
    if (isTalk) state.above = { people: tail.people, evidence: 'label above' };
  } else if (carried && (isItem || parent || state.above || turn)) {
    const others = credited.statements.filter(
      (statement) => !statement.speakers.every((entry) => carried.people.includes(entry)),
    );
    if (others.length > 0 && (others[0]!.start === 0 || !context.hasTurns || (state.above && !parent)))
      pushCredited(prose, block, credited, target);
    else {
      const [first] = credited.statements;
      const isOwn = carried.evidence === 'carried' && first?.start === 0;
      const credit = isOwn ? { people: carried.people, evidence: first.evidence } : carried;
      target.highlights.push(draftOf(prose, block, { label: state.labelAbove, credit }));
      state.labelAbove = undefined;
      if (carrier === state.above && !isItem && carried.evidence === 'label above') state.above = carriedOn(carried);
    }
  } else if (credited.statements.length > 0) pushCredited(prose, block, credited, target);
  else if (state.base) target.highlights.push(draftOf(prose, block, { credit: state.base }));
  else target.plain.push(draftOf(prose, block, {}));
  const goesOnWith = credited.last === inherited;
  const isMeant = goesOnWith
    ? !isAfterItem && !isListTitle(prose.text) && isOneSentence(prose.text)
    : startsWithMention(prose.text, context);
  updateIntro(prose, block, isMeant ? credited : { ...credited, last: [] }, state, parent, context.words);
  // `Ana presented the tools`, and the tools in the list below.
  const [only] = credited.statements;
  const isSaid = credited.isWhole && only?.evidence === 'subject' && startsWithMention(prose.text, context);
  return isItem && isSaid && !ASKS.test(prose.text) ? { people: only.speakers, evidence: 'carried' } : undefined;
}

/** The person of the label above. A paragraph after a list below the label only follows it. */
function aboveOf({ above, isAfterItem }: PartState, isItem: boolean): Credit | undefined {
  return above?.evidence === 'label above' && isAfterItem && !isItem ? carriedOn(above) : above;
}

/** What follows is no longer said by the person of the text before. */
function endCarry(state: PartState): void {
  state.above = undefined;
  state.turn = undefined;
  state.intro = undefined;
  state.labelAbove = undefined;
  state.isInterrupted = true;
}

function pushCredited(
  prose: Prose,
  block: Block,
  { statements, isWhole }: ReturnType<typeof creditSentences>,
  { highlights, plain }: ReturnType<typeof listFor>,
): void {
  const [first] = statements;
  if (isWhole && first)
    highlights.push(draftOf(prose, block, { credit: { people: first.speakers, evidence: first.evidence } }));
  else plain.push({ ...draftOf(prose, block, {}), statements });
}

function listFor(
  role: SectionRole | undefined,
  isItem: boolean,
  { draft, hasHighlights }: PartState,
): { readonly highlights: PassageDraft[]; readonly plain: PassageDraft[] } {
  if ((role === 'recommendations' || role === 'actions') && isItem)
    return { highlights: draft[role], plain: draft[role] };
  if (isItem) return { highlights: draft.highlights, plain: draft.highlights };
  if (hasHighlights && role !== 'highlights') return { highlights: draft.overview, plain: draft.overview };
  return { highlights: draft.highlights, plain: draft.overview };
}
