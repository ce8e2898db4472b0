import { skipBlanks } from '../characters.js';
import { noteMarkerEnd } from '../inline/note.js';
import type { FenceSearch } from './fence.js';
import { addLine, emptyLines, indentation, isBlankLine, withoutIndent, type Lines } from './line-ranges.js';
import { readMarker, type Marker } from './list-marker.js';

/** The lines of a list item, quotation or footnote without their markers, and the line after them. */
export interface Container {
  readonly lines: Lines;
  readonly next: number;
}

/**
 * ```text
 *   - first line
 *   lazy line
 *
 *     indented like the first: another paragraph, or a list within
 * ```
 */
export function itemLines(source: string, lines: Lines, index: number, marker: Marker, fences: FenceSearch): Container {
  const { starts, ends } = lines;
  const inside = emptyLines(lines.gaps);
  addLine(inside, marker.contentStart, ends[index]!);
  let line = index + 1;
  const add = (): void => {
    addLine(inside, withoutIndent(source, starts[line]!, ends[line]!, marker.width), ends[line]!);
    line++;
  };
  const blanks = (): void => {
    while (line < starts.length && isBlankLine(source, lines, line)) add();
  };
  while (line < starts.length && continues(source, lines, line, marker.width, fences)) add();
  blanks();
  while (line < starts.length && indentation(source, starts[line]!, ends[line]!) >= marker.width) {
    add();
    while (line < starts.length && isLazy(source, lines, line, marker.width)) add();
    blanks();
  }
  return { lines: inside, next: line };
}

/** Lines with `> ` and lazy continuation lines, up to a blank line. */
export function quoteLines(
  source: string,
  lines: Lines,
  index: number,
  inList: boolean,
  fences: FenceSearch,
): Container {
  const { starts, ends } = lines;
  const inside = emptyLines(true);
  let line = index;
  while (line < starts.length && !isBlankLine(source, lines, line)) {
    const start = starts[line]!;
    const end = ends[line]!;
    const content = quoteStart(source, start, end);
    if (content === undefined && line > index) {
      if (inList && readMarker(source, start, end)) break;
      if (source.charCodeAt(skipBlanks(source, start, end)) === 96 && fences.closing(line) !== undefined) break;
    }
    addLine(inside, content ?? skipBlanks(source, start, end), end);
    line++;
  }
  return { lines: inside, next: line };
}

/** The offset of the text after a `>`. */
export function quoteStart(source: string, start: number, end: number): number | undefined {
  const at = skipBlanks(source, start, end);
  if (at >= end || source.charCodeAt(at) !== 62 || indentation(source, start, end) > 3) return undefined;
  return at + 1 < end && source.charCodeAt(at + 1) === 32 ? at + 2 : at + 1;
}

/** A footnote: `[^label]: text` with lines up to a blank one, and more paragraphs that are indented by four columns. */
export function noteLines(source: string, lines: Lines, index: number): Container | undefined {
  const { starts, ends } = lines;
  const content = noteStart(source, starts[index]!, ends[index]!);
  if (content === undefined) return undefined;
  const inside = emptyLines(lines.gaps);
  addLine(inside, content, ends[index]!);
  let line = index + 1;
  const add = (): void => {
    addLine(inside, withoutIndent(source, starts[line]!, ends[line]!, 4), ends[line]!);
    line++;
  };
  const paragraph = (): void => {
    while (line < starts.length && !isBlankLine(source, lines, line) && !startsNote(source, lines, line)) add();
  };
  if (skipBlanks(source, content, ends[index]!) === ends[index]! && line < starts.length) add();
  paragraph();
  for (;;) {
    let text = line;
    while (text < starts.length && isBlankLine(source, lines, text)) text++;
    if (text === line || text >= starts.length || indentation(source, starts[text]!, ends[text]!) < 4) break;
    while (line <= text) add();
    paragraph();
  }
  return { lines: inside, next: line };
}

/** The offset of the text in `[^label]: text`. */
export function noteStart(source: string, start: number, end: number): number | undefined {
  const at = skipBlanks(source, start, end);
  if (source.charCodeAt(at) !== 91 || at - start > 3) return undefined;
  const after = noteMarkerEnd(source, at, end);
  if (after === undefined || after >= end || source.charCodeAt(after) !== 58) return undefined;
  return withoutIndent(source, after + 1, end, 4);
}

/** The label of `[^label]: text`. */
export function noteLabel(source: string, start: number, end: number): string {
  const at = skipBlanks(source, start, end);
  return source.slice(at + 2, noteMarkerEnd(source, at, end)! - 1);
}

function startsNote(source: string, lines: Lines, line: number): boolean {
  const end = lines.ends[line]!;
  return noteMarkerEnd(source, skipBlanks(source, lines.starts[line]!, end), end) !== undefined;
}

/** Whether the line continues the first paragraph of an item. */
function continues(source: string, lines: Lines, line: number, width: number, fences: FenceSearch): boolean {
  const start = lines.starts[line]!;
  const end = lines.ends[line]!;
  const text = skipBlanks(source, start, end);
  if (text === end || readMarker(source, start, end)) return false;
  if (indentation(source, start, end) >= width && readMarker(source, text, end)) return false;
  const code = source.charCodeAt(text);
  return !((code === 96 || code === 126) && fences.closing(line) !== undefined);
}

function isLazy(source: string, lines: Lines, line: number, width: number): boolean {
  if (isBlankLine(source, lines, line)) return false;
  const start = lines.starts[line]!;
  const end = lines.ends[line]!;
  return indentation(source, start, end) >= width || !readMarker(source, start, end);
}
