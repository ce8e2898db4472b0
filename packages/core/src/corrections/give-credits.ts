import { readCreditComment } from '../canonical-words.js';
import type { Translate } from '../i18n/translate.js';
import type { Evidence } from '../model.js';
import { turnMark, type SourceBlock } from './document.js';
import type { EditBlock, Segment, SentenceCredit, TurnMark } from './edits.js';
import type { KnownPerson } from './people.js';
import { attributeOf } from './participants.js';
import {
  accepted,
  alreadySo,
  creditsOf,
  labelBefore,
  labelledPerson,
  needsPerson,
  sentencesBetween,
  unknownInMark,
  type Outcome,
  type Target,
  type Work,
} from './work.js';

export function isFixed({ kind }: Pick<EditBlock, 'kind'>): boolean {
  return kind === 'row' || kind === 'other';
}

export function speakerless(targets: readonly Target[], { isListed, read, people, say }: Work): string | undefined {
  for (const { block, isWhole, edits } of targets) {
    const [edit] = edits;
    if (edit?.leftOut !== undefined) return say`“${block.text.slice(0, 50)}” is not part of the report.`;
    const isSilent = block.sentences.length === 0 && edit?.kind !== 'heading';
    if (isSilent || isListed(block) || (edit && isFixed(edit)))
      return say`“${block.text.slice(0, 50)}” cannot have a speaker.`;
    if (!read.get(block)?.turn) continue;
    const unknown = unknownInMark(block, people);
    if (unknown !== undefined) return unknownMark(unknown, say);
    if (!isWhole) return say`“${block.text.slice(0, 50)}” is a question or answer with one speaker. Credit all of it.`;
  }
  return undefined;
}

/** The attribute of a heading that lists the ids of the speakers of its whole part. */
const SPEAKERS = 'speakers=';

interface CreditNow extends SentenceCredit {
  readonly isInferred: boolean;
  readonly evidence?: Evidence | undefined;
}

/** False if the credit came from a heading that an operation changed into another kind of block. */
function hasReason({ evidence }: CreditNow, block: SourceBlock, { read, closed }: Work): boolean {
  const { part } = read.get(block)!;
  return evidence !== 'heading' || !part || !closed.has(part);
}

/** Leaves out the headings and omitted blocks of a range. Crediting a heading would credit its whole part. */
export function spoken(targets: readonly Target[]): readonly Target[] {
  const isSilent = (target: Target): boolean =>
    target.isInRange === true && (isHeading(target) || target.edits.every(({ leftOut }) => leftOut !== undefined));
  const said = targets.filter((target) => !isSilent(target));
  return said.length > 0 ? said : targets;
}

/** Whether a target is only headings. The credit of a heading applies to its whole part. */
export function isHeading({ edits }: Target): boolean {
  return edits.length > 0 && edits.every(({ kind }) => kind === 'heading');
}

export function creditsNow(target: Target, work: Work): readonly CreditNow[] {
  const { block, sentences, edits } = target;
  if (isHeading(target)) {
    const ids = edits[0]!.attributes.find((each) => each.startsWith(SPEAKERS))?.slice(SPEAKERS.length);
    const people = (ids?.split(',') ?? []).map((id) => work.people.find(id)?.key ?? id);
    return [{ people, isExplicit: true, isInferred: false }];
  }
  const credits = creditsOf(block, work);
  const read = work.read.get(block)!.credits;
  const isChanged = work.credits.has(block);
  return sentences.map((index) => {
    const { isInferred, evidence } = read[index]!;
    return { ...credits[index]!, ...(isChanged ? { isInferred: false } : { isInferred, evidence }) };
  });
}

/**
 * Credits these people, and no others. Taking words from others needs a person.
 *
 * @param isLabelled the printed label names the speaker, who then says all of it
 */
export function credit(targets: readonly Target[], people: readonly string[], work: Work, isLabelled = false): Outcome {
  const now = targets.flatMap((target) => creditsNow(target, work));
  // A person who says that nobody speaks answers a question.
  const isAnswer = work.byPerson && people.length === 0;
  const isUnchanged = (each: CreditNow): boolean =>
    !each.isInferred && String(each.people) === String(people) && (each.isExplicit || !isAnswer);
  if (now.every(isUnchanged)) return alreadySo;
  if (!work.byPerson && !isLabelled)
    for (const target of targets) {
      const others = firmTargets([target], work).filter((each) => !each.people.some((key) => people.includes(key)));
      const [other] = others.filter((each) => hasReason(each, target.block, work));
      const unit = `u${work.numbers.get(target.block)}`;
      if (other) return needsPerson(work.say`${work.say.and(other.people)} would no longer be credited with ${unit}.`);
    }
  for (const target of targets) setCredit(target, people, work);
  return accepted;
}

export function setCredit(target: Target, people: readonly string[], work: Work): void {
  const { block, sentences, edits } = target;
  if (isHeading(target)) {
    const ids = people.map((key) => attributeOf(work.people.find(key)!, work));
    for (const edit of edits)
      edit.attributes = [
        ...edit.attributes.filter((each) => !each.startsWith(SPEAKERS)),
        ...(ids.length > 0 ? [SPEAKERS + ids.join(',')] : []),
      ];
    return;
  }
  const credits = [...creditsOf(block, work)];
  for (const index of sentences) credits[index] = { people, isExplicit: true };
  work.credits.set(block, credits);
  for (const edit of edits)
    if (
      edit.segments[0]!.block === block &&
      !edit.isUnmarked &&
      (edit.turn || (edit.kind === 'item' && work.read.get(block)!.turn && edit.segments[0]!.from === 0))
    )
      edit.turn = turnOf(edit, work);
}

export const unknownMark = (name: string, say: Translate): string =>
  say`The mark before it names ${name}, who is not a participant. Add the person first.`;

/** The mark of a turn. A printed label stays, and names the speaker. A comment names one whom an operation credits. */
export function turnOf({ turn, segments }: EditBlock, work: Work): TurnMark {
  const { block, from } = segments[0]!;
  const mark = from === 0 ? turnMark(block) : 0;
  const hasLabel = from === 0 && block.labelEnd > mark;
  const isLabelled = hasLabel && (mark > 0 || labelledPerson(block, work.people) !== undefined);
  const letter = turn?.letter ?? (mark > 0 ? block.text[0]! : work.read.get(block)?.turn === 'answer' ? 'A' : 'Q');
  const names = isLabelled || work.credits.has(block) ? '' : block.text.slice(2, mark);
  return { letter, isLabelled, speaker: names === '' ? undefined : names };
}

/** Whether a block is a question or an answer now. */
export function turnNow({ turn, isUnmarked, segments }: EditBlock, { read }: Work): 'question' | 'answer' | undefined {
  const [segment] = segments;
  if (turn) return turn.letter === 'A' ? 'answer' : 'question';
  return isUnmarked || !segment || segment.from > 0 ? undefined : read.get(segment.block)?.turn;
}

/** Makes a turn an ordinary passage. Answers after it, which it parts from their question, are items. */
export function dropMark(edit: EditBlock, work: Work): void {
  const isTurn = turnNow(edit, work) !== undefined;
  Object.assign(edit, { turn: undefined, isUnmarked: true });
  if (!isTurn) return;
  for (let next = edit.next; next; next = next.next) {
    const isAnswer = turnNow(next, work) === 'answer';
    if (!isAnswer && next.kind !== 'comment' && !(next.kind === 'item' && next.depth > 1)) return;
    if (!isAnswer || unknownInMark(next.segments[0]!.block, work.people) !== undefined) continue;
    Object.assign(next, { turn: undefined, isUnmarked: true, kind: 'item', marker: '-', depth: 1, isMoved: true });
  }
}

/** The speaker in the mark of a block who is not a participant. */
export function unknownInTurn({ segments }: EditBlock, { people }: Work): string | undefined {
  const [segment] = segments;
  return segment?.from === 0 ? unknownInMark(segment.block, people) : undefined;
}

/** Takes the words of a new passage that labels of other people begin from the speaker of the words before it. */
export function creditByLabels(edit: EditBlock, block: SourceBlock, from: number, work: Work): void {
  const credits = creditsOf(block, work);
  const first = block.sentences.findIndex(({ start }) => start >= from);
  const before = String(credits[first - 1]?.people);
  const { to } = edit.segments[0]!;
  let speaker: KnownPerson | undefined;
  for (let index = Math.max(first, 1); first > 0 && index < credits.length; index++) {
    if (block.sentences[index]!.start >= to) return;
    speaker = labelBefore(block, index, work.people) ?? speaker;
    if (speaker && String(credits[index]!.people) === before)
      setCredit({ block, edits: [edit], sentences: [index], isWhole: false }, [speaker.key], work);
  }
}

/** Writes the credits of a segment as they were read. Credits inferred only from context are not written. */
export function keepCredit(edit: EditBlock, { block, from, to }: Segment, work: Work): void {
  const read = work.read.get(block)!.credits;
  for (const index of sentencesBetween(block, from, to)) {
    const { people } = read[index]!.isInferred ? { people: [] } : creditsOf(block, work)[index]!;
    setCredit({ block, edits: [edit], sentences: [index], isWhole: false }, people, work);
  }
}

/** Before a block is cut or joined, its credits are taken from its comments, which are printed again. */
export function keepCredits(edit: EditBlock, work: Work): void {
  for (const { block } of edit.segments)
    if (block.comments.some(({ value }) => readCreditComment(value) !== undefined) && !work.credits.has(block))
      work.credits.set(block, creditsOf(block, work));
}

/** Credits before the operations, without those inferred only from context. */
function firmTargets(targets: readonly Target[], work: Work): readonly CreditNow[] {
  const before: Work = { ...work, credits: new Map() };
  return targets.flatMap((target) => creditsNow(target, before)).filter(isFirm);
}

function isFirm({ people, isInferred }: CreditNow): boolean {
  return people.length > 0 && !isInferred;
}

/** Credits of sentences of which all words are in a segment, if not only the context says so. */
export function firmCredits({ block, from, to }: Segment, work: Work): readonly CreditNow[] {
  const sentences = block.sentences.flatMap(({ start, end }, index) => (start >= from && end <= to ? [index] : []));
  return creditsNow({ block, edits: [], sentences, isWhole: false }, work).filter(isFirm);
}
