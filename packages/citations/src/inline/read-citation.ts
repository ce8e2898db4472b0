import type { CitationGroup, CitationItem } from '../citation.js';
import { skipSpaces } from '../characters.js';
import { attributesEnd } from './attributes.js';
import { destinationEnd } from './destination.js';
import { nearMissItem } from './near-misses.js';
import { noteMarkerEnd } from './note.js';
import { pieceKinds } from './visible-pieces.js';
import { foldSpaces } from './plain-text.js';
import { NO_MATCH, type KeyFound, type InlineState } from './inline-state.js';

interface Bracketed {
  readonly items: readonly CitationItem[];
  readonly end: number;
}

/**
 * ```text
 *   [see @s4, p. 9; -@s3.q1]
 *   ^    ^  ^     ^        ^ no `(destination)`, `{attributes}` or `[label]` behind
 *   |    |  |     another item: white space, then as before
 *   |    |  suffix, up to `;` or `]`
 *   |    key
 *   prefix, up to a key
 * ```
 *
 * Prefix and suffix are read like any text: a `;` or `]` in code, emphasis, quotation marks or brackets is not the item's.
 *
 * @returns the first place after the `]`, `NONE` where this is no citation
 */
export function readBracketedCitation(reading: InlineState, open: number): number {
  const mark = reading.mark();
  const slot = reserve(reading);
  const items: CitationItem[] = [];
  const end = bracketedItems(reading, open, items);
  if (end === NO_MATCH) {
    reading.putBack(mark);
    return NO_MATCH;
  }
  reading.groups[slot] = reading.group(open, end, items);
  reading.kept = mark.kept;
  if (reading.keeping) return reading.literal(open, end);
  reading.record(pieceKinds.citation, open, end, slot);
  return end;
}

/**
 * ```text
 *   @s4     @s4 [p. 3]     @s4 [p. 3; see @s5]     @s4 [@s5]     -@s4
 *   key         suffix         suffix; items           items
 * ```
 *
 * A bracket that is a link, by its destination or a definition of its label, belongs to nobody.
 */
export function readInTextCitation(reading: InlineState, start: number): number {
  const key = reading.keyAt(start);
  if (!key || reading.names.examples.has(key.id)) return NO_MATCH;
  const kept = reading.kept;
  const slot = reserve(reading);
  const bracketed = withBracket(reading, key);
  const end = bracketed?.end ?? key.end;
  const items = bracketed?.items ?? [item(reading, key, 'text', '', '')];
  reading.groups[slot] = reading.group(start, end, items);
  reading.kept = kept;
  if (reading.keeping) reading.kept += `@${key.id}${bracketed ? ` ${reading.text.slice(key.end, end)}` : ''}`;
  else reading.record(pieceKinds.citation, start, end, slot);
  return end;
}

function withBracket(reading: InlineState, key: KeyFound): Bracketed | undefined {
  const open = skipSpaces(reading.text, key.end, reading.end);
  if (reading.code(open) !== 91 || reading.tooDeep) return undefined;
  if (reading.closing(open) === undefined) return undefined;
  reading.depth++;
  const bracketed = itemsOrSuffix(reading, key, open);
  reading.depth--;
  return bracketed;
}

function itemsOrSuffix(reading: InlineState, key: KeyFound, open: number): Bracketed | undefined {
  const mark = reading.mark();
  const items: CitationItem[] = [];
  const end = reading.hasSign(open, reading.end) ? bracketedItems(reading, open, items) : NO_MATCH;
  if (end !== NO_MATCH) return { items: [item(reading, key, 'text', '', ''), ...items], end };
  reading.putBack(mark);
  const bare = bracketedSuffix(reading, key, open);
  if (bare && !reading.names.isDefined(reading.text.slice(open + 1, bare.end - 1))) return bare;
  reading.putBack(mark);
  return undefined;
}

function bracketedItems(reading: InlineState, open: number, items: CitationItem[]): number {
  const end = readItems(reading, skipSpaces(reading.text, open + 1, reading.end), items);
  if (end === NO_MATCH || reading.code(end) !== 93) return NO_MATCH;
  return belongsToLink(reading, end + 1) ? NO_MATCH : end + 1;
}

function bracketedSuffix(reading: InlineState, key: KeyFound, open: number): Bracketed | undefined {
  if (reading.code(open + 1) === 94) return undefined;
  const suffix = readSuffix(reading, open + 1);
  const items = [item(reading, key, 'text', '', suffix.text)];
  let { end } = suffix;
  if (reading.code(end) === 59) end = readItems(reading, skipSpaces(reading.text, end + 1, reading.end), items);
  if (end === NO_MATCH || reading.code(end) !== 93) return undefined;
  const next = reading.code(end + 1);
  return next === 91 || next === 40 || next === 123 ? undefined : { items, end: end + 1 };
}

/** Items and the `;` between them; returns where the last one ends. */
function readItems(reading: InlineState, start: number, items: CitationItem[]): number {
  for (let index = start; ;) {
    const end = readItem(reading, index, items);
    if (end === NO_MATCH || reading.code(end) !== 59) return end;
    index = skipSpaces(reading.text, end + 1, reading.end);
  }
}

function readItem(reading: InlineState, start: number, items: CitationItem[]): number {
  const { keeping, recording } = reading;
  reading.keeping = true;
  reading.recording = false;
  reading.kept = '';
  const key = readPrefix(reading, start);
  const prefix = reading.kept;
  const suffix = key && readSuffix(reading, key.end);
  reading.keeping = keeping;
  reading.recording = recording;
  if (!suffix) return NO_MATCH;
  items.push(item(reading, key, 'brackets', foldSpaces(prefix), suffix.text));
  return suffix.end;
}

function readPrefix(reading: InlineState, start: number): KeyFound | undefined {
  for (let index = start; !reading.flat;) {
    const key = reading.keyAt(index);
    if (key) return key;
    const code = reading.code(index);
    // So Pandoc has it: in `[a]@s4]` the first bracket belongs to the prefix.
    if (code === 93) return reading.keyAt(index + 1);
    if (code === 59) return undefined;
    index = reading.inline(index);
    if (index === NO_MATCH) return undefined;
  }
  return undefined;
}

function readSuffix(reading: InlineState, start: number): { readonly text: string; readonly end: number } {
  const { keeping, recording } = reading;
  reading.keeping = true;
  reading.recording = false;
  reading.kept = '';
  let index = skipSpaces(reading.text, start, reading.end);
  const spaced = index > start;
  while (reading.code(index) !== 59 && reading.code(index) !== 93) {
    const next = reading.inline(index);
    if (next === NO_MATCH) break;
    index = next;
  }
  const text = foldSpaces(reading.kept);
  reading.keeping = keeping;
  reading.recording = recording;
  return { text: spaced && text !== '' ? ` ${text}` : text, end: index };
}

/** `[@s4](url)`, `[@s4]{.class}` and `[@s4][label]` are no citations in brackets. */
function belongsToLink(reading: InlineState, index: number): boolean {
  switch (reading.code(index)) {
    case 40:
      return destinationEnd(reading.text, index, reading.end, reading.parens(), reading) !== undefined;
    case 123:
      return attributesEnd(reading.text, index, reading.end, reading) !== undefined;
    case 91:
      return reading.closing(index) !== undefined && noteMarkerEnd(reading.text, index, reading.end) === undefined;
    default:
      return false;
  }
}

function item(
  reading: InlineState,
  key: KeyFound,
  where: 'text' | 'brackets',
  prefix: string,
  suffix: string,
): CitationItem {
  nearMissItem(reading, key);
  const plain = where === 'text' ? 'author-in-text' : 'normal';
  const mode = key.suppress ? 'suppress-author' : plain;
  return { id: key.id, mode, prefix, suffix, start: reading.place(key.start), end: reading.place(key.end) };
}

/** Keeps the place in front of the groups that the affixes hold. */
function reserve(reading: InlineState): number {
  const none: CitationGroup = { start: 0, end: 0, items: [] };
  return reading.groups.push(none) - 1;
}
