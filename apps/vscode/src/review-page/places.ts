import type { Operation, Unit, UnitAnswer, Units } from '@findings/language-server/protocol';
import type { Review } from '../review/messages.js';
import { isLeftOut } from '../review/open-places.js';
import type { Asked, Place } from '../review/open-places.js';
import { l10n, sectionNote, shorten } from './text.js';

/** Units from one heading to the next. A heading without an id below the heading of a part, such as “Panel Highlights”, is in that part. */
export interface Part {
  readonly title: string | undefined;
  readonly units: readonly Unit[];
}

/** Headings that only canonical Markdown has. The others may be those of the document. */
const ADDED: readonly Unit['section'][] = ['highlights', 'exchanges', 'tables'];

function isAdded({ section, regions }: Unit): boolean {
  return regions === undefined && ADDED.includes(section);
}

export function partsOf(units: readonly Unit[]): readonly Part[] {
  const parts: { title: string | undefined; units: Unit[] }[] = [];
  let depth = Infinity;
  for (const unit of units) {
    const isHeading =
      unit.kind === 'heading' && !isAdded(unit) && (unit.part !== undefined || (unit.depth ?? 1) <= depth);
    if (isHeading) depth = unit.depth ?? 1;
    if (isHeading || parts.length === 0) parts.push({ title: isHeading ? unit.text : undefined, units: [] });
    parts.at(-1)!.units.push(unit);
  }
  return parts;
}

/** The words of a passage without the mark that only the Markdown has before a question or an answer. */
export function ownText({ text, mark = 0 }: Unit): string {
  return text.slice(mark).trimStart();
}

/** What a place is about: a passage, or for the whole report, the note about it. */
export function subjectOf({ unit, question }: Place): string {
  return question?.isAboutReport ? question.reason : ownText(unit);
}

/** The operations of an answer, for the whole group. An answer that keeps the reading dismisses the doubt. */
export function operationsOf(
  { unit, question }: Asked,
  { operations }: Pick<UnitAnswer, 'operations'>,
): readonly Operation[] {
  const dismissal: Operation = { op: 'checked', units: [unit.group ?? unit.id], code: question.code };
  if (operations.length === 0) return [dismissal];
  return operations.map((operation) => (operation.op === 'checked' ? dismissal : operation));
}

/** Whether a question is about who says a passage. */
export function isAboutSpeaker(place: Place | undefined): boolean {
  return place?.question?.code === 'reading.speaker';
}

export function describeAll(review: Review, operations: readonly Operation[]): string {
  const details = operations.flatMap((each) => (each.op === 'front' ? [each.value ?? each.field] : []));
  const texts = operations.flatMap((each) => (each.op === 'front' ? [] : [describeOne(review, each)]));
  const filled = details.filter((value) => value !== '').join(', ');
  if (filled !== '') texts.push(l10n.t('Used for the report’s details: {0}', filled));
  else if (details.length > 0) texts.push(l10n.t('Removed from the report’s details'));
  return [...new Set(texts)].join(', ');
}

/** The same for the notes after an answer. */
export function describe(review: Review, operations: readonly Operation[], count: number): string {
  const text = describeAll(review, operations.slice(-1));
  return count > 1 ? l10n.t('{0}: {1} passages', text, count) : text;
}

function describeOne({ units }: Review, operation: Exclude<Operation, { readonly op: 'front' }>): string {
  switch (operation.op) {
    case 'speaker':
      return l10n.t('Said by {0}', operation.person);
    case 'nobody':
      return l10n.t('No speaker');
    case 'checked':
      return l10n.t('Kept as read');
    case 'join':
      return l10n.t('Joined with the next passage');
    case 'split':
      return l10n.t('Split into two passages');
    case 'part':
      return l10n.t('“{0}” is a heading', shorten(units.units.find(({ id }) => id === operation.unit)?.text ?? '', 50));
    case 'furniture':
      return l10n.t('Not part of the report');
    case 'same-person':
      return l10n.t('{0} is {1}', operation.names[1] ?? '', operation.names[0] ?? '');
    case 'not-a-person':
      return l10n.t('{0} is not a person', operation.name);
    case 'person':
      return operation.also?.[0] === undefined
        ? l10n.t('{0} is a participant', operation.name)
        : l10n.t('{0} is {1}', operation.also[0], operation.name);
    case 'text':
      return l10n.t('It is text');
    case 'item':
      return l10n.t('It is a list item');
    case 'turn':
      return operation.turn === 'question' ? l10n.t('It is a question') : l10n.t('It is an answer');
    case 'table-head':
      return l10n.t('It is the header row of a table');
    case 'move':
      return l10n.t('Moved to its text');
    case 'doubt':
      return l10n.t('Note: {0}', operation.note);
  }
}

/** Whether a text has a name as whole words. A word without a capital letter is not a name where a script has them. */
export function hasName(text: string, name: string): boolean {
  if (!/[\p{Lu}\p{Lo}]/u.test(name) || name.length < 2) return false;
  const isLetter = /[\p{L}\p{M}\p{N}]/u;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + name.length]];
    if (!isLetter.test(before) && !isLetter.test(after)) return true;
  }
  return false;
}

const MOST_NAMES = 9;

/** Matches two to four words with capital letters, from each of them on. */
const NAMES = /(?<![\p{L}\p{M}\p{N}'’-])(?=(\p{Lu}(?:[\p{L}\p{M}'’-]+|\.)(?: \p{Lu}(?:[\p{L}\p{M}'’-]+|\.)){1,3}))/gu;

/** The names of several words in the text for which a test holds. */
export function namesInText({ units, people }: Units, test: (name: string) => boolean): readonly string[] {
  const formsOf = new Map(people.map(({ name, forms }) => [name, [name, ...forms]]));
  const found = new Set<string>();
  for (const unit of units)
    for (const [, name = ''] of textAfterLabel(unit, formsOf).matchAll(NAMES)) if (test(name)) found.add(name);
  return [...found].slice(0, MOST_NAMES);
}

/** The words of a passage without the printed label of its speaker, after which a sentence begins with a capital letter. */
function textAfterLabel(unit: Unit, formsOf: ReadonlyMap<string, readonly string[]>): string {
  const text = ownText(unit);
  const { speakers, because } = unit.sentences?.[0] ?? unit;
  if (because !== 'label') return text;
  const forms = speakers.flatMap((name) => formsOf.get(name) ?? name);
  const length = forms.reduce((longest, form) => (text.startsWith(form) ? Math.max(longest, form.length) : longest), 0);
  return text.slice(length);
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The number of words in the first sentence, after which a passage is likely to be split. 1 if there is no other sentence. */
export function firstSentenceLength(text: string): number {
  const [sentence = ''] = text.split(/(?<=[.!?]) /, 1);
  const { length } = wordsOf(sentence);
  return length < wordsOf(text).length ? length : 1;
}

/** A longer run of words is not tried, so that the time stays linear. */
const MOST_WORDS = 12;

/**
 * The shortest run of words from `at` on that is in the text once: where `split` divides it. The whole rest, if there is none.
 *
 * @param at the index of a word
 */
export function wordsFrom(text: string, at: number): string {
  const starts = [...text.matchAll(/\S+/g)];
  const start = starts[at]?.index ?? 0;
  for (let last = at + 2; last < Math.min(starts.length, at + MOST_WORDS); last++) {
    const { 0: word, index } = starts[last]!;
    const run = text.slice(start, index + word.length);
    if (text.indexOf(run) === text.lastIndexOf(run)) return run;
  }
  return text.slice(start).trimEnd();
}

/** The passage that says who speaks, if a unit does not: the last one above that names the person. */
export function evidenceFor(units: readonly Unit[], unit: Unit): Unit | undefined {
  const [speaker] = unit.speakers;
  const namesNobody = unit.isInferred === true && unit.because !== 'what the person did';
  if (!namesNobody || speaker === undefined) return undefined;
  for (let index = units.indexOf(unit) - 1; index >= 0; index--) {
    const other = units[index]!;
    if (other.isInferred !== true && other.speakers.includes(speaker)) return other;
  }
  return undefined;
}

/** The corrections that a person can make anywhere, with their keyboard shortcuts. */
export const CORRECTIONS = {
  saidBy: { key: 'S', label: () => l10n.t('Said by…') },
  nobody: { key: '0', label: () => l10n.t('Nobody') },
  heading: { key: 'H', label: () => l10n.t('Heading…') },
  join: { key: 'J', label: () => l10n.t('Join with next') },
  split: { key: 'D', label: () => l10n.t('Split here…') },
  leaveOut: { key: 'L', label: () => l10n.t('Not part of the report') },
  same: { key: 'M', label: () => l10n.t('Same person…') },
};
export type Correction = keyof typeof CORRECTIONS;

/** The corrections that need more input. */
export type FormName = 'saidBy' | 'heading' | 'split' | 'same';

/** The key of the answer, in the form of a heading, that says how a passage is read now. Undefined if none does. */
export function keyOfHeading({ kind, part = '', depth }: Unit, above: number): string | undefined {
  if (kind === 'question' || kind === 'answer') return undefined;
  if (kind !== 'heading') return '5';
  if (/^s\d+$/.test(part)) return '1';
  if (/^d\d+$/.test(part)) return '4';
  return depth === 2 ? '2' : depth === above + 1 ? '3' : undefined;
}

/** A heading with more words is a paragraph. */
const MOST_HEADING_WORDS = 40;

export function isTooLongForHeading(unit: Unit): boolean {
  return unit.kind !== 'heading' && wordsOf(ownText(unit)).length > MOST_HEADING_WORDS;
}

function isRow({ kind }: Unit): boolean {
  return kind === 'row';
}

/** The passages that can have a speaker. A heading among them would credit its whole part. */
export function speaking(chosen: readonly Unit[]): readonly Unit[] {
  const text = chosen.filter((unit) => !isRow(unit) && !isLeftOut(unit));
  const said = text.filter(({ kind }) => kind !== 'heading');
  return said.length > 0 ? said : text;
}

/** Why the form cannot be opened. */
export function formRefusal(name: FormName, current: Unit, chosen: readonly Unit[] = [current]): string | undefined {
  if (name === 'saidBy') return speaking(chosen).length === 0 ? silentReason(chosen) : undefined;
  // What was left out can be taken in as a heading.
  if (isRow(current) || (isLeftOut(current) && name !== 'heading')) return silentReason([current]);
  if (name === 'same' && current.speakers.length === 0) return l10n.t('This passage has no speaker.');
  if (name === 'split' && wordsOf(ownText(current)).length < 2) return l10n.t('A passage of one word cannot be split.');
  if (name === 'heading' && current.kind === 'paragraph' && isTooLongForHeading(current))
    return l10n.t('A heading has at most {0} words. Split the passage first.', MOST_HEADING_WORDS);
  return undefined;
}

function silentReason(chosen: readonly Unit[]): string {
  return chosen.some(isLeftOut)
    ? l10n.t('It is not part of the report. Press {0} to take it in first.', CORRECTIONS.leaveOut.key)
    : l10n.t('A table cannot be changed here. Edit the file.');
}

/** The corrections that can succeed for a passage. */
export function correctionsFor(unit: Unit, all: readonly Unit[]): readonly Correction[] {
  if (isRow(unit)) return [];
  const names: readonly Correction[] =
    unit.kind === 'heading'
      ? ['heading', 'join', 'split', 'leaveOut']
      : ['saidBy', 'nobody', 'heading', 'join', 'split', 'leaveOut', 'same'];
  return names.filter((name) => {
    if (name === 'join') return isJoinable(unit, nextOf(unit, all));
    return !isForm(name) || formRefusal(name, unit) === undefined;
  });
}

export function isForm(name: Correction): name is FormName {
  return name === 'saidBy' || name === 'heading' || name === 'split' || name === 'same';
}

/** The next passage of the report. */
function nextOf(unit: Unit, all: readonly Unit[]): Unit | undefined {
  return all.slice(all.indexOf(unit) + 1).find((each) => !isLeftOut(each) && !isAdded(each));
}

/** False if the next passage begins with a label, or is of a kind that cannot be joined. A heading may go on in short text. */
function isJoinable(unit: Unit, next: Unit | undefined): boolean {
  if (!next || isRow(next) || isAdded(unit)) return false;
  const mark = next.text.slice(0, next.mark ?? 0);
  if (next.kind === 'heading') return unit.kind === 'heading';
  if (unit.kind !== 'heading') return mark === '' && next.because !== 'label';
  const isLabelled = mark === '' ? next.because === 'label' : mark.endsWith('/');
  return !isLabelled && wordsOf(`${unit.text} ${ownText(next)}`).length <= MOST_HEADING_WORDS;
}

/** The operations of a correction without a form. A string is the reason why it cannot be made. */
export function operationsFor(
  name: Correction,
  chosen: readonly Unit[],
  all: readonly Unit[],
): readonly Operation[] | string {
  const units = chosen.map(({ id }) => id);
  switch (name) {
    case 'nobody': {
      const said = speaking(chosen).map(({ id }) => id);
      return said.length === 0 ? silentReason(chosen) : [{ op: 'nobody', units: said }];
    }
    case 'leaveOut':
      if (chosen.every(isLeftOut)) return chosen.map(({ id }) => ({ op: 'text', unit: id }));
      return [{ op: 'furniture', units, kind: 'boilerplate' }];
    case 'join': {
      const own = chosen.filter((unit) => !isAdded(unit));
      if (own.length === 0) return sectionNote();
      if (own.length > 1) return [{ op: 'join', units: own.map(({ id }) => id) }];
      const next = nextOf(own[0]!, all);
      return next ? [{ op: 'join', units: [own[0]!.id, next.id] }] : l10n.t('There is no passage after this one.');
    }
    default:
      return [];
  }
}
