import { isSpace } from '../characters.js';
import { attributesEnd } from './attributes.js';
import { readBracketedCitation } from './read-citation.js';
import { destinationEnd } from './destination.js';
import { nearMissEmptyItem, nearMissBracket } from './near-misses.js';
import { noteMarkerEnd } from './note.js';
import { pieceKinds } from './visible-pieces.js';
import { NO_MATCH, type InlineState } from './inline-state.js';

/**
 * What a `[` starts, in Pandoc's order:
 *
 * ```text
 *   [^note]   [@citation]   [span]{.class}   [link](url)   [link][label]   [link]
 * ```
 *
 * A pair of brackets is read by itself even where no link comes of it: emphasis does not reach across it.
 */
export function readBracket(reading: InlineState, open: number): number {
  const note = noteMarkerEnd(reading.text, open, reading.end);
  if (note !== undefined) return noteMarker(reading, open, note);
  const close = reading.tooDeep ? undefined : reading.closing(open);
  if (close === undefined) {
    if (!reading.tooDeep) nearMissBracket(reading, open);
    return reading.literal(open, open + 1);
  }
  // The `]` of a citation may stand behind `close`, where emphasis or quotation marks hold that one.
  if (reading.hasSign(open, reading.end)) {
    reading.depth++;
    const end = readBracketedCitation(reading, open);
    reading.depth--;
    if (end !== NO_MATCH) return end;
  }
  const span = attributesAt(reading, close + 1);
  if (span !== undefined) return contents(reading, open, close, span, reading.links);
  if (!reading.links) return reading.literal(open, open + 1);
  return link(reading, open, close);
}

/** `[^label]`, which is text where no footnote is called so. */
function noteMarker(reading: InlineState, open: number, end: number): number {
  if (!reading.keeping && !reading.recording) return end;
  if (!reading.names.isDefined(reading.text.slice(open + 1, end - 1))) return reading.literal(open, end);
  reading.record(pieceKinds.note, open, end);
  return end;
}

/** `![alternative](url)`: like a link, but may stand in one. */
export function readImage(reading: InlineState, start: number): number {
  const close = reading.tooDeep ? undefined : reading.closing(start + 1);
  if (close === undefined || noteMarkerEnd(reading.text, start + 1, reading.end) !== undefined) {
    return reading.literal(start, start + 1);
  }
  const target = destinationAt(reading, close + 1);
  if (target !== undefined) return contents(reading, start + 1, close, target, reading.links);
  const label = labelAt(reading, close + 1);
  const defined = reading.names.isDefined(labelText(reading, start + 1, close, label));
  if (defined) return contents(reading, start + 1, close, afterLabel(reading, close, label), reading.links);
  reading.literal(start, start + 1);
  reading.alone(start + 1, close + 1);
  if (label !== undefined) reading.alone(close + 1, label);
  return afterLabel(reading, close, label);
}

/** `^[note]`, unless what follows makes its bracket a link or span. */
export function readInlineNote(reading: InlineState, start: number): number | undefined {
  const close = reading.tooDeep ? undefined : reading.closing(start + 1);
  if (close === undefined) return undefined;
  const next = reading.code(close + 1);
  if (next === 40 || next === 91 || attributesAt(reading, close + 1) !== undefined) return undefined;
  const { keeping, quote } = reading;
  reading.keeping = false;
  reading.quote = 'none';
  reading.record(pieceKinds.noteStart, start, close + 1);
  reading.alone(start + 2, close);
  reading.record(pieceKinds.noteEnd, close, close + 1);
  reading.keeping = keeping;
  reading.quote = quote;
  return close + 1;
}

/** `^raised^` and `~lowered~`, which hold no white space. */
export function readSuperscript(reading: InlineState, start: number, marker: number): number | undefined {
  if (reading.tooDeep) return undefined;
  let index = start + 1;
  while (index < reading.end) {
    const code = reading.text.charCodeAt(index);
    if (code === marker) {
      reading.alone(start + 1, index);
      return index + 1;
    }
    if (isSpace(code)) break;
    index = attributesAt(reading, index) ?? index + (code === 92 ? 2 : 1);
  }
  reading.steps += index - start;
  return undefined;
}

function link(reading: InlineState, open: number, close: number): number {
  const target = destinationAt(reading, close + 1);
  if (target !== undefined) return contents(reading, open, close, target, false);
  const label = labelAt(reading, close + 1);
  const end = afterLabel(reading, close, label);
  if (reading.names.isDefined(labelText(reading, open, close, label)))
    return contents(reading, open, close, end, false);
  if (label === undefined && reading.hasSign(open, close)) nearMissEmptyItem(reading, open, close);
  reading.literal(open, open + 1);
  contents(reading, open, close, end, true);
  reading.literal(close, close + 1);
  if (label !== undefined) reading.alone(close + 1, label);
  return end;
}

function contents(reading: InlineState, open: number, close: number, end: number, links: boolean): number {
  // Most links hold no key, and need not be read where their text is not wanted.
  const signed = reading.keeping || reading.hasSign(open, close);
  if (!signed && !reading.recording) return end;
  const outer = reading.links;
  reading.links = links;
  if (signed) reading.alone(open + 1, close);
  else reading.aside(open + 1, close);
  reading.links = outer;
  return end;
}

function destinationAt(reading: InlineState, index: number): number | undefined {
  if (reading.code(index) !== 40) return undefined;
  const end = destinationEnd(reading.text, index, reading.end, reading.parens(), reading);
  return end && (attributesAt(reading, end) ?? end);
}

function attributesAt(reading: InlineState, index: number): number | undefined {
  if (reading.code(index) !== 123) return undefined;
  return attributesEnd(reading.text, index, reading.end, reading);
}

/** The end of a second bracket that is a label, which a citation is not. */
function labelAt(reading: InlineState, index: number): number | undefined {
  if (reading.code(index) !== 91) return undefined;
  const close = reading.closing(index);
  if (close === undefined || noteMarkerEnd(reading.text, index, reading.end) !== undefined) return undefined;
  if (!reading.hasSign(index, reading.end)) return close + 1;
  const mark = reading.mark();
  reading.depth++;
  const cited = readBracketedCitation(reading, index) !== NO_MATCH;
  reading.depth--;
  reading.putBack(mark);
  return cited ? undefined : close + 1;
}

function labelText(reading: InlineState, open: number, close: number, label: number | undefined): string {
  const own = label === undefined || label === close + 3;
  return own ? reading.text.slice(open + 1, close) : reading.text.slice(close + 2, label - 1);
}

function afterLabel(reading: InlineState, close: number, label: number | undefined): number {
  const end = label ?? close + 1;
  return attributesAt(reading, end) ?? end;
}
