import type { CheckedDocument } from '@findings/check';
import type { OffsetEdit } from '@findings/check/editor';
import { formatKey } from '@findings/citations';
import type { CitationGroup } from '@findings/citations';
import { lineStart } from '../cursor/lines.js';
import { spaceBefore } from '../code-actions/add-quotation.js';
import { groupAt } from '../workspace/innermost.js';
import { addsCitations } from '../verify-insertion.js';
import type { ExpectedCitation } from '../verify-insertion.js';

/**
 * Inserts citations in the first way that parses as intended.
 *
 * @returns undefined if there is none
 */
export function insertCitation(
  document: CheckedDocument,
  offset: number,
  citation: ExpectedCitation,
): OffsetEdit | undefined {
  const keys = keysOf(citation);
  for (const edit of possibleEdits(document, offset, keys))
    if (addsCitations(document.markdown, edit, citation)) return edit;
  return undefined;
}

/** The keys in brackets: `@s4.h2; see @s2, p. 9`. */
export function keysOf({ ids, prefix, locator }: ExpectedCitation): string {
  const keys = ids.map(formatKey);
  const last = `${prefix === undefined ? '' : `${prefix} `}${keys.pop()}${locator === undefined ? '' : `, ${locator}`}`;
  return [...keys, last].join('; ');
}

function* possibleEdits({ markdown, groups }: CheckedDocument, offset: number, keys: string): Generator<OffsetEdit> {
  const group = groupAt(groups, offset);
  if (group) yield* addToGroup(markdown, group, offset, keys);
  const isWithin = group?.items.some(({ start, end }) => start < offset && offset < end) ?? false;
  yield* inOpenBracket(markdown, isWithin || markdown.charAt(offset - 1) !== '@' ? offset : offset - 1, offset, keys);
  yield afterWord(markdown, offset, keys);
  // Text after the group may be read as its locator, so the last try is before the group.
  if (group) yield insertAt(group.start, `${spaceBefore(markdown, group.start)}[${keys}] `);
}

/** Adds keys to a group: after the citation at the offset, or before all if the offset is at the start. */
function* addToGroup(markdown: string, group: CitationGroup, offset: number, keys: string): Generator<OffsetEdit> {
  const { start, end, items } = group;
  if (markdown.charAt(end - 1) !== ']') {
    yield insertAt(end, ` [${keys}]`);
    return;
  }
  if (offset === start && markdown.charAt(start) === '[') yield insertAt(start + 1, `${keys}; `);
  const next = items.find((item) => item.start > offset && item !== items[0]);
  const separator = next ? markdown.lastIndexOf(';', next.start) : -1;
  if (separator > start) yield insertAt(separator, `; ${keys}`);
  yield insertAt(end - 1, `; ${keys}`);
}

/**
 * Completes a `[` that the writer typed, with a few words after it, and adds the missing `]`. An `@` between `at` and
 * the offset is replaced.
 */
function* inOpenBracket(markdown: string, at: number, offset: number, keys: string): Generator<OffsetEdit> {
  const before = markdown.slice(Math.max(lineStart(markdown, at), at - MAX_DISTANCE), at);
  const open = before.lastIndexOf('[');
  if (open > before.lastIndexOf(']') && /(?:^|[\s;])$/.test(before.slice(open + 1))) {
    const spaceBeforeKeys = before.endsWith(';') ? ' ' : '';
    yield { start: at, end: offset, text: spaceBeforeKeys + keys };
    yield { start: at, end: offset, text: `${spaceBeforeKeys}${keys}]` };
  }
  if (at < offset) yield { start: at, end: offset, text: afterWord(markdown, at, keys).text };
}

/** How far before the offset a `[` is searched for. */
const MAX_DISTANCE = 300;

/** In new brackets, after the word at the offset. */
function afterWord(markdown: string, offset: number, keys: string): OffsetEdit {
  const at = wordEnd(markdown, offset);
  return insertAt(at, `${spaceBefore(markdown, at)}[${keys}]${spaceAfter(markdown, at)}`);
}

export function spaceAfter(markdown: string, at: number): ' ' | '' {
  return isWordCharacter(markdown, at) || /[“„«‘([]/.test(markdown.charAt(at)) ? ' ' : '';
}

/** The end of the word that contains an offset, or else the offset. */
export function wordEnd(markdown: string, offset: number): number {
  if (!isWordCharacter(markdown, offset - 1)) return offset;
  let end = offset;
  while (isWordCharacter(markdown, end)) end++;
  return end;
}

function isWordCharacter(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text.charAt(at));
}

function insertAt(at: number, text: string): OffsetEdit {
  return { start: at, end: at, text };
}
