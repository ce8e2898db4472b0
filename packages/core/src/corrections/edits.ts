import { frontMatterBlock } from '../source/front-matter-block.js';
import type { OffsetRange } from '@findings/language';
import { LEFT_OUT, NOBODY, REVIEW, joinNames, readCreditComment } from '../canonical-words.js';
import { cutBefore, turnMark, type BlockKind, type SourceBlock, type SourceDocument } from './document.js';

/** Words of one block of the source: `from` and `to` are offsets in its clean text, the others in the source. */
export interface Segment {
  readonly block: SourceBlock;
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  /** Kind of a comment or of left-out text inside joined passages. Empty if it has none. */
  readonly aside?: string;
}

/** The segments with words of the text. */
export function wordsOf(segments: readonly Segment[]): readonly Segment[] {
  return segments.filter(({ aside }) => aside === undefined);
}

/** `**Q/Ana Diaz** `, or `Q/` in the printed label `**Q/Ana Diaz:**`. */
export interface TurnMark {
  readonly letter: string;
  /** The names in the mark in the source. Absent if a printed label or a comment names the speaker. */
  readonly speaker?: string | undefined;
  readonly isLabelled: boolean;
}

/** A block of the result. Blocks are a linked list, so that each change takes constant time. */
export interface EditBlock {
  kind: BlockKind;
  depth: number;
  marker: string;
  quotes: number;
  segments: readonly Segment[];
  /** Of a block that is not in the source: its Markdown. */
  readonly added?: string;
  attributes: readonly string[];
  /** Kind of furniture, if its words are left out. */
  leftOut?: string | undefined;
  /** The mark of a turn of an exchange that replaces the one in the source, if there is one. */
  turn?: TurnMark | undefined;
  /** It is no turn: a mark in the source is left out. */
  isUnmarked?: boolean;
  /** Comments to add at its end, without their marks. */
  notes: readonly string[];
  /** Its review notes are removed. */
  isReviewed?: boolean;
  /** The marker or the place has changed. */
  isMoved: boolean;
  previous?: EditBlock | undefined;
  next?: EditBlock | undefined;
}

/** Who says a sentence. */
export interface SentenceCredit {
  /** Keys of people. */
  readonly people: readonly string[];
  /** A comment says so; otherwise the reader finds it. */
  readonly isExplicit: boolean;
}

/** The words of a block. */
export function textOf({ segments, added, isUnmarked }: EditBlock): string {
  if (added !== undefined) return added;
  return wordsOf(segments)
    .map(({ block, from, to }) => block.text.slice(isUnmarked ? Math.max(from, turnMark(block)) : from, to))
    .join(' ')
    .trim();
}

/** The blocks of a document while it is corrected. */
export interface Edits {
  readonly document: SourceDocument;
  /** Blocks that have words of a block of the source, in order. */
  readonly of: (block: SourceBlock) => readonly EditBlock[];
  readonly first: () => EditBlock | undefined;
  readonly join: (blocks: readonly EditBlock[]) => void;
  /** @param at offset in the clean text of the first segment's block */
  readonly split: (edit: EditBlock, segment: Segment, at: number, cut: OffsetRange) => EditBlock;
  readonly move: (edit: EditBlock, after: EditBlock) => void;
  readonly insertAfter: (edit: EditBlock | undefined, block: EditBlock) => void;
  readonly remove: (edit: EditBlock) => void;
}

export function createEdits(document: SourceDocument): Edits {
  const owners = new Map<SourceBlock, EditBlock[]>();
  let first: EditBlock | undefined;
  let last: EditBlock | undefined;
  const link = (previous: EditBlock | undefined, next: EditBlock | undefined): void => {
    if (previous) previous.next = next;
    else first = next;
    if (next) next.previous = previous;
    else last = previous;
  };
  const insertAfter = (edit: EditBlock | undefined, block: EditBlock): void => {
    const next = edit ? edit.next : first;
    link(edit, block);
    link(block, next);
  };
  const remove = (edit: EditBlock): void => {
    link(edit.previous, edit.next);
    edit.previous = undefined;
    edit.next = undefined;
  };
  /** Makes `edit` an owner of the block, in place of `other`, or after it. */
  const own = (block: SourceBlock, edit: EditBlock, other: EditBlock, isReplaced: boolean): void => {
    const known = owners.get(block) ?? [];
    if (known.includes(edit)) owners.set(block, isReplaced ? known.filter((each) => each !== other) : known);
    else
      owners.set(
        block,
        known.flatMap((each) => (each === other ? (isReplaced ? [edit] : [other, edit]) : [each])),
      );
  };
  for (const block of document.blocks) {
    const { kind, depth, marker, quotes, attributes, leftOut, start, end, text } = block;
    const segment = { block, from: 0, to: text.length, sourceFrom: start, sourceTo: end };
    const edit = { kind, depth, marker, quotes, attributes, leftOut, segments: [segment], notes: [], isMoved: false };
    owners.set(block, [edit]);
    insertAfter(last, edit);
  }
  return {
    document,
    of: (block) => owners.get(block) ?? [],
    first: () => first,
    insertAfter,
    remove,
    join([head, ...rest]) {
      for (const edit of rest) {
        const { kind, leftOut: aside = '' } = edit;
        const added = kind === 'comment' ? edit.segments.map((each) => ({ ...each, aside })) : edit.segments;
        head!.segments = [...head!.segments, ...added];
        head!.attributes = [...head!.attributes, ...edit.attributes];
        head!.notes = [...head!.notes, ...edit.notes];
        for (const { block } of edit.segments) own(block, head!, edit, true);
        remove(edit);
      }
    },
    split(edit, segment, at, cut) {
      const index = edit.segments.indexOf(segment);
      const left = { ...segment, to: at, sourceTo: cut.start };
      const right = { ...segment, from: at, sourceFrom: cut.end };
      const added: EditBlock = {
        ...edit,
        segments: [right, ...edit.segments.slice(index + 1)],
        isMoved: true,
      };
      edit.segments = [...edit.segments.slice(0, index), left];
      edit.attributes = edit.attributes.filter((each) => each.startsWith('#'));
      added.attributes = added.attributes.filter((each) => !each.startsWith('#'));
      edit.notes = [];
      for (const each of added.segments) own(each.block, added, edit, each !== right);
      insertAfter(edit, added);
      return added;
    },
    move(edit, after) {
      remove(edit);
      insertAfter(after, edit);
      edit.isMoved = true;
    },
  };
}

/** Credits that an operation changed, by blocks of the source and their sentences. */
export type ChangedCredits = ReadonlyMap<SourceBlock, readonly SentenceCredit[]>;

/** Prints the blocks. What did not change keeps its characters. Linear in the document. */
export function printEdits({ document, first }: Edits, credits: ChangedCredits): string {
  const { markdown } = document;
  const blocks: EditBlock[] = [];
  for (let edit = first(); edit; edit = edit.next) blocks.push(edit);
  closeGaps(blocks);
  // A heading with a line below it needs another form if the text around it changes, and so may the one before or after it.
  for (const edits of [blocks, blocks.toReversed()])
    for (const edit of edits) {
      const isKept = isGapKept(edit.previous, edit) && isGapKept(edit, edit.next);
      if (edit.segments[0]?.block.isUnderlined && !isKept) edit.isMoved = true;
    }
  alignLists(blocks, markdown);
  const pieces: string[] = [];
  const markers: string[] = [];
  let previous: EditBlock | undefined;
  for (const edit of blocks) {
    pieces.push(
      isGapKept(previous, edit) ? keptGap(previous, edit, markdown) : newGap(previous, edit, markers, markdown),
    );
    nest(edit, markers);
    const content = contentOf(edit, credits, markdown);
    const isInList = edit.kind === 'comment' && edit.isMoved && listDepth(edit) > 0;
    pieces.push(isInList ? content.replaceAll('\n', `\n${indentOf(listDepth(edit), markers)}`) : content);
    previous = edit;
  }
  const end = previous?.segments.at(-1);
  const rest =
    end && end.sourceTo === end.block.end && end.block === document.blocks.at(-1) ? markdown.slice(end.sourceTo) : '\n';
  return pieces.join('') + rest;
}

/** Items whose parent is no longer an item move up. */
function closeGaps(blocks: readonly EditBlock[]): void {
  let open = 0;
  for (const edit of blocks) {
    const isInside = edit.kind !== 'heading' && edit.depth > 0;
    const most = open + (edit.kind === 'item' ? 1 : 0);
    if (isInside && edit.depth > most) {
      edit.depth = most;
      edit.isMoved = true;
    }
    open = !isInside ? 0 : edit.kind === 'item' ? edit.depth : Math.min(open, edit.depth);
  }
}

/** Keeps the markers of the items that hold the next block. */
function nest(edit: EditBlock, markers: string[]): void {
  markers.length = Math.min(markers.length, listDepth(edit) - (edit.kind === 'item' ? 1 : 0));
  if (edit.kind === 'item') markers.push(`${edit.marker} `);
}

/** A list that gets a new marker is indented in one way: marked as moved if the source indents it in another. */
function alignLists(blocks: readonly EditBlock[], markdown: string): void {
  const markers: string[] = [];
  let list: EditBlock[] = [];
  let [isNew, isOdd] = [false, false];
  const close = (): void => {
    if (isNew && isOdd) for (const edit of list) edit.isMoved = true;
    list = [];
    [isNew, isOdd] = [false, false];
  };
  for (const [index, edit] of blocks.entries()) {
    const previous = blocks[index - 1];
    if (listDepth(edit) === 0) close();
    else {
      list.push(edit);
      if (!isGapKept(previous, edit)) isNew = true;
      else
        isOdd ||= lastLine(keptGap(previous, edit, markdown)) !== lastLine(newGap(previous, edit, markers, markdown));
    }
    nest(edit, markers);
  }
  close();
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** Whether the source between two blocks can stay. Without `previous`, what is before the first block. */
function isGapKept(previous: EditBlock | undefined, edit: EditBlock | undefined): boolean {
  if (!edit) return previous?.isMoved !== true;
  const start = edit.segments[0];
  if (edit.isMoved || !start || start.from > 0) return false;
  if (!previous) return start.block.index === 0;
  const end = previous.segments.at(-1);
  return (
    !previous.isMoved &&
    end !== undefined &&
    end.sourceTo === end.block.end &&
    start.block.index === end.block.index + 1
  );
}

function keptGap(previous: EditBlock | undefined, edit: EditBlock, markdown: string): string {
  return markdown.slice(previous?.segments.at(-1)!.block.end ?? 0, edit.segments[0]!.block.start);
}

function newGap(
  previous: EditBlock | undefined,
  edit: EditBlock,
  markers: readonly string[],
  markdown: string,
): string {
  const { kind, depth, marker, quotes } = edit;
  const isTight = previous?.kind === 'item' && kind === 'item';
  const before = previous ? (isTight ? '\n' : '\n\n') : gapAfterFront(markdown);
  const inside = listDepth(edit) - (kind === 'item' ? 1 : 0);
  const indent = indentOf(inside, markers);
  const own =
    kind === 'heading'
      ? `${'#'.repeat(Math.min(6, depth))} `
      : kind === 'item'
        ? `${marker === '' ? '-' : marker} `
        : '';
  return before + '> '.repeat(quotes) + indent + own;
}

/** White space below items with these markers. */
function indentOf(depth: number, markers: readonly string[]): string {
  let indent = '';
  for (let level = 0; level < depth; level++) indent += ' '.repeat((markers[level] ?? '- ').length);
  return indent;
}

/** How deep in lists a block is. */
function listDepth({ kind, depth }: EditBlock): number {
  return kind === 'heading' ? 0 : depth;
}

function gapAfterFront(markdown: string): string {
  const end = frontMatterBlock(markdown)?.end ?? 0;
  return end === 0 ? '' : `${markdown.slice(0, end).trimEnd()}\n\n`;
}

function contentOf(edit: EditBlock, credits: ChangedCredits, markdown: string): string {
  const { segments, attributes, notes, kind, turn, isReviewed } = edit;
  const [only] = segments;
  if (!only) return [edit.added ?? '', ...attributeText(attributes)].join(' ');
  if (edit.leftOut !== undefined && only.block.leftOut !== edit.leftOut)
    return leftOutComment(edit, edit.leftOut, markdown);
  const { block } = only;
  const isWhole = segments.length === 1 && only.sourceFrom === block.start && only.sourceTo === block.end;
  const hasAttributes = sameList(attributes, block.attributes);
  const isCredited = kind !== 'heading' && segments.some((segment) => credits.has(segment.block));
  const isFixed = kind === 'comment' || kind === 'other' || kind === 'row';
  if (
    isWhole &&
    (!edit.isMoved || isFixed) &&
    hasAttributes &&
    !isCredited &&
    !isReviewed &&
    notes.length === 0 &&
    !turn
  )
    return markdown.slice(block.start, block.end);
  const isRestored = block.leftOut !== undefined && edit.leftOut === undefined;
  const words = segments.map((segment) => segmentText(segment, edit, credits, markdown)).join(' ');
  // Comments about sentences do not end what a label says, so one about all of the text does.
  const isPartly = isCredited && hasLabel(segments);
  const whole = isCredited ? (wholeCredit(segments, credits) ?? (isPartly ? NOBODY : undefined)) : undefined;
  const mark = turn && printMark(turn);
  const tail = [
    ...(whole === undefined || turn?.isLabelled ? [] : [`<!-- all by ${whole} -->`]),
    ...notes.map((note) => `<!-- ${note} -->`),
    ...attributeText(attributes),
  ];
  const text = (edit.isMoved || segments.length > 1 ? words.replace(/(?: {2,}|\\)?\r?\n[ \t>]*/g, ' ') : words).trim();
  const content = turn ? withoutMark(text, block, turn) : text;
  const isStart = only.from > 0 || isRestored || edit.isMoved;
  return [
    (mark ?? '') + (isStart && !mark && kind !== 'other' && kind !== 'row' ? escapeStart(content) : content),
    ...tail,
  ].join(' ');
}

function printMark({ letter, speaker, isLabelled }: TurnMark): string {
  if (isLabelled) return `**${letter}/`;
  return `**${letter}${speaker === undefined ? '' : `/${speaker}`}** `;
}

/** Matches the mark of a turn in Markdown: `**Q** `, `**A/Ana Diaz** `. */
const MARK = /^(\*\*|__)[QAC](?:\/[^]*?)?\1\s*/;

/** The Markdown of a turn without the mark in the source, and without the marks of bold before a label. */
function withoutMark(text: string, block: SourceBlock, { isLabelled }: TurnMark): string {
  const length = turnMark(block);
  if (isLabelled) return text.replace(length > 0 ? /^(?:\*\*|__)[QAC]\// : /^(?:\*\*|__)/, '');
  return length > 0 ? text.replace(MARK, '') : text;
}

/** The Markdown of a passage that is no turn any more. A printed label stays. */
function unmarked(text: string, block: SourceBlock): string {
  const length = turnMark(block);
  if (length === 0) return text;
  return block.labelEnd > length ? text.replace(/^(\*\*|__)[QAC]\//, '$1') : text.replace(MARK, '');
}

function attributeText(attributes: readonly string[]): readonly string[] {
  const alias = attributes.filter((each) => each.startsWith('#')).slice(-1);
  const rest = attributes.filter((each) => !each.startsWith('#'));
  return [...(rest.length === 0 ? [] : [`{${rest.join(' ')}}`]), ...alias.map((each) => `{${each}}`)];
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}

/** The source of a segment without its attributes, with the comments that credit its sentences. */
function segmentText(
  segment: Segment,
  { segments, isReviewed, isUnmarked, kind }: EditBlock,
  credits: ChangedCredits,
  markdown: string,
): string {
  const { block, from, to, sourceFrom, sourceTo, aside } = segment;
  if (aside !== undefined && block.kind !== 'comment') return leftOutComment({ segments: [segment] }, aside, markdown);
  if (aside === undefined && block.leftOut !== undefined) return escapeWords(block.text);
  const changed = credits.get(block);
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const end = Math.min(sourceTo, textEnd(block, markdown));
  for (const { value, start, end: stop } of block.comments) {
    const isGone = (changed && isCredit(value)) || (isReviewed && value.startsWith(REVIEW));
    if (isGone && start >= sourceFrom && stop <= end)
      edits.push({ start: spaceBefore(markdown, start, sourceFrom), end: stop, text: '' });
  }
  if (changed && kind !== 'heading' && wholeCredit(segments, credits) === undefined)
    for (const { at, people } of commentsOf(block, changed, from, to)) {
      const place = at >= block.text.length ? end : (cutBefore(block, at, markdown)?.start ?? end);
      edits.push({ start: place, end: place, text: ` <!-- by ${people} -->` });
    }
  edits.sort((left, right) => left.start - right.start || left.end - right.end);
  let text = '';
  let index = sourceFrom;
  for (const { start, end: stop, text: added } of edits) {
    text += markdown.slice(index, Math.max(index, start)) + added;
    index = Math.max(index, stop);
  }
  text += markdown.slice(index, Math.max(index, end));
  return isUnmarked && from === 0 ? unmarked(text, block) : text;
}

/** The end of a block in the source without its attributes. */
function textEnd(block: SourceBlock, markdown: string): number {
  if (block.attributes.length === 0) return block.end;
  const open = markdown.lastIndexOf('{', block.end);
  let end = open;
  for (let count = 1; count < 3; count++) {
    const before = /\{[^{}\n]*\}\s*$/.exec(markdown.slice(Math.max(block.start, end - 200), end));
    if (!before) break;
    end -= before[0].length;
  }
  while (end > block.start && /\s/.test(markdown[end - 1]!)) end--;
  return end;
}

function isCredit(comment: string): boolean {
  return readCreditComment(comment) !== undefined;
}

function spaceBefore(markdown: string, at: number, least: number): number {
  while (at > least && markdown[at - 1] === ' ') at--;
  return at;
}

/** Whom one comment credits with all that the block says, if its credits changed and are all the same. A label is about all of it, too. */
function wholeCredit(segments: readonly Segment[], credits: ChangedCredits): string | undefined {
  const all = wordsOf(segments).flatMap(({ block, from, to }) =>
    (credits.get(block) ?? [{ people: [], isExplicit: false }]).filter((_, index) => isWithin(block, index, from, to)),
  );
  const [first] = all;
  if (!first || !all.every(({ people }) => sameList(people, first.people))) return undefined;
  const isSaid = hasLabel(segments) && first.people.length > 0;
  return isSaid || all.every(({ isExplicit }) => isExplicit) ? namesOf(first.people) : undefined;
}

function hasLabel(segments: readonly Segment[]): boolean {
  return segments.some(({ block, from }) => from === 0 && block.labelEnd > 0);
}

function isWithin(block: SourceBlock, index: number, from: number, to: number): boolean {
  const sentence = block.sentences[index];
  return sentence === undefined ? index === 0 : sentence.end > from && sentence.start < to;
}

function namesOf(people: readonly string[]): string {
  return people.length === 0 ? NOBODY : joinNames(people);
}

/**
 * The comments after sentences, from `from` to `to`. A comment credits all words back to the one before it. Sentences that were
 * credited without a comment get one, too: a comment ends what a label or heading says about all of a text.
 */
function commentsOf(
  block: SourceBlock,
  credits: readonly SentenceCredit[],
  from: number,
  to: number,
): readonly { readonly at: number; readonly people: string }[] {
  const own = block.sentences
    .map((sentence, index) => ({ sentence, credit: credits[index]! }))
    .filter(({ sentence }) => sentence.end > from && sentence.start < to);
  const last = own.findLastIndex(({ credit }) => credit.isExplicit || credit.people.length > 0);
  const comments: { readonly at: number; readonly people: string }[] = [];
  for (let index = 0; index <= last; index++) {
    const { credit } = own[index]!;
    const next = own[index + 1];
    const isSame = next !== undefined && index < last && sameList(next.credit.people, credit.people);
    if (!isSame) comments.push({ at: next ? next.sentence.start : block.text.length, people: namesOf(credit.people) });
  }
  return comments;
}

function leftOutComment({ segments }: Pick<EditBlock, 'segments'>, kind: string, markdown: string): string {
  const words = segments
    .map(({ block, from, to }) => block.text.slice(Math.max(from, turnMark(block)), to))
    .join(' ')
    .trim();
  const kept = segments.flatMap(({ block, sourceFrom, sourceTo }) =>
    block.comments.filter(({ value, start, end }) => !isCredit(value) && start >= sourceFrom && end <= sourceTo),
  );
  const comment = `<!-- ${LEFT_OUT}${kind}\n${words.replaceAll('-->', '-- >')}\n-->`;
  return [comment, ...kept.map(({ start, end }) => markdown.slice(start, end))].join('\n\n');
}

/** Clean words as Markdown. */
function escapeWords(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~|&]/g, '\\$&');
}

/** Keeps the first characters from opening a heading, a list or another block. */
function escapeStart(text: string): string {
  return text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[#>=|~]|[-+](?=\s|$)|\*(?=\s|$)|-{2,}|`{3})/, '\\$&');
}
