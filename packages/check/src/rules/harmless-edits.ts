import { readTexts } from '@findings/citations';
import type { CitationItem, TextBlock } from '@findings/citations';
import { changedTexts } from './changed-texts.js';
import { frontMatterBlock, partitionPoint } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';
import { textOf, uneditedText, applyTextEdits } from './offset-edits.js';
import type { OffsetEdit } from './offset-edits.js';

/** How often harmful edits are removed before all edits are removed. */
const MAX_ATTEMPTS = 8;

/**
 * Returns the edits that change only the citations and words that they rewrite: they keep the front matter, the blocks of the document
 * and all text outside them. Reads the text a bounded number of times, so time is linear.
 *
 * @param edits sorted, without overlaps
 */
export function harmlessEdits(text: string, edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  if (edits.length === 0) return edits;
  const before = readText(text);
  let kept = edits;
  const batches: (readonly OffsetEdit[])[] = [];
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const harmful = harmfulEdits(text, before, kept);
    if (harmful.size === 0) break;
    batches.push(kept.filter((edit) => harmful.has(edit)));
    kept = kept.filter((edit) => !harmful.has(edit));
  }
  if (harmfulEdits(text, before, kept).size > 0) {
    batches.push(kept);
    kept = [];
  }
  // A removed edit may be harmless if it was only nearer to the changed citation than the harmful edit.
  for (const batch of batches.slice(0, -1).toReversed()) {
    const candidates = [...kept, ...batch].sort((one, other) => one.start - other.start || one.end - other.end);
    if (harmfulEdits(text, before, candidates).size === 0) kept = candidates;
  }
  return kept;
}

interface ReadText {
  readonly items: readonly CitationItem[];
  readonly blocks: readonly TextBlock[];
  readonly frontMatterEnd: number;
}

function readText(text: string): ReadText {
  const { groups, blocks } = readTexts(text);
  const items = groups.flatMap((group) => group.items);
  const frontMatterEnd = frontMatterBlock(text)?.end ?? 0;
  return { blocks, items: items.sort((one, other) => one.start - other.start), frontMatterEnd };
}

/** The edits that probably cause a change elsewhere. Empty if nothing else changes. */
function harmfulEdits(text: string, before: ReadText, edits: readonly OffsetEdit[]): ReadonlySet<OffsetEdit> {
  const harmful = new Set<OffsetEdit>();
  const [first] = edits;
  if (!first) return harmful;
  const edited = textOf(text, applyTextEdits(uneditedText(text), edits));
  const after = readText(edited);
  if (after.frontMatterEnd !== shiftOffset(before.frontMatterEnd, edits)) harmful.add(first);

  const [old, now] = [splitItems(before.items, edits, false), splitItems(after.items, edits, true)];
  for (const [index, edit] of edits.entries()) {
    const ids = now.touching[index] ?? [];
    const removed = Math.max(0, countKeys(text.slice(edit.start, edit.end)) - countKeys(edit.text));
    const isLost = ids.length < (old.touching[index]?.length ?? 0) - removed;
    if (isLost || ids.some((id) => !edit.text.includes(id))) harmful.add(edit);
  }
  for (const citation of differences(old.outside, now.outside)) harmful.add(nearest(edits, citation));
  // An edit that changes the structure changes all text after it. The others are tried again without it.
  const [place] =
    harmful.size > 0
      ? []
      : changedTexts({ text, blocks: before.blocks }, { text: edited, blocks: after.blocks }, edits);
  if (place) harmful.add(nearest(edits, place));
  return harmful;
}

function shiftOffset(offset: number, edits: readonly OffsetEdit[]): number {
  let result = offset;
  for (const { start, end, text } of edits) if (end <= offset && offset > 0) result += text.length - (end - start);
  return result;
}

function countKeys(text: string): number {
  return text.split('@').length - 1;
}

/** A citation that no edit touches, with its offsets before the edits. */
interface UntouchedCitation {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/**
 * Splits citations into those that no edit touches, and the ids that each edit touches.
 *
 * @param isAfter whether the items are those of the text after the edits
 */
function splitItems(items: readonly CitationItem[], edits: readonly OffsetEdit[], isAfter: boolean) {
  const outside: UntouchedCitation[] = [];
  const touching: string[][] = [];
  let shift = 0;
  let next = 0;
  const endOf = ({ start, end, text }: OffsetEdit): number => shift + (isAfter ? start + text.length : end);
  for (const { id, start, end } of items) {
    for (let edit = edits[next]; edit && endOf(edit) <= start; edit = edits[++next]) {
      if (isAfter) shift += edit.text.length - (edit.end - edit.start);
    }
    let isTouched = false;
    let ahead = 0;
    for (let index = next; index < edits.length; index++) {
      const edit = edits[index]!;
      if (edit.start + shift + ahead >= end) break;
      (touching[index] ??= []).push(id);
      isTouched = true;
      if (isAfter) ahead += edit.text.length - (edit.end - edit.start);
    }
    if (!isTouched) outside.push({ id, start: start - shift, end: end - shift });
  }
  return { outside, touching };
}

/** The citations that only one of two sorted lists has. */
function* differences(
  one: readonly UntouchedCitation[],
  other: readonly UntouchedCitation[],
): Iterable<UntouchedCitation> {
  let index = 0;
  for (const citation of one) {
    while (index < other.length && other[index]!.start < citation.start) yield other[index++]!;
    const same = other[index]?.start === citation.start ? other[index++]! : undefined;
    if (same?.id !== citation.id) yield citation;
  }
  yield* other.slice(index);
}

/** The edit that is adjacent to a range, or else the last one before it, or else the first. */
function nearest(edits: readonly OffsetEdit[], { start, end }: OffsetRange): OffsetEdit {
  const next = partitionPoint(edits.length, (index) => edits[index]!.start <= start);
  const [before, after] = [edits[next - 1], edits[next]];
  return before?.end !== start && after?.start === end ? after : (before ?? after!);
}
