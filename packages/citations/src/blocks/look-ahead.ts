import { isBlankLine } from './lines.js';
import type { Lines } from './lines.js';

/** Lines after a fence in which a code span may end that holds the fence. */
const AHEAD = 32;

/**
 * How much of a paragraph says whether a code span is open at a line: all of it may be long, and another paragraph may begin
 * at each fence. Looks further the longer the paragraph is, so that the work is linear.
 *
 * @returns the line at which to stop, and the line from which on this is not enough
 */
export function lookAhead(
  source: string,
  lines: Lines,
  index: number,
  line: number,
): { readonly end: number; readonly enough: number } {
  const most = line + 2 * Math.max(AHEAD, line - index);
  let end = line;
  while (end < lines.starts.length && end < most && !isBlankLine(source, lines, end)) end++;
  return { end, enough: end < most ? Infinity : end - AHEAD };
}
