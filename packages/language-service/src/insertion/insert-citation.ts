import { formatKey } from '@findings/citations';
import type { CitationGroup } from '@findings/citations';
import type { CheckedDocument } from '@findings/check';
import type { OffsetEdit } from '@findings/check/editor';
import { spaceBefore } from '../code-actions/quotation-edit.js';
import { lineStart } from '../code-actions/lines.js';
import { readsAsCitations } from './verify-insertion.js';
import type { ExpectedCitation } from './verify-insertion.js';

/** Puts citations in at a place, in the first way in which they are read as such; undefined where there is none. */
export function insertCitation(
  document: CheckedDocument,
  place: number,
  cited: ExpectedCitation,
): OffsetEdit | undefined {
  const keys = keysOf(cited);
  for (const edit of waysToCite(document, place, keys))
    if (readsAsCitations(document.markdown, edit, cited)) return edit;
  return undefined;
}

/** `@s4.h2; @s2, p. 9` */
export function keysOf({ ids, locator }: ExpectedCitation): string {
  return ids.map(formatKey).join('; ') + (locator === undefined ? '' : `, ${locator}`);
}

function* waysToCite({ markdown, groups }: CheckedDocument, place: number, keys: string): Generator<OffsetEdit> {
  const group = groupAt(groups, place);
  if (group) yield* besideOthers(markdown, group, place, keys);
  const isWithin = group?.items.some(({ start, end }) => start < place && place < end) ?? false;
  yield* inOpenBracket(markdown, isWithin || markdown.charAt(place - 1) !== '@' ? place : place - 1, place, keys);
  yield bracketAt(markdown, place, keys);
  // Behind it a link may begin, which would be its locator.
  if (group) yield put(group.start, `${spaceBefore(markdown, group.start)}[${keys}] `);
}

/** The innermost group that a place is in, or at an end of. */
export function groupAt(groups: readonly CitationGroup[], place: number): CitationGroup | undefined {
  return groups.findLast(({ start, end }) => start <= place && place <= end);
}

/** Behind the one at the place, before a `;` or the `]`; in front of all where the place is. */
function* besideOthers(markdown: string, group: CitationGroup, place: number, keys: string): Generator<OffsetEdit> {
  const { start, end, items } = group;
  if (markdown.charAt(end - 1) !== ']') {
    yield put(end, ` [${keys}]`);
    return;
  }
  if (place === start && markdown.charAt(start) === '[') yield put(start + 1, `${keys}; `);
  const next = items.find((item) => item.start > place && item !== items[0]);
  const mark = next ? markdown.lastIndexOf(';', next.start) : -1;
  if (mark > start) yield put(mark, `; ${keys}`);
  yield put(end - 1, `; ${keys}`);
}

/**
 * Behind a `[`, and the few words that were typed there; and the `]` where none follows. The `@` between `at` and the place, of no
 * citation yet, is replaced.
 */
function* inOpenBracket(markdown: string, at: number, place: number, keys: string): Generator<OffsetEdit> {
  const before = markdown.slice(Math.max(lineStart(markdown, at), at - FARTHEST), at);
  const open = before.lastIndexOf('[');
  if (open > before.lastIndexOf(']') && /(?:^|[\s;])$/.test(before.slice(open + 1))) {
    const behind = before.endsWith(';') ? ' ' : '';
    yield { start: at, end: place, text: behind + keys };
    yield { start: at, end: place, text: `${behind}${keys}]` };
  }
  if (at < place) yield { start: at, end: place, text: bracketAt(markdown, at, keys).text };
}

/** How far a `[` is looked for. */
const FARTHEST = 300;

/** In brackets of its own, behind the word at the place. */
function bracketAt(markdown: string, place: number, keys: string): OffsetEdit {
  const at = wordEnd(markdown, place);
  return put(at, `${spaceBefore(markdown, at)}[${keys}]${spaceBehind(markdown, at)}`);
}

export function spaceBehind(markdown: string, at: number): ' ' | '' {
  return isWordAt(markdown, at) || /[“„«‘([]/.test(markdown.charAt(at)) ? ' ' : '';
}

/** The end of the word that a place is within; the place itself where it is in none. */
export function wordEnd(markdown: string, place: number): number {
  if (!isWordAt(markdown, place - 1)) return place;
  let end = place;
  while (isWordAt(markdown, end)) end++;
  return end;
}

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text.charAt(at));
}

function put(at: number, text: string): OffsetEdit {
  return { start: at, end: at, text };
}
