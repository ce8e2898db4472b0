import { isAlphanumericAt, isAsciiLetter, isBlank } from '../characters.js';

/** Sections are cut at any place behind so many times what is wanted, at a good one before. */
const ENOUGH = 3;

/** As much of a text in front of a place, and behind it, as shows whether it is a boundary; where that is too little, it is none. */
const BEFORE = 1024;
const BEHIND = 256;

/**
 * Where a document may be cut: a heading (`# Title`) or a paragraph that begins with a letter, at the very start of a
 * line behind a blank one. Lists, quotations, notes, definitions, indented code and tables end there. What does not
 * (fenced code, say), whoever reads the section before finds out.
 */
export function isBoundary(document: string, at: number): boolean {
  if (at === 0) return true;
  const from = Math.max(0, at - BEFORE);
  const text = document.slice(from, at + BEHIND);
  return isBehindBlank(text, at - from, from === 0) && startsPlainly(text, at - from);
}

/**
 * Cuts a text at boundaries.
 *
 * @param wanted so many UTF-16 code units a piece has at least, and with enough boundaries not many more
 * @returns where the pieces end, in order; the last is the text's end
 */
export function cutAtBoundaries(text: string, wanted: number): readonly number[] {
  const cuts: number[] = [];
  let last = 0;
  /** Whether the paragraph before begins with a letter: then what follows it is no attribution of a quotation. */
  let isPlainBefore = false;
  let isBehind = false;
  for (let line = 0; line < text.length;) {
    const found = text.indexOf('\n', line);
    const next = found < 0 ? text.length : found + 1;
    if (isBlankLine(text, line, next)) isBehind = true;
    else {
      if (isBehind) {
        const isPlain = startsPlainly(text, line);
        const isGood = isPlain && (isPlainBefore || text.charCodeAt(line) === 35);
        if (isGood ? line - last >= wanted : isPlain && line - last >= ENOUGH * wanted) {
          cuts.push(line);
          last = line;
        }
        isPlainBefore = isPlain;
      }
      isBehind = false;
    }
    line = next;
  }
  // What is left over goes with the piece before.
  if (cuts.length > 0 && text.length - last < wanted / 4) cuts.pop();
  return [...cuts, text.length];
}

/** @param isWhole whether nothing stands in front of the text */
function isBehindBlank(text: string, at: number, isWhole: boolean): boolean {
  if (text.charCodeAt(at - 1) !== 10) return false;
  const before = at < 2 ? -1 : text.lastIndexOf('\n', at - 2);
  return (before >= 0 || isWhole) && isBlankLine(text, before + 1, at);
}

function isBlankLine(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at === end || text.charCodeAt(at) === 10;
}

/** `Words`, `# Words`; not `a. item`, nor a word before a full stop, which may be one. */
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
  const behind = text.charCodeAt(at);
  // What follows where the text ends is not known.
  return at < text.length && behind !== 46 && behind !== 41;
}
