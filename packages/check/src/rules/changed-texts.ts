import type { TextBlock, TextRun } from '@findings/citations';
import { partitionPoint } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';
import type { OffsetEdit } from './offset-edits.js';

/** A text with its blocks. */
export interface BlockedText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
}

/** A word of a block outside the edits. */
interface PlacedWord extends OffsetRange {
  /** The word, with the kind of its block. */
  readonly key: string;
  /** Whether its block may have appeared or vanished because an edit added or removed the marks for which it is read. */
  readonly isOptional: boolean;
}

/**
 * The words outside the edits whose text or block changes, with their offsets before the edits; and comments to be removed that are
 * visible text. Linear.
 *
 * @param edits sorted, without overlaps
 */
export function changedTexts(
  before: BlockedText,
  after: BlockedText,
  edits: readonly OffsetEdit[],
): readonly OffsetRange[] {
  const now = shifted(edits);
  const old = wordsOutside(before, edits, edits, after.text, now);
  const changed: OffsetRange[] = visibleComments(before, edits);
  const words = wordsOutside(after, now, edits, before.text, edits);
  const toOld = (word: PlacedWord): PlacedWord => {
    const shift = shiftBefore(edits, now, word.start);
    return { ...word, start: word.start - shift, end: word.end - shift };
  };
  const remaining = new Map(words.map((word) => [toOld(word).start, toOld(word)]));
  for (const word of old) {
    const same = remaining.get(word.start);
    remaining.delete(word.start);
    if (same?.key === word.key) continue;
    if (!(same === undefined && word.isOptional)) changed.push(word);
  }
  for (const word of remaining.values()) if (!word.isOptional) changed.push(word);
  return changed.sort((one, other) => one.start - other.start);
}

/** The ranges of the edits in the text after them. */
function shifted(edits: readonly OffsetEdit[]): readonly OffsetRange[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const range = { start: start + shift, end: start + shift + text.length };
    shift += text.length - (end - start);
    return range;
  });
}

function shiftBefore(edits: readonly OffsetEdit[], now: readonly OffsetRange[], offset: number): number {
  const last = partitionPoint(now.length, (index) => now[index]!.end <= offset) - 1;
  return last < 0 ? 0 : now[last]!.end - edits[last]!.end;
}

/** Marks for which a block is read. */
const WANTED = /["“”„«»‘‚‹›'@「『]|&quot;|quo;|<q/;

/**
 * The words of the blocks outside ranges. Blocks in which an edit writes or removes a citation are left out: text may become part of the
 * citation.
 *
 * @param ranges the edits in this text
 * @param edits the same edits, with their texts
 */
function wordsOutside(
  { blocks }: BlockedText,
  ranges: readonly OffsetRange[],
  edits: readonly OffsetEdit[],
  other: string,
  otherRanges: readonly OffsetRange[],
): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const block of blocks) {
    const touching = indexesAround(ranges, block);
    if (touching.some((index) => /[@[\]{}]/.test(edits[index]!.text))) continue;
    const [first] = touching;
    const isOptional = first !== undefined && !WANTED.test(lineAround(other, otherRanges[first]!.start));
    const { kind, quotation, note, fixedWidth } = block;
    const frame = [kind, quotation !== undefined, note !== undefined, fixedWidth].join();
    for (const { at, length, from, size } of block.runs) {
      if (length !== size) continue;
      for (const { 0: word, index } of block.text.slice(at, at + length).matchAll(/[^\s\ufffc]+/g)) {
        const [start, end] = [from + index, from + index + word.length];
        if (touching.length > 0 && indexesAround(ranges, { start, end }).length > 0) continue;
        words.push({ start, end, key: `${frame} ${word}`, isOptional });
      }
    }
  }
  return words;
}

/** The indexes of the sorted ranges that touch another range. */
function indexesAround(ranges: readonly OffsetRange[], { start, end }: OffsetRange): readonly number[] {
  const found: number[] = [];
  const first = partitionPoint(ranges.length, (index) => ranges[index]!.end < start);
  for (let index = first; index < ranges.length && ranges[index]!.start <= end; index++) found.push(index);
  return found;
}

/** The paragraph around an offset. */
function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n\n', offset - 1);
  const end = text.indexOf('\n\n', offset);
  return text.slice(Math.max(0, start), end < 0 ? text.length : end);
}

/** Comments to be removed that the document shows as text, because they are in a broken table. */
function visibleComments({ text, blocks }: BlockedText, edits: readonly OffsetEdit[]): OffsetRange[] {
  const comments = edits.filter(({ start, end }) => text.slice(start, end).includes('<!--'));
  if (comments.length === 0) return [];
  const visible = new Set<OffsetEdit>();
  for (const block of blocks) {
    for (const run of block.runs) {
      const range = { start: run.from, end: run.from + run.size };
      for (const index of indexesAround(comments, range)) {
        if (hasText(block, run, comments[index]!)) visible.add(comments[index]!);
      }
    }
  }
  return [...visible];
}

/** Whether a run has text in a range of the document. */
function hasText({ text }: TextBlock, { at, length, from, size }: TextRun, { start, end }: OffsetRange): boolean {
  const [first, last] = [Math.max(from, start), Math.min(from + size, end)];
  return first < last && (length !== size || /\S/.test(text.slice(at + first - from, at + last - from)));
}
