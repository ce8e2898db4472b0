import { readTexts, type Texts } from '@findings/citations';
import { frontMatterBlock, partitionPoint } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';
import { applyTextEdits, textOf, uneditedText, type OffsetEdit } from './offset-edits.js';

/** The maximum number of edited texts to read, so that time is linear. Edits that are still undecided are left out. */
const MAX_READS = 64;

/**
 * Returns the edits that change only the citations and words that they rewrite: they keep the front matter, the blocks of the document
 * and all text outside them. Halves the edits until the harmful ones are found.
 *
 * @param edits sorted, without overlaps
 */
export function harmlessEdits(text: string, edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  const texts = edits.length > 0 ? readTexts(text) : undefined;
  let reads = 0;
  const add = (kept: readonly OffsetEdit[], more: readonly OffsetEdit[]): readonly OffsetEdit[] => {
    if (more.length === 0 || reads++ >= MAX_READS) return kept;
    const all = [...kept, ...more];
    if (isHarmless(text, texts!, all)) return all;
    const half = more.length >> 1;
    return half === 0 ? kept : add(add(kept, more.slice(0, half)), more.slice(half));
  };
  return add([], edits);
}

/** An edit with its range in the text before or after all edits. */
interface PlacedEdit extends OffsetRange {
  readonly text: string;
  /** Subtracted from an offset after this edit, to get the offset before all edits. */
  readonly shift: number;
}

function isHarmless(text: string, texts: Texts, edits: readonly OffsetEdit[]): boolean {
  let shift = 0;
  let removed = 0;
  const written = edits.map(({ start, end, text: words }): PlacedEdit => {
    const from = start + shift;
    shift += words.length - (end - start);
    removed += Math.max(0, countKeys(text.slice(start, end)) - countKeys(words));
    return { start: from, end: from + words.length, text: words, shift };
  });
  const edited = textOf(text, applyTextEdits(uneditedText(text), edits));
  const inPlace = edits.map((edit) => ({ ...edit, shift: 0 }));
  const before = surroundingsOf(text, texts, inPlace);
  const after = surroundingsOf(edited, readTexts(edited), written);
  return (
    after.frontMatterEnd === before.frontMatterEnd &&
    after.citations === before.citations &&
    after.rewritten.every(({ id, by }) => by.text.includes(id)) &&
    after.rewritten.length >= before.rewritten.length - removed &&
    haveSameWords(before.words, after.words)
  );
}

function countKeys(text: string): number {
  return text.split('@').length - 1;
}

/** A word of a block, with the kind of the block. */
interface PlacedWord {
  readonly key: string;
  /** Whether an edit is in its block. The block may then be read only before or only after the edit. */
  readonly isEdited: boolean;
}

/** What a text has outside the edits, with offsets before the edits. */
interface Surroundings {
  readonly frontMatterEnd: number;
  readonly citations: string;
  /** The citations that an edit touches. */
  readonly rewritten: readonly { readonly id: string; readonly by: PlacedEdit }[];
  readonly words: ReadonlyMap<number, PlacedWord>;
}

/** @param edits with their ranges in this text */
function surroundingsOf(text: string, { groups, blocks }: Texts, edits: readonly PlacedEdit[]): Surroundings {
  const toOld = (offset: number): number =>
    offset - (edits[partitionPoint(edits.length, (index) => edits[index]!.end <= offset) - 1]?.shift ?? 0);
  const rewritten: { id: string; by: PlacedEdit }[] = [];
  const citations: string[] = [];
  for (const { id, start, end } of groups.flatMap(({ items }) => items).sort((one, other) => one.start - other.start)) {
    const by = edits[partitionPoint(edits.length, (index) => edits[index]!.end <= start)];
    if (by && by.start < end) rewritten.push({ id, by });
    else citations.push(`${toOld(start)} ${id}`);
  }
  const words = new Map<number, PlacedWord>();
  for (const block of blocks) {
    const touching = editsAt(edits, block);
    // Text of the block may become part of a citation.
    if (touching.some((edit) => /[@[\]{}]/.test(edit.text))) continue;
    const { kind, quotation, note, fixedWidth } = block;
    const frame = [kind, quotation !== undefined, note !== undefined, fixedWidth].join();
    for (const { at, length, from, size } of block.runs) {
      if (length !== size) continue;
      for (const { 0: word, index } of block.text.slice(at, at + length).matchAll(/[^\s\ufffc]+/g)) {
        const start = from + index;
        if (touching.length > 0 && editsAt(edits, { start, end: start + word.length }).length > 0) continue;
        words.set(toOld(start), { key: `${frame} ${word}`, isEdited: touching.length > 0 });
      }
    }
  }
  const frontMatter = frontMatterBlock(text);
  return {
    frontMatterEnd: frontMatter ? toOld(frontMatter.end) : 0,
    citations: citations.join('\n'),
    rewritten,
    words,
  };
}

/** The sorted edits that touch a range. */
function editsAt(edits: readonly PlacedEdit[], { start, end }: OffsetRange): readonly PlacedEdit[] {
  const first = partitionPoint(edits.length, (index) => edits[index]!.end < start);
  const last = partitionPoint(edits.length, (index) => edits[index]!.start <= end);
  return edits.slice(first, last);
}

function haveSameWords(before: ReadonlyMap<number, PlacedWord>, after: ReadonlyMap<number, PlacedWord>): boolean {
  const isKept = (one: PlacedWord, other: PlacedWord | undefined): boolean =>
    other === undefined ? one.isEdited : other.key === one.key;
  return (
    [...before].every(([start, word]) => isKept(word, after.get(start))) &&
    [...after].every(([start, word]) => isKept(word, before.get(start)))
  );
}
