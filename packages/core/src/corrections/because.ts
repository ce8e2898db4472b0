import { readExactHeading } from '../canonical-words.js';
import { turnMark, type SourceBlock } from './document.js';
import type { EditBlock } from './edits.js';
import type { Because } from './model.js';
import type { KnownPerson } from './people.js';
import { abbreviatedPeople, creditsOf, labelledPerson, labelOfTarget, type Target, type Work } from './work.js';

/** Blocks over which a credit can go on. */
const FARTHEST = 500;
/** A line with a name, such as one below the title of a talk, has no more words. */
const MOST_WORDS_OF_LINE = 12;
/** What ends a credit. */
const STOPS = new Set<SourceBlock['kind']>(['heading', 'row', 'other']);

/** Why a reason to credit a person does not hold; undefined if it does. Linear in the targets and what is between them. */
export function refuteReason(
  because: Because,
  person: KnownPerson,
  targets: readonly Target[],
  work: Work,
): string | undefined {
  const { people, say } = work;
  if (because === 'reviewer') return work.byPerson ? undefined : say`Only a person may give “reviewer” as the reason.`;
  if (because === 'own words') {
    const silent = targets.find(({ block }) => !people.isNamed(person, block));
    return silent && say`The passage does not name ${person.name}: “${first(silent.block)}”.`;
  }
  if (because === 'label') {
    const isNamed = (target: Target): boolean =>
      labelOfTarget(target, work) === person || (target.isWhole && isAbbreviated(person, target.block, work));
    const other = targets.find((target) => !isNamed(target));
    return other && say`The passage has no label that names ${person.name}: “${first(other.block)}”.`;
  }
  if (because === 'heading') {
    const other = targets.find(
      ({ block }) => !headingsAbove(block, work).some((heading) => people.isNamed(person, heading)),
    );
    return other && say`No heading above names ${person.name}: “${first(other.block)}”.`;
  }
  const match = /^(continues )?u(\d{1,9})$/.exec(because);
  const source = match ? work.units[Number(match[2]) - 1] : undefined;
  if (!match || !source)
    return say`The reason “${because.slice(0, 60)}” is unknown. Give “own words”, “label”, “heading”, a passage such as “u12”, or “continues u12”.`;
  if (match[1]) return refuteContinuation(source, person, targets, work);
  if (!people.isNamed(person, source)) return say`u${match[2]!} does not name ${person.name}: “${first(source)}”.`;
  const part = partOf(source, work);
  const other = targets.find(({ block }) => {
    const above = headingsAbove(block, work);
    const isBelow =
      above.includes(source) || (part !== undefined && above.includes(part) && isUnderTitle(source, work));
    return above[0] !== part && !isBelow;
  });
  return other && say`u${match[2]!} is in another part than “${first(other.block)}”.`;
}

/** Whether the letters of a label are short for a person. Only a reviewer can say whom they mean if they fit several. */
function isAbbreviated(person: KnownPerson, block: SourceBlock, { people, byPerson }: Work): boolean {
  const fitting = abbreviatedPeople(block, people);
  return fitting.includes(person) && (byPerson || fitting.length === 1);
}

/** A credit goes on over passages that follow each other, up to a heading, another label or a question. */
function refuteContinuation(
  source: SourceBlock,
  person: KnownPerson,
  targets: readonly Target[],
  work: Work,
): string | undefined {
  const { people, say } = work;
  const isCredited =
    labelledPerson(source, people) === person ||
    creditsOf(source, work).some(({ people: keys }) => keys.includes(person.key));
  if (!isCredited) return say`“${first(source)}” is not credited to ${person.name}.`;
  const wanted = new Set(targets.map(({ block }) => block));
  const last = targets.reduce((most, { block }) => Math.max(most, block.index), 0);
  const here = creditsOf(source, work).map(({ people: keys }) => keys.includes(person.key));
  const isAfter = ({ block, sentences }: Target): boolean =>
    block === source ? here[sentences[0]! - 1] === true : block.index > source.index;
  for (const target of targets) {
    if (!isAfter(target)) return say`Only passages after it can continue what ${person.name} says.`;
    if (target.block === source) for (const index of target.sentences) here[index] = true;
  }
  if (last - source.index > FARTHEST) return say`“${first(source)}” is too far away from the passage.`;
  const end = work.edits.of(work.document.blocks[last]!).at(-1)?.next;
  for (let edit = work.edits.of(source).at(-1)?.next; edit && edit !== end; edit = edit.next) {
    const block = edit.segments[0]?.block;
    if (!block || edit.kind === 'comment') continue;
    if (isDivider(edit)) continue;
    if (STOPS.has(edit.kind)) return say`A heading or a table comes between: “${first(block)}”.`;
    const isStart = edit.segments[0]!.from === 0;
    const label = isStart ? labelledPerson(block, people) : undefined;
    if ((label && label !== person) || (isStart && block.labelEnd > turnMark(block) && !label))
      return say`Another label comes between: “${first(block)}”.`;
    const isQuestion = edit.turn ? edit.turn.letter === 'Q' : work.read.get(block)?.turn === 'question';
    if (isQuestion && !(block.index === last && wanted.has(block)))
      return say`A question comes between: “${first(block)}”.`;
    const isHers = wanted.has(block) || creditsOf(block, work).every(({ people: keys }) => keys.includes(person.key));
    if (!isHers)
      return say`“${first(block)}” comes between, and is not credited to ${person.name}. If ${person.name} says it, too, include it.`;
  }
  return undefined;
}

/** Whether a heading only divides a part, such as “Panel Highlights”. */
function isDivider({ kind, segments: [segment] }: EditBlock): boolean {
  return kind === 'heading' && segment !== undefined && readExactHeading(segment.block.text).kind === 'section';
}

/** The headings that a block is under, the nearest first, with the changes so far. Those that only divide a part are none. */
function headingsAbove(block: SourceBlock, work: Work): readonly SourceBlock[] {
  work.headings ??= readHeadings(work);
  return work.headings.get(block) ?? [];
}

function readHeadings({ edits }: Work): ReadonlyMap<SourceBlock, readonly SourceBlock[]> {
  const found = new Map<SourceBlock, readonly SourceBlock[]>();
  let open: readonly EditBlock[] = [];
  let blocks: readonly SourceBlock[] = [];
  for (let edit = edits.first(); edit; edit = edit.next) {
    if (edit.kind === 'heading' && !isDivider(edit)) {
      const { depth } = edit;
      open = [edit, ...open.filter((each) => each.depth < depth)];
      blocks = open.flatMap(({ segments }) => segments.map((segment) => segment.block));
    }
    for (const { block } of edit.segments) found.set(block, blocks);
  }
  return found;
}

/** Whether a line is below the title of a part with only other lines between: it is about all of the part. */
function isUnderTitle(line: SourceBlock, { edits, wordsOf }: Work): boolean {
  let edit = edits.of(line)[0];
  const isLine = ({ kind, segments }: EditBlock): boolean =>
    kind === 'comment' || segments.reduce((sum, { block }) => sum + wordsOf(block).length, 0) <= MOST_WORDS_OF_LINE;
  while (edit && edit.kind !== 'heading' && isLine(edit)) edit = edit.previous;
  return edit?.kind === 'heading';
}

function partOf(block: SourceBlock, work: Work): SourceBlock | undefined {
  return headingsAbove(block, work)[0];
}

function first({ text }: SourceBlock): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}

/** The first words of a block, for a message. */
export function firstWords({ segments }: EditBlock): string {
  const [segment] = segments;
  return segment ? first({ ...segment.block, text: segment.block.text.slice(segment.from) }) : '';
}
