import { isAlphanumericAt } from '../characters.js';
import { NO_MATCH, type InlineState } from './inline-state.js';

const asterisk = 42;

/** The piece that holds the delimiter if it turns out to be text. */
interface Opened {
  readonly kept: number;
  readonly piece: number;
}

/**
 * Reads emphasis. It matters because a `;` in it does not end an item, and because a key cannot directly follow it (`**b**@s4`).
 *
 * ```text
 *   *one*   **two**   ***three***   ***two** one*   ***one* two**   ****text
 * ```
 *
 * If emphasis is not closed, the rest of the text is read as its content, so that nothing is read twice.
 */
export function readEmphasis(reading: InlineState, start: number, marker: number): number {
  let open = start;
  while (reading.code(open) === marker) open++;
  const length = open - start;
  reading.steps += length;
  const next = reading.code(open);
  const isText = length > 3 || next === 32 || next === 9 || reading.isTooDeep;
  if (marker !== asterisk && reading.wordEnd === start) return reading.literal(start, start + 1);
  if (isText) return reading.literal(start, open);
  const opened = openedAt(reading, start);
  reading.depth++;
  const end = [one, two, three][length - 1]!(reading, open, marker, opened);
  reading.depth--;
  return end;
}

function openedAt(reading: InlineState, start: number): Opened {
  return { kept: reading.kept.length, piece: reading.isShown ? reading.pieces.reserve(start) : NO_MATCH };
}

function one(reading: InlineState, start: number, marker: number, before: Opened): number {
  for (let index = start; ;) {
    if (closes(reading, index, marker, 1)) {
      if (!closes(reading, index, marker, 2, 'any') || closes(reading, index + 2, marker, 1))
        return close(reading, index + 1);
      index = two(reading, index + 2, marker, openedAt(reading, index));
      continue;
    }
    const next = reading.inline(index);
    if (next === NO_MATCH) return unclosed(reading, before, marker, 1, index);
    index = next;
  }
}

function two(reading: InlineState, start: number, marker: number, before: Opened): number {
  for (let index = start; ;) {
    if (closes(reading, index, marker, 2)) return close(reading, index + 2);
    const next = reading.inline(index);
    if (next === NO_MATCH) return unclosed(reading, before, marker, 2, index);
    index = next;
  }
}

function three(reading: InlineState, start: number, marker: number, before: Opened): number {
  let index = start;
  while (!closes(reading, index, marker, 1)) {
    const next = reading.inline(index);
    if (next === NO_MATCH) return unclosed(reading, before, marker, 3, index);
    index = next;
  }
  if (closes(reading, index, marker, 3)) return close(reading, index + 3);
  if (closes(reading, index, marker, 2)) return one(reading, close(reading, index + 2), marker, before);
  return two(reading, close(reading, index + 1), marker, before);
}

/** `_` cannot end emphasis before a letter or digit. */
function closes(reading: InlineState, index: number, marker: number, length: number, before?: 'any'): boolean {
  for (let offset = 0; offset < length; offset++) if (reading.code(index + offset) !== marker) return false;
  const after = index + length;
  return marker === asterisk || before === 'any' || after >= reading.end || !isAlphanumericAt(reading.text, after);
}

function close(reading: InlineState, end: number): number {
  reading.wordEnd = end;
  return end;
}

function unclosed(reading: InlineState, before: Opened, marker: number, length: number, end: number): number {
  if (reading.keeping) {
    const { kept } = reading;
    const marks = String.fromCharCode(marker).repeat(length);
    reading.kept = kept.slice(0, before.kept) + marks + kept.slice(before.kept);
  } else if (before.piece !== NO_MATCH) reading.pieces.fill(before.piece, length);
  return end;
}
