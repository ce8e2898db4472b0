import type { Line } from './lines.js';

/** Lines that become one heading: those before `end`. */
export interface Heading {
  readonly level: number;
  readonly end: number;
}

/** The headings that were found, by the index of their first line. */
export type Headings = Map<number, Heading>;

/** `3.  Workshop Themes`, `2.1 Coordination`, `Appendix A. Attendees`. */
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+[\p{Lu}"“‘\d]/u;

/** The number that a heading begins with. */
export function numberOf(content: string): readonly number[] | undefined {
  return NUMBERED.exec(content)?.[1]?.split('.').map(Number);
}

/** The line after the last that follows the one at `index` without a blank line. */
export function blockEnd(lines: readonly Line[], index: number): number {
  let end = index + 1;
  while (end < lines.length && lines[end]!.blanks === 0) end++;
  return end;
}
