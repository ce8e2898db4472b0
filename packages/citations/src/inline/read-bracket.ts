import { isSpace } from '../characters.js';
import { attributesEnd } from './attributes.js';
import { readBracketedCitation } from './read-citation.js';
import { destinationEnd } from './destination.js';
import { nearMissEmptyItem, nearMissBracket, nearMissLink } from './near-misses.js';
import { noteMarkerEnd } from './note.js';
import { pieceKinds } from './visible-pieces.js';
import { NO_MATCH, type InlineState } from './inline-state.js';

/**
 * Reads the element that starts with `[`, trying these in Pandoc's order:
 *
 * ```text
 *   [^note]   [@citation]   [span]{.class}   [link](url)   [link][label]   [link]
 * ```
 *
 * The content of brackets is read separately even if they are not a link, because emphasis cannot cross them.
 */
export function readBracket(reading: InlineState, open: number): number {
  const note = noteMarkerEnd(reading.text, open, reading.end);
  if (note !== undefined) return noteMarker(reading, open, note);
  const close = reading.isTooDeep ? undefined : reading.closingBracket(open);
  if (close === undefined) {
    if (!reading.isTooDeep) nearMissBracket(reading, open);
    return reading.literal(open, open + 1);
  }
  // The `]` of a citation may be after `close`, if that one is in emphasis or a quotation.
  if (reading.hasSignAfter(open)) {
    reading.depth++;
    const end = readBracketedCitation(reading, open);
    reading.depth--;
    if (end !== NO_MATCH) return end;
  }
  const span = attributesAt(reading, close + 1);
  if (span !== undefined) return contents(reading, open, close, span, { links: reading.links });
  if (!reading.links) return reading.literal(open, open + 1);
  return link(reading, open, close);
}

/** Reads `[^label]`, which is text if no such footnote is defined. */
function noteMarker(reading: InlineState, open: number, end: number): number {
  if (!reading.keeping && !reading.recording) return end;
  if (!reading.names.isDefined(reading.text.slice(open + 1, end - 1))) return reading.literal(open, end);
  reading.record(pieceKinds.note, open, end);
  return end;
}

/** Reads `![alternative](url)`. Unlike a link, it can be inside a link. */
export function readImage(reading: InlineState, start: number): number {
  const close = reading.isTooDeep ? undefined : reading.closingBracket(start + 1);
  if (close === undefined || noteMarkerEnd(reading.text, start + 1, reading.end) !== undefined) {
    return reading.literal(start, start + 1);
  }
  const target = destinationAt(reading, close + 1);
  // Alone in its paragraph, an image is a figure, and its text is the caption.
  const imageAt = (end: number) => ({ links: reading.links, hidden: !reading.isWholeText(start, end) });
  if (target !== undefined) return contents(reading, start + 1, close, target, imageAt(target));
  const label = labelAt(reading, close + 1);
  const defined = reading.names.isDefined(labelText(reading, start + 1, close, label));
  if (defined) {
    const end = afterLabel(reading, close, label);
    return contents(reading, start + 1, close, end, imageAt(end));
  }
  reading.literal(start, start + 1);
  reading.readSeparately(start + 1, close + 1);
  if (label !== undefined) reading.readSeparately(close + 1, label);
  return afterLabel(reading, close, label);
}

/** Reads `^[note]`, unless the bracket is a link or a span. */
export function readInlineNote(reading: InlineState, start: number): number | undefined {
  const close = reading.isTooDeep ? undefined : reading.closingBracket(start + 1);
  if (close === undefined) return undefined;
  const next = reading.code(close + 1);
  if (next === 40 || next === 91 || attributesAt(reading, close + 1) !== undefined) return undefined;
  const { keeping, quote } = reading;
  reading.keeping = false;
  reading.quote = 'none';
  reading.record(pieceKinds.noteStart, start, close + 1);
  reading.readSeparately(start + 2, close);
  reading.record(pieceKinds.noteEnd, close, close + 1);
  reading.keeping = keeping;
  reading.quote = quote;
  return close + 1;
}

/** Reads `^superscript^` and `~subscript~`, which contain no white space. */
export function readSuperscript(reading: InlineState, start: number, marker: number): number | undefined {
  if (reading.isTooDeep) return undefined;
  let index = start + 1;
  while (index < reading.end) {
    const code = reading.text.charCodeAt(index);
    if (code === marker) {
      reading.readSeparately(start + 1, index);
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
  if (target !== undefined) {
    if (reading.code(close + 2) === 64) nearMissLink(reading, open, close);
    return contents(reading, open, close, target, { links: false });
  }
  const label = labelAt(reading, close + 1);
  const end = afterLabel(reading, close, label);
  if (reading.names.isDefined(labelText(reading, open, close, label)))
    return contents(reading, open, close, end, { links: false });
  if (label === undefined && reading.hasSignAfter(open)) nearMissEmptyItem(reading, open, close);
  reading.literal(open, open + 1);
  contents(reading, open, close, end, { links: true });
  reading.literal(close, close + 1);
  if (label !== undefined) reading.readSeparately(close + 1, label);
  return end;
}

interface ContentOptions {
  readonly links: boolean;
  /** Whether readers do not see it, apart from what its attributes say. */
  readonly hidden?: boolean;
}

function contents(
  reading: InlineState,
  open: number,
  close: number,
  end: number,
  { links, hidden = false }: ContentOptions,
): number {
  const { links: outer, hiding } = reading;
  reading.links = links;
  if (hidden || reading.isHiddenBy(close + 1, end)) reading.hiding++;
  reading.readSeparately(open + 1, close);
  reading.links = outer;
  reading.hiding = hiding;
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

/** The end of a second bracket that is a label. A citation is not a label. */
function labelAt(reading: InlineState, index: number): number | undefined {
  if (reading.code(index) !== 91) return undefined;
  const close = reading.closingBracket(index);
  if (close === undefined || noteMarkerEnd(reading.text, index, reading.end) !== undefined) return undefined;
  if (!reading.hasSignAfter(index)) return close + 1;
  const mark = reading.saveState();
  reading.depth++;
  const cited = readBracketedCitation(reading, index) !== NO_MATCH;
  reading.depth--;
  reading.restoreState(mark);
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
