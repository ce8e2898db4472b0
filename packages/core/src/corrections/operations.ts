import type { Evidence } from '../model.js';
import { CHECKED, readExactHeading, REVIEW, REVIEW_CODE, splitNames } from '../canonical-words.js';
import { firstWords, refuteReason } from './because.js';
import { cutBefore, turnMark, type SourceBlock } from './document.js';
import { textOf, wordsOf, type EditBlock } from './edits.js';
import {
  credit,
  creditByLabels,
  creditsNow,
  dropMark,
  firmCredits,
  isFixed,
  isHeading,
  keepCredits,
  setCredit,
  speakerless,
  spoken,
  turnNow,
  turnOf,
  unknownInTurn,
  unknownMark,
} from './give-credits.js';
import type { Operation, PartKind } from './model.js';
import { addPerson, attributeOf, isShortFor, joinPeople, raiseLists, removePerson } from './participants.js';
import type { KnownPerson } from './people.js';
import { isUsualSection } from './regroup.js';
import { OPERATIONS, refuteShape } from './operation-table.js';
import {
  accepted,
  alreadySo,
  countWords,
  creditsOf,
  findTargets,
  isInReport,
  labelledPerson,
  labelOfTarget,
  needsPerson,
  refused,
  unknownInMark,
  type Outcome,
  type Target,
  type Work,
} from './work.js';

/** A heading with more words is a paragraph. */
const MOST_HEADING_WORDS = 40;
const LONGEST_NOTE = 500;
/** A label that was torn from its text has at most so many characters. */
const LONGEST_LABEL = 100;
/** More of the report leaves it only with a person's consent: a tenth. */
const MOST_LEFT_OUT = 0.1;

/** Operations that tables and blocks of code do not allow. */
const ON_TEXT = new Set<Operation['op']>(['part', 'text', 'item', 'join', 'split']);

/** What an operation names: `edit` and `block` are the first. */
interface Place {
  readonly targets: readonly Target[];
  readonly edits: readonly EditBlock[];
  readonly edit: EditBlock;
  readonly block: SourceBlock;
}

type Apply = {
  readonly [Name in Operation['op']]: (
    operation: Operation & { readonly op: Name },
    work: Work,
    place: Place,
  ) => Outcome;
};

const operations: Apply = {
  part({ level, kind }, work, { edit }) {
    const text = textOf({ ...edit, isUnmarked: true });
    if (countWords(text) > MOST_HEADING_WORDS)
      return refused(work.say`This is too long for a heading: “${firstWords(edit)}”.`);
    const unknown = unknownInTurn(edit, work);
    if (unknown !== undefined) return refused(unknownMark(unknown, work.say));
    let before = edit.previous;
    while (before && before.kind !== 'heading') before = before.previous;
    const deepest = Math.max(2, (before?.depth ?? 1) + 1);
    if (level > deepest) {
      const reason = work.say`The heading before is at level ${before?.depth ?? 1}, so this one can be at level ${deepest} at most.`;
      return refused(reason);
    }
    if (level === 1 && isTitle(edit, text, kind)) {
      const reason = work.say`A heading of level 1 is the title of the report. Name its kind, or give level 2.`;
      return refused(reason);
    }
    const rest =
      edit.kind === 'heading'
        ? edit.attributes.filter((each) => !each.startsWith('.'))
        : edit.attributes.filter((each) => each.startsWith('#'));
    const attributes = [...(needsKind(text, kind) ? [`.${kind}`] : []), ...rest];
    if (edit.kind === 'heading' && edit.depth === level && String(attributes) === String(edit.attributes))
      return alreadySo;
    const credits = edit.kind === 'heading' ? [] : edit.segments.flatMap((segment) => firmCredits(segment, work));
    const lost = credits.find(
      ({ people, evidence }) =>
        STATEMENT.test(text) || SAID.has(evidence) || !people.every((key) => isNamedIn(key, edit, work)),
    );
    if (lost && !work.byPerson)
      return needsPerson(work.say`${work.say.and(lost.people)} would no longer be credited with a passage.`);
    if (edit.kind === 'heading') carryParts(edit, level, work);
    work.levelled.add(edit);
    if (turnNow(edit, work)) dropMark(edit, work);
    reshape(edit, 'heading', level, work);
    edit.attributes = attributes;
    if (level === 1) raiseLists(work);
    return accepted;
  },

  text(_, work, { edit }) {
    const isTurn = turnNow(edit, work) !== undefined;
    if (edit.leftOut === undefined && edit.kind === 'paragraph' && !isTurn) return alreadySo;
    const unknown = isTurn ? unknownInTurn(edit, work) : undefined;
    if (unknown !== undefined) return refused(unknownMark(unknown, work.say));
    if (isTurn) dropMark(edit, work);
    reshape(edit, 'paragraph', 0, work);
    edit.attributes = edit.attributes.filter((each) => each.startsWith('#'));
    return accepted;
  },

  item({ depth }, work, { edits }) {
    const first = edits[0]!;
    const above = first.previous?.kind === 'item' ? first.previous.depth : 0;
    if (depth > above + 1)
      return refused(
        work.say`The list item before is at level ${above}, so this one can be at level ${above + 1} at most.`,
      );
    const others = edits.filter((edit) => edit.kind !== 'item' || edit.depth !== depth);
    if (others.length === 0) return alreadySo;
    for (const edit of others) {
      reshape(edit, 'item', depth, work);
      edit.attributes = edit.attributes.filter((each) => each.startsWith('#'));
    }
    return accepted;
  },

  join(_, work, { targets, edits: all }) {
    const edits = all.filter(({ leftOut }) => leftOut === undefined);
    const [outside] = all.filter(({ leftOut }) => leftOut !== undefined);
    if (edits.length < 2 && outside) return refused(work.say`“${firstWords(outside)}” is not part of the report.`);
    if (edits.length < 2) return targets.length < 2 ? refused(work.say`At least two passages are joined.`) : alreadySo;
    const joined = neighbours(edits, work);
    if (typeof joined === 'string') return refused(joined);
    const [head, ...rest] = edits as [EditBlock, ...EditBlock[]];
    const heading = edits.find(({ kind }) => kind === 'heading');
    // A heading may go on in what is read as text: a person sees it in the original.
    const isHeading = work.byPerson && head === heading && rest.some(({ kind }) => kind !== 'heading');
    if (heading && !isHeading && edits.some(({ kind }) => kind !== 'heading'))
      return refused(work.say`A heading cannot be joined to a paragraph: “${firstWords(heading)}”.`);
    if (isHeading && countWords(edits.map(textOf).join(' ')) > MOST_HEADING_WORDS)
      return refused(work.say`This is too long for a heading: “${firstWords(head)}”.`);
    for (const edit of rest) {
      const refusal =
        isHeading && turnMark(edit.segments[0]!.block) > 0 ? refuseTurn(edit, work) : refuseOwn(edit, work);
      if (refusal !== undefined) return refused(refusal);
    }
    for (const edit of edits) keepCredits(edit, work);
    if (isHeading) for (const edit of rest) dropMark(edit, work);
    work.edits.join(joined);
    head.isUnmarked ||= isHeading;
    work.headings = undefined;
    return accepted;
  },

  split({ before }, work, { edit, block }) {
    const words = before.replace(/\s+/g, ' ').trim();
    if (words === '') return refused(work.say`It does not say before which words.`);
    if (block.kind === 'comment') return refused(work.say`This passage cannot be split.`);
    const segment = edit.segments.find((each) => each.block === block)!;
    const text = block.text.slice(0, segment.to);
    const at = text.indexOf(words, segment.from);
    if (at < 0) return refused(work.say`“${words.slice(0, 60)}” is not in the passage.`);
    if (text.includes(words, at + 1))
      return refused(work.say`“${words.slice(0, 60)}” is in the passage more than once. Give more words.`);
    if (at === segment.from)
      return segment.from > 0 ? alreadySo : refused(work.say`The passage begins with these words.`);
    const cut = cutBefore(block, at, work.document.markdown);
    if (!cut)
      return refused(
        work.say`The passage cannot be split before “${words.slice(0, 60)}”, which is inside a word, a link or bold text.`,
      );
    keepCredits(edit, work);
    const added = work.edits.split(edit, segment, at, cut);
    if (added.kind === 'heading') reshape(added, 'paragraph', 0, work);
    added.turn = undefined;
    work.headings = undefined;
    creditByLabels(added, block, at, work);
    return accepted;
  },

  move({ after }, work, { edit }) {
    const place = findPlace([after], work);
    if (typeof place === 'string') return refused(place);
    const { edit: before } = place;
    if (edit === before) return refused(work.say`A passage cannot be moved after itself.`);
    if (before.next === edit) return alreadySo;
    if (edit.kind !== 'heading' && !isLabel(edit, work))
      return refused(work.say`Only a heading or a label can be moved: “${firstWords(edit)}”.`);
    if (edit.kind === 'item' && before.kind === 'item') edit.depth = before.depth;
    work.edits.move(edit, before);
    work.headings = undefined;
    return accepted;
  },

  speaker({ person: name, because }, work, { targets: named }) {
    const targets = spoken(named);
    const alone = work.people.find(name);
    const people = alone ? [alone] : splitNames(name).map((each) => work.people.find(each));
    const known = people.filter((person) => person !== undefined);
    if (known.length < people.length) {
      const reason = work.say`“${name.slice(0, 60)}” is not a participant, or several participants have this name. Add the person first.`;
      return refused(reason);
    }
    const wrong = speakerless(targets, work);
    if (wrong) return refused(wrong);
    if (targets.some(isHeading) && known.some((person) => attributeOf(person, work) === undefined))
      return refused(work.say`${name} was added by this list. Credit the heading in the next list.`);
    const labels = namesInLabels(targets, known, work);
    if (typeof labels === 'string') return refused(labels);
    for (const person of known) {
      const reason = refuteReason(because, person, targets, work);
      if (reason !== undefined) return refused(reason);
    }
    for (const names of labels) {
      const joined = joinPeople(names, work);
      if (joined.verdict !== 'accepted') return joined;
    }
    const keys = known.map((person) => (work.people.find(person.name) ?? person).key);
    const outcome = credit(targets, keys, work, because === 'label');
    return labels.length > 0 && outcome === alreadySo ? accepted : outcome;
  },

  nobody(_, work, { targets: named }) {
    const targets = spoken(named);
    const wrong = speakerless(targets, work);
    if (wrong) return refused(wrong);
    const labelled = targets.find(
      ({ block, edits: [edit] }) => work.read.get(block)?.turn && turnOf(edit!, work).isLabelled,
    );
    if (labelled) return refused(work.say`The label of “${labelled.block.text.slice(0, 50)}” names a speaker.`);
    const before = targets.flatMap((target) => creditsNow(target, work)).flatMap(({ people }) => people);
    const outcome = credit(targets, [], work);
    if (outcome !== accepted || !work.byPerson) return outcome;
    for (const key of before) work.denied.add(work.people.find(key)!);
    return outcome;
  },

  person: (operation, work) => addPerson(operation, work),
  'same-person': ({ names }, work) => joinPeople(names, work),
  'not-a-person': ({ name }, work) => {
    const person = work.people.find(name);
    if (!person)
      return isInReport(name, work) ? alreadySo : refused(work.say`“${name.slice(0, 60)}” is not in the report.`);
    const credited = work.units.flatMap((block) =>
      block.sentences
        .map((_, index): Target => ({ block, edits: work.edits.of(block), sentences: [index], isWhole: false }))
        .filter((target) => creditsNow(target, work).some(({ people }) => people.includes(person.key))),
    );
    if (credited.length > 0 && !work.byPerson)
      return needsPerson(work.say`${person.name} would no longer be credited with a passage.`);
    const others = credited.map((target) => creditsNow(target, work)[0]!.people.filter((key) => key !== person.key));
    const outcome = removePerson(person, work);
    if (outcome === accepted) for (const [index, target] of credited.entries()) setCredit(target, others[index]!, work);
    return outcome;
  },

  furniture({ kind }, work, { targets, edits: all }) {
    const edits = all.filter((edit) => edit.leftOut !== kind);
    if (edits.length === 0) return alreadySo;
    const named = new Set(targets.map(({ block }) => block));
    const joined = edits.find(({ segments }) => wordsOf(segments).some(({ block }) => !named.has(block)));
    if (joined) return refused(work.say`It was joined to another passage: “${firstWords(joined)}”.`);
    const marked = targets.map(({ block }) => unknownInMark(block, work.people)).find((name) => name !== undefined);
    if (marked !== undefined) return refused(unknownMark(marked, work.say));
    const cited = targets
      .map(({ block }) => work.read.get(block)?.finding?.id)
      .find((id) => id !== undefined && work.cited.has(id));
    const words = edits.reduce((sum, edit) => sum + (edit.leftOut === undefined ? countWords(textOf(edit)) : 0), 0);
    if (!work.byPerson && cited !== undefined) return needsPerson(work.say`A proposal cites ${cited}.`);
    if (!work.byPerson && work.leftOutWords + words > work.wordCount * MOST_LEFT_OUT)
      return needsPerson(work.say`More than a tenth of the report would be left out.`);
    work.leftOutWords += words;
    for (const edit of edits) leaveOut(edit, kind, work);
    return accepted;
  },

  'table-head'(_, work, { edit, block }) {
    const { part, finding } = work.read.get(block) ?? {};
    if (edit.kind !== 'item' || part?.tables.some(({ id }) => id === finding?.id) !== true)
      return edit.leftOut === 'caption' ? alreadySo : refused(work.say`It is not a row of a table.`);
    leaveOut(edit, 'caption', work);
    return accepted;
  },

  turn({ turn }, work, { edit }) {
    const { block } = edit.segments[0]!;
    if (edit.kind !== 'paragraph' && edit.kind !== 'item')
      return refused(work.say`Only a paragraph or an item can be a turn.`);
    if (edit.kind === 'item' && work.read.get(block)?.turn === turn && !edit.isMoved) return alreadySo;
    const unknown = unknownInMark(block, work.people);
    if (unknown !== undefined) return refused(unknownMark(unknown, work.say));
    const before = previousBlock(edit);
    const follows =
      before && (before.turn !== undefined || work.read.get(before.segments[0]!.block)?.turn !== undefined);
    if (turn === 'answer' && !follows) return refused(work.say`No question comes before it.`);
    const people = creditsOf(block, work).map((credit) => credit.people);
    const [speakers = []] = people.every((each) => String(each) === String(people[0])) ? people : [];
    reshape(edit, 'item', turn === 'question' ? 1 : 2, work);
    edit.isUnmarked = false;
    const mark = (edit.turn = { ...turnOf(edit, work), letter: turn === 'question' ? 'Q' : 'A' });
    if (speakers.length > 0 && !mark.isLabelled && mark.speaker === undefined)
      setCredit({ block, edits: [edit], sentences: [...block.sentences.keys()], isWhole: true }, speakers, work);
    return accepted;
  },

  front({ field, value }, work, { edit }) {
    const text = textOf(edit);
    const wanted = (value ?? text).replace(/\s+/g, ' ').trim();
    // A person may know the value from elsewhere, such as the organization from a cover without text.
    const isRemoval = value === '' && work.byPerson;
    if ((wanted === '' && !isRemoval) || wanted.length > 300 || !(work.byPerson || text.includes(wanted)))
      return refused(work.say`The passage does not have the words “${wanted.slice(0, 60)}”.`);
    if (work.front.get(field) === wanted) return alreadySo;
    work.front.set(field, wanted);
    return accepted;
  },

  doubt({ note }, work, { edit }) {
    return addNote(edit, REVIEW + note, work);
  },

  checked({ code }, work, { edits }) {
    if (!/^[a-z]+\.[a-z-]+$/.test(code)) return refused(work.say`It names no doubt, such as “reading.speaker”.`);
    if (!work.byPerson) return needsPerson(work.say`Only a person may dismiss a doubt.`);
    const outcomes = edits.flatMap((edit) => [
      addNote(edit, CHECKED + code, work),
      ...(code === REVIEW_CODE ? [removeReviews(edit, work)] : []),
    ]);
    return outcomes.find(({ verdict }) => verdict === 'accepted') ?? outcomes[0]!;
  },
};

/** Applies one operation, or says why not. An operation that is not accepted changes nothing. */
export function applyOperation(operation: Operation, work: Work): Outcome {
  const misshapen = refuteShape(operation);
  if (misshapen !== undefined) return refused(misshapen);
  const place = placeOf(operation, work);
  if (typeof place === 'string') return refused(place);
  const sentence = Object.values(OPERATIONS[operation.op].fields).includes('sentences')
    ? undefined
    : place.targets?.find(({ isSentence }) => isSentence);
  if (sentence) return refused(work.say`This is done to whole passages only.`);
  if (ON_TEXT.has(operation.op) && place.edits.some(isFixed))
    return refused(work.say`Tables and code cannot be changed.`);
  return (operations[operation.op] as (operation: Operation, work: Work, place: Place) => Outcome)(
    operation,
    work,
    place,
  );
}

/** Returns an error message if a reference is invalid. Operations on people have no target. */
function placeOf(operation: Operation, work: Work): Place | string {
  if ('unit' in operation) {
    const place = findPlace([operation.unit], work);
    if (typeof place === 'string') return place;
    return place.targets.length === 1 ? { ...place, edits: [place.edit] } : work.say`It names several passages.`;
  }
  return 'units' in operation ? findPlace(operation.units, work) : ({} as Place);
}

function findPlace(references: readonly string[], work: Work): Place | string {
  const targets = findTargets(references, work);
  if (typeof targets === 'string') return targets;
  const edits = [...new Set(targets.flatMap((target) => target.edits))];
  return { targets, edits, edit: edits[0]!, block: targets[0]!.block };
}

function addNote(edit: EditBlock, text: string, work: Work): Outcome {
  // Words that would end the comment are cut in two.
  const note = text.replace(/\s+/g, ' ').replaceAll('-->', '-- >').trim();
  if (edit.leftOut !== undefined) return refused(work.say`“${firstWords(edit)}” is not part of the report.`);
  if (isFixed(edit)) return refused(work.say`A table or a block of code has no notes.`);
  if (note.length > LONGEST_NOTE || note.endsWith(':'))
    return refused(work.say`A note has 1 to ${LONGEST_NOTE} characters.`);
  const isKnown =
    edit.notes.includes(note) || edit.segments.some(({ block }) => block.comments.some(({ value }) => value === note));
  if (isKnown) return alreadySo;
  edit.notes = [...edit.notes, note];
  return accepted;
}

/** Removes the review notes before and in a block. */
function removeReviews(edit: EditBlock, { edits }: Work): Outcome {
  let removed = alreadySo;
  const isNote = (text: string): boolean => text.startsWith(REVIEW);
  const hasNote = edit.segments.some(({ block }) => block.comments.some(({ value }) => isNote(value)));
  if (edit.notes.some(isNote) || (hasNote && !edit.isReviewed)) {
    edit.notes = edit.notes.filter((note) => !isNote(note));
    edit.isReviewed = hasNote;
    removed = accepted;
  }
  for (let before = edit.previous; before?.kind === 'comment' && before.leftOut === undefined;) {
    const comment = before;
    before = before.previous;
    if (comment.segments[0]?.block.comment?.startsWith(REVIEW) !== true) continue;
    edits.remove(comment);
    removed = accepted;
  }
  return removed;
}

/** Makes a block another kind. The block after it needs another marker, too. */
function reshape(edit: EditBlock, kind: EditBlock['kind'], depth: number, work: Work): void {
  const { part } = work.read.get(edit.segments[0]?.block as SourceBlock) ?? {};
  if (part && edit.kind === 'heading' && kind !== 'heading') work.closed.add(part);
  if (edit.kind !== 'item' || kind !== 'item') edit.marker = kind === 'item' ? '-' : '';
  edit.kind = kind;
  edit.depth = depth;
  edit.leftOut = undefined;
  edit.turn = undefined;
  edit.isMoved = true;
  work.headings = undefined;
}

function leaveOut(edit: EditBlock, kind: string, work: Work): void {
  if (edit.kind !== 'item') edit.depth = 0;
  edit.kind = 'comment';
  edit.leftOut = kind;
  edit.turn = undefined;
  edit.isMoved = true;
  work.headings = undefined;
}

/**
 * The short names in labels that are those of the speakers, each after the full name: a person who credits a passage of “Ana:” to Ana
 * Diaz says that both are one person. A string if a label names somebody else.
 */
function namesInLabels(
  targets: readonly Target[],
  speakers: readonly KnownPerson[],
  work: Work,
): readonly (readonly [string, string])[] | string {
  const found = new Map<KnownPerson, readonly [string, string]>();
  for (const target of targets) {
    const label = labelOfTarget(target, work);
    if (!label || speakers.includes(label) || found.has(label)) continue;
    const [speaker] = speakers;
    const fitting = work.people.all().filter((person) => person !== label && isShortFor(label.name, person.name));
    const { block, sentences } = target;
    const start = block.sentences[sentences[0] ?? 0]?.start ?? 0;
    const words = `${block.text.slice(start, start + 50).trimEnd()}${block.text.length > start + 50 ? '…' : ''}`;
    const full = speakers.find((person) => fitting.includes(person));
    if (!full || !work.byPerson)
      return work.say`The label of “${words}” names ${label.name}. If this is ${speaker!.name}, make the two names one person first; if not, split the passage before other words.`;
    const other = fitting.find((person) => person !== full);
    if (other)
      return work.say`The label of “${words}” names ${label.name}, who may also be ${other.name}. If this is always ${full.name}, make the two names one person first.`;
    found.set(label, [full.name, label.name]);
  }
  return [...found.values()];
}

/** Matches speech: text with a label or a full stop. A title with a name has neither, and has no speaker. */
const STATEMENT = /:\s|[.!?…]["”»’)]*$/u;

/** The words say that the person speaks. */
const SAID = new Set<Evidence | undefined>(['subject', 'verb before the name', 'according to', 'pronoun']);

function isNamedIn(key: string, { segments }: EditBlock, { people }: Work): boolean {
  const person = people.find(key);
  return person !== undefined && segments.some(({ block }) => people.isNamed(person, block));
}

/** Whether a heading of level 1 would be read as the title of the report: the first one without a kind is. */
function isTitle(edit: EditBlock, text: string, kind: PartKind | undefined): boolean {
  if ((kind ?? 'part') !== 'part' || readExactHeading(text).kind !== 'part') return false;
  for (let before = edit.previous; before; before = before.previous)
    if (before.kind === 'heading' && before.depth === 1) return false;
  return true;
}

/** Moves the headings in a part with it to another level, but for those whose level this list says. */
function carryParts(edit: EditBlock, level: number, { levelled, isListed }: Work): void {
  if (levelled.has(edit)) return;
  for (let next = edit.next; next && (next.kind !== 'heading' || next.depth > edit.depth); next = next.next) {
    const isList = next.segments.some(({ block }) => isListed(block));
    if (next.kind !== 'heading' || levelled.has(next) || isList) continue;
    next.depth = Math.min(6, next.depth + level - edit.depth);
    next.isMoved = true;
  }
}

/** What canonical Markdown calls the lists of people and abbreviations. */
const LIST_KINDS: Readonly<Record<string, PartKind>> = { people: 'participants', acronyms: 'abbreviations' };

/** Whether a heading needs a class to be of this kind. */
function needsKind(title: string, kind: PartKind | undefined): boolean {
  const read = readExactHeading(title);
  const own =
    read.kind === 'section' ? read.section : read.kind === 'list' ? (LIST_KINDS[read.list] ?? read.list) : read.kind;
  return kind !== undefined && kind !== own;
}

/** Why a passage cannot be joined to the one before it: it begins with the mark of a turn, or with a label. */
function refuseOwn(edit: EditBlock, { people, say }: Work): string | undefined {
  const { block } = edit.segments[0]!;
  if (turnMark(block) > 0) return say`“${firstWords(edit)}” is a question or answer of its own.`;
  const label = labelledPerson(block, people);
  return label && say`“${firstWords(edit)}” begins with the label of ${label.name}.`;
}

/** Why a turn cannot be joined to a heading. */
function refuseTurn(edit: EditBlock, work: Work): string | undefined {
  const { block } = edit.segments[0]!;
  const unknown = unknownInTurn(edit, work);
  if (unknown !== undefined) return unknownMark(unknown, work.say);
  const label = block.labelEnd > turnMark(block) ? labelledPerson(block, work.people) : undefined;
  return label && work.say`“${firstWords(edit)}” begins with the label of ${label.name}.`;
}

/** Blocks with the comments between them, over headings that only canonical Markdown has; a string if they do not follow each other. */
function neighbours(edits: readonly EditBlock[], work: Work): readonly EditBlock[] | string {
  const all: EditBlock[] = [edits[0]!];
  for (const edit of edits.slice(1)) {
    let between = all.at(-1)!.next;
    for (; between && between !== edit; between = between.next)
      if (between.kind === 'comment') all.push(between);
      else if (!isUsualSection(between)) break;
    if (between !== edit)
      return work.say`“${firstWords(all.findLast(({ kind }) => kind !== 'comment') ?? edits[0]!)}” and “${firstWords(edit)}” do not follow each other.`;
    all.push(edit);
  }
  return all;
}

function previousBlock(edit: EditBlock): EditBlock | undefined {
  let before = edit.previous;
  while (before?.kind === 'comment') before = before.previous;
  return before;
}

/** A line that only names a person, or ends like a label. */
function isLabel(edit: EditBlock, work: Work): boolean {
  const text = textOf(edit);
  if (text.length > LONGEST_LABEL) return false;
  const [segment] = edit.segments;
  return (
    /[:–—-]$/u.test(text) ||
    work.people.find(text.replace(/[\s:–—-]+$/u, '')) !== undefined ||
    segment?.block.labelEnd === text.length
  );
}
