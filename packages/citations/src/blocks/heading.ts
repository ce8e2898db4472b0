import { attributesEnd } from '../inline/attributes.js';
import type { Work } from '../inline/work.js';
import { textStart, type Lines } from './lines.js';

/** A heading's text, without the attributes at its end, and the line behind it. */
export interface Heading {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * ```text
 *   # Text {#id}        Text {#id}
 *                       ==========      one line over its underline, and not the last of several
 * ```
 */
export function readHeading(source: string, lines: Lines, index: number, work: Work): Heading | undefined {
  const start = lines.starts[index]!;
  const end = lines.ends[index]!;
  const below = index + 1;
  const underlined = below < lines.starts.length && isUnderline(source, lines.starts[below]!, lines.ends[below]!);
  let from = start;
  if (!underlined) {
    while (from < end && source.charCodeAt(from) === 35) from++;
    if (from === start || (from < end && textStart(source, from, end) === from)) return undefined;
  }
  const brace = from + source.slice(from, end).lastIndexOf('{');
  const after = brace < from ? undefined : attributesEnd(source, brace, end, work);
  const isLast = after !== undefined && textStart(source, after, end) === end;
  return { start: from, end: isLast ? brace : end, next: index + (underlined ? 2 : 1) };
}

/** `===` or `---` under a heading. */
export function isUnderline(source: string, start: number, end: number): boolean {
  let index = start;
  while (index < end && (source.charCodeAt(index) === 61 || source.charCodeAt(index) === 45)) index++;
  return index > start && textStart(source, index, end) === end;
}
