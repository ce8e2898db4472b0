import { isAlphanumericAt, isAsciiLetter, isBlank } from '../characters.js';

/** After this many times the requested size, sections are cut at any boundary. */
const ENOUGH = 3;

/** The number of characters before and after a position that decide whether it is a boundary. */
const BEFORE = 1024;
const AFTER = 256;

/**
 * The positions at which a document can be cut: a heading (`# Title`) or a paragraph that starts with a letter, without indentation and
 * after a blank line. Lists, quotations, notes, definitions, indented code and tables end there. The reader of the section finds out
 * if something else does not end there, such as fenced code.
 */
export function isBoundary(document: string, at: number): boolean {
  if (at === 0) return true;
  const from = Math.max(0, at - BEFORE);
  const text = document.slice(from, at + AFTER);
  return isAfterBlankLine(text, at - from, from === 0) && startsPlainly(text, at - from);
}

/**
 * Cuts a text at boundaries.
 *
 * @param wanted the minimum size of a piece in UTF-16 code units. With enough boundaries, pieces are only slightly larger.
 * @returns the ends of the pieces, in order. The last one is the end of the text.
 */
export function cutAtBoundaries(text: string, wanted: number): readonly number[] {
  const cuts: number[] = [];
  let last = 0;
  /** Whether the previous paragraph starts with a letter. The next one is then not the attribution of a quotation. */
  let isPlainBefore = false;
  let isAfterBlank = false;
  for (let line = 0; line < text.length;) {
    const found = text.indexOf('\n', line);
    const next = found < 0 ? text.length : found + 1;
    if (isBlankLine(text, line, next)) isAfterBlank = true;
    else {
      if (isAfterBlank) {
        const isPlain = startsPlainly(text, line);
        const isGood = isPlain && (isPlainBefore || text.charCodeAt(line) === 35);
        if (isGood ? line - last >= wanted : isPlain && line - last >= ENOUGH * wanted) {
          cuts.push(line);
          last = line;
        }
        isPlainBefore = isPlain;
      }
      isAfterBlank = false;
    }
    line = next;
  }
  // A small rest is added to the last piece.
  if (cuts.length > 0 && text.length - last < wanted / 4) cuts.pop();
  return [...cuts, text.length];
}

/** @param isWhole whether the text starts at the start of the document */
function isAfterBlankLine(text: string, at: number, isWhole: boolean): boolean {
  if (text.charCodeAt(at - 1) !== 10) return false;
  const before = at < 2 ? -1 : text.lastIndexOf('\n', at - 2);
  return (before >= 0 || isWhole) && isBlankLine(text, before + 1, at);
}

function isBlankLine(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at === end || text.charCodeAt(at) === 10;
}

/** Whether a line starts like `Words` or `# Words`, and not like a list item (`a. item`). */
function startsPlainly(text: string, line: number): boolean {
  const code = text.charCodeAt(line);
  if (code === 35) {
    let at = line;
    while (text.charCodeAt(at) === 35) at++;
    return text.charCodeAt(at) === 32 && isAlphanumericAt(text, at + 1);
  }
  if (!isAsciiLetter(code)) return code >= 0xc0 && /^\p{L}$/u.test(text.charAt(line));
  let at = line;
  while (isAsciiLetter(text.charCodeAt(at))) at++;
  const next = text.charCodeAt(at);
  // It is not known what follows the end of the text.
  return at < text.length && next !== 46 && next !== 41;
}
