import { CHECKED, readExactHeading, readReviewNote, REVIEW, REVIEW_CODE } from '../canonical-words.js';
import { isByGroup, isGivenName } from '@findings/language';
import { nameAlone } from '../people/name-line.js';
import type { SourceBlock } from './document.js';
import type { Because, Operation, UnitAnswer, UnitQuestion } from './model.js';
import { abbreviatedPeople, labelledPerson, lettersBefore, unknownInMark, type Work } from './work.js';
import type { KnownPerson } from './people.js';

/** Questions that are asked once for all places with the same words or label. */
const GROUPED = new Set(['reading.repeated', 'reading.label']);
/** Most people that a question offers. */
const MOST_PEOPLE = 4;
/** A line with more words is neither a heading nor a line that repeats on each page. */
const SHORT = 12;
/** A line that is so often in the report is printed on its pages. */
const OFTEN = 3;

/** Words at the start of a sentence, one of which may be the name of its subject. */
const SUBJECT = 4;
/** Words of a sentence by which a reader recognizes it. */
const SHOWN = 8;

/** Blocks before one that may have named its speaker. */
const FARTHEST_SPEAKER = 5;

/** An answer. Without operations, the text stays as it is read. The key is empty if the answer is numbered. */
const answer = (label: string, ...operations: readonly Operation[]): UnitAnswer => ({
  key: keyOf(operations),
  label,
  operations,
});

function keyOf(operations: readonly Operation[]): string {
  if (operations.every(({ op }) => op === 'checked')) return 'K';
  const { op } = operations[0]!;
  return op === 'furniture' ? 'L' : op === 'nobody' ? '0' : '';
}

function numbered(question: UnitQuestion): UnitQuestion {
  let number = 0;
  const answers = question.answers.map((each) => (each.key === '' ? { ...each, key: String(++number) } : each));
  return { ...question, answers };
}

/** What a reviewer is asked, by block. Linear in the report. */
export function askQuestions(work: Work): ReadonlyMap<SourceBlock, UnitQuestion> {
  const questions = new Map<SourceBlock, UnitQuestion>();
  const prose = work.units.filter(isProse);
  const idsBy = (keyOf: (block: SourceBlock) => string): ReadonlyMap<string, readonly string[]> =>
    new Map(
      [...Map.groupBy(prose, keyOf)].map(([key, blocks]) => [
        key,
        blocks.map((block) => `u${work.numbers.get(block)!}`),
      ]),
    );
  const places = idsBy(({ text }) => text);
  const labels = idsBy((block) => labelOf(block, work));
  const reviews = reviewsOf(work);
  let level = 2;
  let speaker: Place['speaker'];
  for (const [index, block] of work.units.entries()) {
    if (block.kind === 'heading') level = Math.max(2, block.depth);
    speaker = speakerAt(index, speaker, work);
    const place: Place = {
      speaker,
      block,
      id: `u${index + 1}`,
      level,
      next: work.units[index + 1],
      nextId: `u${index + 2}`,
      work,
    };
    const asked =
      askReview(place, reviews.get(block)) ??
      (block.leftOut !== undefined
        ? undefined
        : (askLabel(place, labels) ??
          askName(place) ??
          askRepeated(place, places) ??
          askJoin(place) ??
          askHeading(place) ??
          askSpeaker(place)));
    // Dismissed review notes are removed: a note that is there is a new one.
    const isOpen = asked && (asked.code === REVIEW_CODE || !isChecked(block, asked.code));
    if (isOpen) questions.set(block, numbered(asked));
    if (!goesOn(block, speaker, isOpen ? asked : undefined, work)) speaker = undefined;
  }
  joinRuns(questions, work);
  return questions;
}

/** The speaker of the last printed label in this part. Undefined where a passage cannot continue their words. */
function speakerAt(index: number, speaker: Place['speaker'], work: Work): Place['speaker'] {
  const block = work.units[index]!;
  if (block.kind === 'heading') return isDivider(block) ? speaker : undefined;
  const person = labelledPerson(block, work.people);
  if (person) return { person, block };
  const between = work.document.blocks.slice((work.units[index - 1]?.index ?? -1) + 1, block.index + 1);
  const isTurn = work.read.get(block)!.turn !== undefined;
  return isTurn || OTHER_LABEL.test(block.text) || between.some(isBreak) ? undefined : speaker;
}

/** Whether the passage after a block may continue the words of a speaker, because the block itself may. */
function goesOn(block: SourceBlock, speaker: Place['speaker'], asked: UnitQuestion | undefined, work: Work): boolean {
  const { credits } = work.read.get(block)!;
  const isHers = credits.every(({ people }) => people.some((id) => work.people.byId(id) === speaker?.person));
  const [first] = asked?.answers[0]?.operations ?? [];
  const isAsked = first?.op === 'speaker' && first.because.startsWith('continues');
  return isHers || isAsked || block === speaker?.block || block.kind === 'heading';
}

/** Matches a label, even if it names no known person. */
const OTHER_LABEL = /^\p{Lu}[^:.!?]{1,40}:/u;

function isBreak({ kind }: SourceBlock): boolean {
  return kind === 'row' || kind === 'other';
}

/** A heading that only divides a part. */
function isDivider({ kind, text }: SourceBlock): boolean {
  return kind === 'heading' && readExactHeading(text).kind === 'section';
}

/** Merges the questions about consecutive passages into one if their answers are the same. */
function joinRuns(questions: Map<SourceBlock, UnitQuestion>, work: Work): void {
  let [first, last, count, known] = [0, 0, 0, ''];
  const close = (): void => {
    const block = work.units[first]!;
    const question = questions.get(block);
    if (!question || last === first) return;
    const units = [`u${first + 1}-u${last + 1}`];
    const answers = question.answers.map((each) => ({
      ...each,
      operations: each.operations.map((operation) => ({ ...operation, units }) as Operation),
    }));
    const reason = `${question.reason} ${work.say`The question is about ${count} passages.`}`;
    questions.set(block, { ...question, reason, answers });
    for (const each of work.units.slice(first + 1, last + 1)) questions.delete(each);
  };
  for (const [index, block] of work.units.entries()) {
    if (isDivider(block) || block.leftOut !== undefined) continue;
    const question = questions.get(block);
    const isSpeaker = question?.code === 'reading.speaker';
    const text = isSpeaker ? JSON.stringify(question).replaceAll(`"u${index + 1}"`, '') : '';
    if (text === '' || text !== known) {
      close();
      [first, count] = [index, 0];
    }
    [last, known] = [index, text];
    count++;
  }
  close();
}

/** The groups of questions that are asked in several places, by their ids, with the blocks of each. */
export function groupsOfQuestions(work: Work): ReadonlyMap<string, readonly SourceBlock[]> {
  const grouped = [...askQuestions(work)].filter(([, { code }]) => GROUPED.has(code));
  const groups = Map.groupBy(grouped, ([{ text }, question]) =>
    question.code === 'reading.repeated' ? `${question.code} ${text}` : question.text,
  );
  return new Map(
    [...groups.values()]
      .filter(({ length }) => length > 1)
      .map((group, index) => [`g${index + 1}`, group.map(([block]) => block)]),
  );
}

interface Place {
  readonly block: SourceBlock;
  readonly id: string;
  /** Of the heading above. */
  readonly level: number;
  readonly next: SourceBlock | undefined;
  readonly nextId: string;
  /** The person who may still be speaking, and the passage with their label. */
  readonly speaker: { readonly person: KnownPerson; readonly block: SourceBlock } | undefined;
  readonly work: Work;
}

function isChecked({ comments }: SourceBlock, code: string): boolean {
  return comments.some(({ value }) => value === CHECKED + code);
}

/** The review notes before and in each unit. */
function reviewsOf({ document, units }: Work): ReadonlyMap<SourceBlock, readonly string[]> {
  const found = new Map<SourceBlock, readonly string[]>();
  const isUnit = new Set(units);
  let waiting: string[] = [];
  for (const block of document.blocks) {
    const comments = [block.comment ?? '', ...block.comments.map(({ value }) => value)];
    for (const comment of comments) if (comment.startsWith(REVIEW)) waiting.push(readReviewNote(comment));
    if (isUnit.has(block)) {
      if (waiting.length > 0) found.set(block, waiting);
      waiting = [];
    }
  }
  return found;
}

/** Notes on lines of their own before the first unit are about the whole report. */
function askReview(
  { id, block, work: { say } }: Place,
  notes: readonly string[] | undefined,
): UnitQuestion | undefined {
  if (!notes) return undefined;
  const isAboutReport = id === 'u1' && !block.comments.some(({ value }) => value.startsWith(REVIEW));
  return {
    code: REVIEW_CODE,
    text: isAboutReport ? say`Is this right for the whole report?` : say`Is this right?`,
    reason: notes.join(' '),
    answers: [answer(say`It is right`)],
    ...(isAboutReport ? { isAboutReport } : {}),
  };
}

function askRepeated({ block, work }: Place, places: ReadonlyMap<string, readonly string[]>): UnitQuestion | undefined {
  const units = places.get(block.text) ?? [];
  if (units.length < OFTEN || !isProse(block) || work.wordsOf(block).length > SHORT || block.labelEnd > 0)
    return undefined;
  return {
    code: 'reading.repeated',
    text: work.say`Is this line part of the report?`,
    reason: work.say`It is in the report ${units.length} times.`,
    answers: [
      answer(work.say`Not part of the report`, { op: 'furniture', units, kind: 'running-line' }),
      answer(work.say`Keep as read`, { op: 'checked', units, code: 'reading.repeated' }),
    ],
  };
}

/** `AD`, `Bertie` before what somebody says. */
function askLabel({ block, work }: Place, labels: ReadonlyMap<string, readonly string[]>): UnitQuestion | undefined {
  const isTurn = work.read.get(block)?.turn !== undefined && unknownInMark(block, work.people) === undefined;
  const label = labelOf(block, work);
  if (label === '' || block.kind === 'heading' || isTurn) return undefined;
  const units = labels.get(label) ?? [];
  const isSpoken = block.labelEnd === 0 && units.length > 1;
  const known = labelledPerson(block, work.people);
  const people = work.people
    .abbreviated(label.replace(/\P{L}/gu, ''))
    .filter((person) => person !== known)
    .slice(0, MOST_PEOPLE);
  // The participant may be the label itself, because it fits several others.
  const isShort = known?.name === label && people.length > 0;
  if (!(isSpoken || /^\p{Lu}[\p{L}.'’-]{0,20}$/u.test(label)) || (known && !isShort)) return undefined;
  if (people.length === 0 && !isSpoken && !/^\p{Lu}{2,4}$/u.test(label)) return undefined;
  const credited = work.read.get(block)!.credits.flatMap((credit) => credit.people);
  const isCredited = credited.length > 0;
  // The reader knows whose initials these are.
  if (!isShort && people[0]?.id !== undefined && people[0].id === credited[0]) return undefined;
  return {
    code: 'reading.label',
    text: work.say`Who is “${label}”?`,
    reason: isShort
      ? work.say`The name may be short for another participant’s.`
      : work.say`No participant has this name.`,
    answers: [
      ...people.map(({ name }) => answer(name, { op: 'person', name, also: [label] })),
      ...(isSpoken ? [answer(work.say`Another participant`, { op: 'person', name: label })] : []),
      answer(isCredited ? work.say`Keep as read` : work.say`Not a person`, {
        op: 'checked',
        units,
        code: 'reading.label',
      }),
    ],
  };
}

/** Matches a label before speech, as transcripts print it: `THE CHAIR: `. */
const SPOKEN_LABEL = /^(?=[^:]*\p{Lu}{3})(?=[^:\s]+ )\p{Lu}[\p{Lu} .'’-]{2,40}(?=: \S+ \S+ \S)/u;

/** The label of a text: its first words in bold or in capital letters, or a name that is the whole text. Empty if there is none. */
function labelOf({ text, labelEnd }: SourceBlock, { people }: Work): string {
  const alone = nameAlone(text);
  const isName = alone !== undefined && (alone !== text || isGivenName(alone.split(' ', 1)[0]!));
  if (isName && !people.find(alone)) return alone;
  return (labelEnd > 0 ? text.slice(0, labelEnd) : (SPOKEN_LABEL.exec(text)?.[0] ?? ''))
    .replace(/^[QAC]\//u, '')
    .replace(/[\s:–—-]+$/u, '');
}

function askJoin({ block, id, next, nextId, work }: Place): UnitQuestion | undefined {
  if (!next || !isProse(block) || !isProse(next) || next.labelEnd > 0) return undefined;
  const isCut = /[\p{L}\p{N},;-]$/u.test(block.text) && /^\p{Ll}/u.test(next.text) && work.wordsOf(block).length > 3;
  // A list without its marks: `pay the villages`, `count the wells`. A sentence that is cut begins with a capital letter.
  if (/^\p{Ll}/u.test(block.text) && block.sentences.length === 1) return undefined;
  const isBroken = work.document.blocks.slice(block.index + 1, next.index).some(({ kind }) => kind !== 'comment');
  if (!isCut || isBroken || (block.kind === 'item' && next.kind === 'item')) return undefined;
  return {
    code: 'reading.join',
    text: work.say`Does this sentence continue in the next passage?`,
    reason: work.say`It has no full stop, and the next passage begins with a small letter.`,
    answers: [
      { ...answer(work.say`Join with next`, { op: 'join', units: [id, nextId] }), isLikely: true },
      answer(work.say`Keep as read`),
    ],
  };
}

/** A name on a line of its own. */
function askName({ block, id, level, next, work }: Place): UnitQuestion | undefined {
  if (!isProse(block) || block.kind !== 'paragraph' || work.wordsOf(block).length > SHORT) return undefined;
  const person = work.people.find(block.text.replace(/\s*[([][^()[\]]*[)\]]$|[\s:–—-]+$/gu, ''));
  if (!person || !next || next.kind === 'heading') return undefined;
  const heading: Operation = { op: 'part', unit: id, level: Math.min(6, level + 1), kind: 'part' };
  return {
    code: 'reading.name',
    text: work.say`Is this the name of the next speaker?`,
    reason: work.say`The line is only the name of ${person.name}.`,
    answers: [
      answer(work.say`${person.name} speaks next`, heading, {
        op: 'speaker',
        units: [id],
        person: person.name,
        because: 'own words',
      }),
      answer(work.say`Keep as read`),
    ],
  };
}

function askHeading({ block, id, level, next, work }: Place): UnitQuestion | undefined {
  const isShort = block.kind === 'paragraph' && work.wordsOf(block).length <= SHORT;
  if (
    !isShort ||
    block.labelEnd === block.text.length ||
    !/^[\p{Lu}\p{N}]/u.test(block.text) ||
    /[.!?:;,…”"'’)]$/u.test(block.text)
  )
    return undefined;
  if (!next || next.kind === 'heading' || work.wordsOf(next).length <= work.wordsOf(block).length) return undefined;
  return {
    code: 'reading.heading',
    text: work.say`Is this a heading?`,
    reason: work.say`It is a short line without a full stop.`,
    answers: [
      answer(work.say`Heading`, { op: 'part', unit: id, level }),
      answer(work.say`Not part of the report`, { op: 'furniture', units: [id], kind: 'boilerplate' }),
      answer(work.say`Ordinary text`),
    ],
  };
}

function askSpeaker({ block, id, speaker, work }: Place): UnitQuestion | undefined {
  if (!isProse(block) || block.sentences.length === 0 || unknownInMark(block, work.people) !== undefined)
    return undefined;
  const { credits } = work.read.get(block)!;
  const isGuess = credits.some(({ isInferred }) => isInferred);
  const isSilent = credits.every(({ people, isExplicit }) => people.length === 0 && !isExplicit);
  if (!isGuess && !isSilent) return undefined;
  const candidates = candidatesFor(block, isGuess ? speakerBefore(block, work) : speaker, work);
  if (!isGuess && candidates.length === 0) return undefined;
  const unitsOf = (sentences: readonly number[]): readonly string[] =>
    isPart(sentences, block) ? sentences.map((index) => `${id}.${index + 1}`) : [id];
  const answers = candidates.map(({ person, because }) => {
    const { name } = person;
    const theirs = sentencesOf(person, block, work);
    const words = theirs.map((index) => firstWords(textOf(block, index), SHOWN)).join(' ');
    const shown = isPart(theirs, block) ? work.say`${name}: “${words}”` : name;
    return answer(shown, { op: 'speaker', units: unitsOf(theirs), person: name, because });
  });
  const label = labelledPerson(block, work.people);
  return {
    code: 'reading.speaker',
    text: work.say`Who says this?`,
    reason: isGuess ? whyInferred(block, work) : whyAsked(block, candidates, work),
    answers: [
      ...answers,
      ...(isGuess
        ? [
            answer(work.say`Nobody`, { op: 'nobody', units: unitsOf(sentencesOf(label, block, work)) }),
            answer(work.say`Keep as read`),
          ]
        : [answer(work.say`Nobody`)]),
    ],
  };
}

/** A person who may say a passage, and why. */
interface Candidate {
  readonly person: KnownPerson;
  readonly because: Because;
}

/**
 * Who may say a passage, the best evidence first: a label, letters that are short for a name, the speaker who is inferred now, names in the
 * passage, the speaker before it.
 */
function candidatesFor(block: SourceBlock, before: Place['speaker'], work: Work): readonly Candidate[] {
  const { people } = work;
  const labelled = labelledPerson(block, people);
  if (labelled) return [{ person: labelled, because: 'label' }];
  const all = (persons: readonly KnownPerson[], because: Because): readonly Candidate[] =>
    persons.slice(0, MOST_PEOPLE).map((person) => ({ person, because }));
  const letters = all(abbreviatedPeople(block, people), 'label');
  const named = all(people.named(block, work.isOrdinary), 'own words');
  const speaking = before && sentencesOf(before.person, block, work).length > 0 ? before : undefined;
  const preceding = speaking ? all([speaking.person], `continues u${work.numbers.get(speaking.block)!}`) : [];
  const { credits } = work.read.get(block)!;
  const guess = credits.findIndex(({ isInferred }) => isInferred);
  const peopleAt = (index: number): readonly KnownPerson[] =>
    (credits[index]?.people ?? []).flatMap((id) => people.byId(id) ?? []);
  const within = all(peopleAt(guess - 1), `continues u${work.numbers.get(block)!}`);
  const inferred = peopleAt(guess).flatMap(
    (person) => [...named, ...preceding, ...within].find((each) => each.person === person) ?? [],
  );
  // Letters that are short for another name are not those of the speaker before.
  const ranked = [...letters, ...inferred, ...named, ...(letters.length > 0 ? [] : preceding)];
  const unique = [...Map.groupBy(ranked, ({ person }) => person).values()].map(([first]) => first!);
  return unique.slice(0, MOST_PEOPLE);
}

function whyInferred(block: SourceBlock, { read, people, say }: Work): string {
  const inferred = read.get(block)!.credits.filter(({ isInferred }) => isInferred);
  const [person] = inferred.flatMap((credit) => credit.people.flatMap((id) => people.byId(id) ?? []));
  return person && inferred.every(({ evidence }) => evidence === 'deed')
    ? say`The passage tells what ${person.name} did. These may be the words of the report.`
    : say`The passage does not say who speaks. The speaker is inferred from the text before it.`;
}

/** Why a reviewer is asked who says a passage without a speaker. */
function whyAsked(block: SourceBlock, candidates: readonly Candidate[], { say, people }: Work): string {
  const because = candidates[0]!.because;
  const names = candidates.filter((each) => each.because === because).map(({ person }) => person.name);
  if (because === 'label' && !labelledPerson(block, people))
    return say`“${lettersBefore(block)}” may be short for ${say.or(names)}.`;
  return because === 'label' || because === 'own words'
    ? say`The passage names ${say.and(names)}, but has no speaker.`
    : say`${names[0]!} speaks just before, but this passage has no speaker.`;
}

/** The first words of a text, and `…` if there are more. */
function firstWords(text: string, count: number): string {
  const words = text.split(/\s+/, count + 1);
  return words.length > count ? `${words.slice(0, count).join(' ')}…` : words.join(' ');
}

/**
 * The indexes of the sentences that a person may say, if others say the rest: those that are inferred to be said by somebody, or else those
 * of which the subject is no group and no other participant.
 */
function sentencesOf(person: KnownPerson | undefined, block: SourceBlock, work: Work): readonly number[] {
  const { credits, turn } = work.read.get(block)!;
  // A turn and a labelled passage have one speaker.
  if (turn || labelledPerson(block, work.people)) return [...credits.keys()];
  const isOther = (sentence: string): boolean => {
    const text = firstWords(sentence, SUBJECT);
    const [subject] = work.people.named({ text, kind: block.kind, labelEnd: 0 }, work.isOrdinary);
    const begins = subject && [subject.name, ...subject.forms].some((form) => text.startsWith(form));
    return isByGroup(sentence) || (begins === true && subject !== person);
  };
  const isGuess = credits.some(({ isInferred }) => isInferred);
  return credits.flatMap(({ isInferred }, index) =>
    (isGuess ? isInferred : !isOther(textOf(block, index))) ? [index] : [],
  );
}

/** Whether sentences are some of those of a block, and not all. */
function isPart({ length }: readonly number[], { sentences }: SourceBlock): boolean {
  return length > 0 && length < sentences.length;
}

function textOf({ text, sentences }: SourceBlock, index: number): string {
  const { start, end } = sentences[index]!;
  return text.slice(start, end);
}

/** Who is credited with the block before, or where that credit is inferred, the block that it goes on from. */
function speakerBefore(
  { index }: SourceBlock,
  work: Work,
): { readonly person: KnownPerson; readonly block: SourceBlock } | undefined {
  for (let before = index - 1; before >= Math.max(0, index - FARTHEST_SPEAKER); before--) {
    const block = work.document.blocks[before]!;
    if (block.kind === 'comment') continue;
    const credits = isProse(block) ? (work.read.get(block)?.credits ?? []) : [];
    const [first] = credits;
    const isOne = first?.people.length === 1 && credits.every(({ people }) => String(people) === String(first.people));
    const person = isOne ? work.people.byId(first.people[0]!) : undefined;
    if (!person) return undefined;
    if (credits.some(({ isInferred }) => !isInferred)) return { person, block };
  }
  return undefined;
}

function isProse({ kind }: SourceBlock): boolean {
  return kind === 'paragraph' || kind === 'item';
}
