import { attributesEnd } from '../inline/attributes.js';
import { isBlank, skipBlanks } from '../characters.js';
import type { StepCounter } from '../inline/step-budget.js';
import type { Lines } from './line-ranges.js';

/** Longer attributes are text. */
const LONGEST_ATTRIBUTES = 1000;

/** The text of a heading without its attributes, and the line after the heading. */
export interface Heading {
  readonly start: number;
  readonly end: number;
  /** The end of the text, before closing `#` characters. */
  readonly textEnd: number;
  readonly next: number;
}

/**
 * ```text
 *   # Text {#id}        Text {#id}
 *                       ==========      one line over its underline, and not the last of several
 * ```
 */
export function readHeading(source: string, lines: Lines, index: number, work: StepCounter): Heading | undefined {
  const start = lines.starts[index]!;
  const end = lines.ends[index]!;
  const below = index + 1;
  const underlined = below < lines.starts.length && isUnderline(source, lines.starts[below]!, lines.ends[below]!);
  let from = start;
  if (!underlined) {
    while (from < end && source.charCodeAt(from) === 35) from++;
    if (from === start || (from < end && skipBlanks(source, from, end) === from)) return undefined;
  }
  const near = Math.max(from, end - LONGEST_ATTRIBUTES);
  const brace = source.slice(near, end).lastIndexOf('{') + near;
  // Attributes of a span or of code do not belong to the heading.
  const own = brace >= near && !(brace > from && ']`'.includes(source.charAt(brace - 1)));
  const after = own ? attributesEnd(source, brace, end, work) : undefined;
  const isLast = after !== undefined && skipBlanks(source, after, end) === end;
  const to = isLast ? brace : end;
  const textEnd = underlined ? to : unclosedEnd(source, from, to);
  return { start: from, end: to, textEnd, next: index + (underlined ? 2 : 1) };
}

/** `# Text ##` */
function unclosedEnd(source: string, start: number, end: number): number {
  let index = end;
  while (index > start && isBlank(source.charCodeAt(index - 1))) index--;
  while (index > start && source.charCodeAt(index - 1) === 35) index--;
  return index > start && source.charCodeAt(index - 1) === 92 ? end : index;
}

/** Whether a line is the underline of a heading: `===` or `---`. */
export function isUnderline(source: string, start: number, end: number): boolean {
  let index = start;
  while (index < end && (source.charCodeAt(index) === 61 || source.charCodeAt(index) === 45)) index++;
  return index > start && skipBlanks(source, index, end) === end;
}
