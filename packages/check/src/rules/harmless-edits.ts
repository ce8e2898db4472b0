import { findCitations } from '@findings/citations';
import type { CitationItem } from '@findings/citations';
import { frontMatterBlock } from '@findings/core/text';
import { textOf, uneditedText, applyTextEdits } from './offset-edits.js';
import type { OffsetEdit } from './offset-edits.js';

/** How often fixes that change a citation elsewhere are left out before all of them are. */
const MAX_ATTEMPTS = 8;

/**
 * The edits that change no citation but those that they rewrite, and that do not change what is front matter. Reads the text a
 * bounded number of times, so time is linear. For the same text and edits the result is the same.
 *
 * @param edits in order, apart from one another
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
  // An edit between the harmful one and the changed citation was left out first, and may be harmless.
  for (const batch of batches.slice(0, -1).toReversed()) {
    const candidates = [...kept, ...batch].sort((one, other) => one.start - other.start || one.end - other.end);
    if (harmfulEdits(text, before, candidates).size === 0) kept = candidates;
  }
  return kept;
}

interface ReadText {
  readonly items: readonly CitationItem[];
  readonly frontMatterEnd: number;
}

function readText(text: string): ReadText {
  const items = findCitations(text).flatMap((group) => group.items);
  const frontMatterEnd = frontMatterBlock(text)?.end ?? 0;
  return { items: items.sort((one, other) => one.start - other.start), frontMatterEnd };
}

/** Those that probably cause a change elsewhere; empty if there is none. */
function harmfulEdits(text: string, before: ReadText, edits: readonly OffsetEdit[]): ReadonlySet<OffsetEdit> {
  const harmful = new Set<OffsetEdit>();
  const [first] = edits;
  if (!first) return harmful;
  const after = readText(textOf(text, applyTextEdits(uneditedText(text), edits)));
  if (after.frontMatterEnd !== shifted(before.frontMatterEnd, edits)) harmful.add(first);

  const [old, now] = [placesOf(before.items, edits, false), placesOf(after.items, edits, true)];
  for (const [index, edit] of edits.entries()) {
    const ids = now.touching[index] ?? [];
    const removed = Math.max(0, countKeys(text.slice(edit.start, edit.end)) - countKeys(edit.text));
    const isLost = ids.length < (old.touching[index]?.length ?? 0) - removed;
    if (isLost || ids.some((id) => !edit.text.includes(id))) harmful.add(edit);
  }
  for (const place of differences(old.outside, now.outside)) harmful.add(nearest(edits, place));
  return harmful;
}

function shifted(place: number, edits: readonly OffsetEdit[]): number {
  let result = place;
  for (const { start, end, text } of edits) if (end <= place && place > 0) result += text.length - (end - start);
  return result;
}

function countKeys(text: string): number {
  return text.split('@').length - 1;
}

/** A citation that no edit touches, at its place before the edits. */
interface Outside {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** @param isWritten whether the items are those of the text after the edits */
function placesOf(items: readonly CitationItem[], edits: readonly OffsetEdit[], isWritten: boolean) {
  const outside: Outside[] = [];
  const touching: string[][] = [];
  let shift = 0;
  let next = 0;
  const endOf = ({ start, end, text }: OffsetEdit): number => shift + (isWritten ? start + text.length : end);
  for (const { id, start, end } of items) {
    for (let edit = edits[next]; edit && endOf(edit) <= start; edit = edits[++next]) {
      if (isWritten) shift += edit.text.length - (edit.end - edit.start);
    }
    let isTouched = false;
    let ahead = 0;
    for (let index = next; index < edits.length; index++) {
      const edit = edits[index]!;
      if (edit.start + shift + ahead >= end) break;
      (touching[index] ??= []).push(id);
      isTouched = true;
      if (isWritten) ahead += edit.text.length - (edit.end - edit.start);
    }
    if (!isTouched) outside.push({ id, start: start - shift, end: end - shift });
  }
  return { outside, touching };
}

/** What only one of two lists has. */
function* differences(one: readonly Outside[], other: readonly Outside[]): Iterable<Outside> {
  let index = 0;
  for (const place of one) {
    while (index < other.length && other[index]!.start < place.start) yield other[index++]!;
    const same = other[index]?.start === place.start ? other[index++]! : undefined;
    if (same?.id !== place.id) yield place;
  }
  yield* other.slice(index);
}

/** The edit that is next to a place, or else the last one before it, or else the first. */
function nearest(edits: readonly OffsetEdit[], { start, end }: Outside): OffsetEdit {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [edits[low - 1], edits[low]];
  return before?.end !== start && after?.start === end ? after : (before ?? after!);
}
