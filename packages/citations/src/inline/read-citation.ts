import type { CitationGroup, CitationItem } from '../citation.js';
import { skipSpaces } from '../characters.js';
import { attributesEnd } from './attributes.js';
import { destinationEnd } from './destination.js';
import { nearMissItem } from './near-misses.js';
import { noteMarkerEnd } from './note.js';
import { pieceKinds } from './visible-pieces.js';
import { foldSpaces } from './plain-text.js';
import { NO_MATCH, type FoundKey, type InlineState } from './inline-state.js';

interface Bracketed {
  readonly items: readonly CitationItem[];
  readonly end: number;
}

/**
 * ```text
 *   [see @s4, p. 9; -@s3.q1]
 *   ^    ^  ^     ^        ^ not followed by `(destination)`, `{attributes}` or `[label]`
 *   |    |  |     another item: white space, then as before
 *   |    |  suffix, up to `;` or `]`
 *   |    key
 *   prefix, up to a key
 * ```
 *
 * Prefixes and suffixes are read like other text, so a `;` or `]` in code, emphasis, quotations or brackets does not end them.
 *
 * @returns the position after the `]`, or `NO_MATCH` if this is not a citation
 */
export function readBracketedCitation(reading: InlineState, open: number): number {
  const mark = reading.saveState();
  const slot = reserve(reading);
  const items: CitationItem[] = [];
  const end = bracketedItems(reading, open, items);
  if (end === NO_MATCH) {
    reading.restoreState(mark);
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
 * A bracket that is a link, because of a destination or a defined label, does not belong to the key.
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

function withBracket(reading: InlineState, key: FoundKey): Bracketed | undefined {
  const open = skipSpaces(reading.text, key.end, reading.end);
  if (reading.code(open) !== 91 || reading.isTooDeep) return undefined;
  if (reading.closingBracket(open) === undefined) return undefined;
  reading.depth++;
  const bracketed = itemsOrSuffix(reading, key, open);
  reading.depth--;
  return bracketed;
}

function itemsOrSuffix(reading: InlineState, key: FoundKey, open: number): Bracketed | undefined {
  const mark = reading.saveState();
  const items: CitationItem[] = [];
  const end = reading.hasSignAfter(open) ? bracketedItems(reading, open, items) : NO_MATCH;
  if (end !== NO_MATCH) return { items: [item(reading, key, 'text', '', ''), ...items], end };
  reading.restoreState(mark);
  const bare = bracketedSuffix(reading, key, open);
  if (bare && !reading.names.isDefined(reading.text.slice(open + 1, bare.end - 1))) return bare;
  reading.restoreState(mark);
  return undefined;
}

function bracketedItems(reading: InlineState, open: number, items: CitationItem[]): number {
  const end = readItems(reading, skipSpaces(reading.text, open + 1, reading.end), items);
  if (end === NO_MATCH || reading.code(end) !== 93) return NO_MATCH;
  return belongsToLink(reading, end + 1) ? NO_MATCH : end + 1;
}

function bracketedSuffix(reading: InlineState, key: FoundKey, open: number): Bracketed | undefined {
  if (reading.code(open + 1) === 94) return undefined;
  const suffix = readSuffix(reading, open + 1);
  const items = [item(reading, key, 'text', '', suffix.text)];
  let { end } = suffix;
  if (reading.code(end) === 59) end = readItems(reading, skipSpaces(reading.text, end + 1, reading.end), items);
  if (end === NO_MATCH || reading.code(end) !== 93) return undefined;
  const next = reading.code(end + 1);
  return next === 91 || next === 40 || next === 123 ? undefined : { items, end: end + 1 };
}

/** Reads items separated by `;`. Returns the end of the last one. */
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

function readPrefix(reading: InlineState, start: number): FoundKey | undefined {
  for (let index = start; !reading.isExhausted;) {
    const key = reading.keyAt(index);
    if (key) return key;
    const code = reading.code(index);
    // As in Pandoc: in `[a]@s4]` the first bracket belongs to the prefix.
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

/** Whether brackets are followed by a destination, attributes or a label, so that they are not a citation. */
function belongsToLink(reading: InlineState, index: number): boolean {
  switch (reading.code(index)) {
    case 40:
      return destinationEnd(reading.text, index, reading.end, reading.parens(), reading) !== undefined;
    case 123:
      return attributesEnd(reading.text, index, reading.end, reading) !== undefined;
    case 91:
      return (
        reading.closingBracket(index) !== undefined && noteMarkerEnd(reading.text, index, reading.end) === undefined
      );
    default:
      return false;
  }
}

function item(
  reading: InlineState,
  key: FoundKey,
  where: 'text' | 'brackets',
  prefix: string,
  suffix: string,
): CitationItem {
  nearMissItem(reading, key);
  const plain = where === 'text' ? 'author-in-text' : 'normal';
  const mode = key.suppress ? 'suppress-author' : plain;
  return {
    id: key.id,
    mode,
    prefix,
    suffix,
    start: reading.documentOffset(key.start),
    end: reading.documentOffset(key.end),
  };
}

/** Inserts a group before the groups in its prefixes and suffixes. */
function reserve(reading: InlineState): number {
  const none: CitationGroup = { start: 0, end: 0, items: [] };
  return reading.groups.push(none) - 1;
}
