import { isAlphanumericAt, isAsciiLetter, isBlank, isDigit, sizeAt, skipBlanks } from '../characters.js';
import { columns, indentation } from './line-ranges.js';

/** The marker at the start of a list item or a definition. */
export interface Marker {
  readonly kind: 'bullet' | 'ordered' | 'definition';
  /** The offset of the item's text. */
  readonly contentStart: number;
  /** The indentation of the item's other paragraphs, in columns. */
  readonly width: number;
  /** The label of an example, `(@label)`. */
  readonly label?: string;
}

const roman = /^(?=.)m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/** `- `, `* `, `+ `, `1. `, `(a) `, `#. `, `(@label) `, `: `, indented by at most three columns and followed by white space or the line end. */
export function readMarker(source: string, start: number, end: number): Marker | undefined {
  const at = skipBlanks(source, start, end);
  if (at >= end || indentation(source, start, end) > 3) return undefined;
  const code = source.charCodeAt(at);
  if (code === 42 || code === 43 || code === 45) {
    return isRule(source, start, end) ? undefined : marker(source, start, at + 1, end, 'bullet');
  }
  if (code === 58 || code === 126) return marker(source, start, at + 1, end, 'definition');
  return ordered(source, start, at, end);
}

/** `* * *`, `---`, `___`. */
export function isRule(source: string, start: number, end: number): boolean {
  const at = skipBlanks(source, start, end);
  const code = source.charCodeAt(at);
  if (at >= end || (code !== 42 && code !== 45 && code !== 95)) return false;
  let count = 0;
  for (let index = at; index < end; index++) {
    const next = source.charCodeAt(index);
    if (next === code) count++;
    else if (!isBlank(next)) return false;
  }
  return count >= 3;
}

function ordered(source: string, start: number, at: number, end: number): Marker | undefined {
  const twoParens = source.charCodeAt(at) === 40;
  const from = twoParens ? at + 1 : at;
  const to = numberEnd(source, from, end);
  if (to === from || to >= end) return undefined;
  const delimiter = source.charCodeAt(to);
  if (twoParens ? delimiter !== 41 : delimiter !== 41 && delimiter !== 46) return undefined;
  const number = source.slice(from, to);
  // “p. 3” is a page number, and “B. Russell” is a name.
  if (number === 'p' && delimiter === 46 && isDigit(source.charCodeAt(to + 2))) return undefined;
  if (/^[A-Z]$/.test(number) && delimiter === 46 && to + 2 < end && !isBlank(source.charCodeAt(to + 2)))
    return undefined;
  const found = marker(source, start, to + 1, end, 'ordered');
  return found && number.startsWith('@') ? { ...found, label: number.slice(1) } : found;
}

/** The end of `12`, `#`, `a`, `xiv` or `@label`. */
function numberEnd(source: string, start: number, end: number): number {
  const code = source.charCodeAt(start);
  let index = start;
  if (code === 35) return start + 1;
  if (code === 64) return labelEnd(source, start + 1, end);
  if (isDigit(code)) {
    while (index < end && isDigit(source.charCodeAt(index))) index++;
    return index;
  }
  while (index < end && index < start + 16 && isAsciiLetter(source.charCodeAt(index))) index++;
  if (index === start + 1) return index;
  // This is called for the first word of every paragraph.
  if (source.charCodeAt(index) !== 46 && source.charCodeAt(index) !== 41) return start;
  const word = source.slice(start, index);
  const oneCase = word === word.toLowerCase() || word === word.toUpperCase();
  return oneCase && roman.test(word.toLowerCase()) ? index : start;
}

function labelEnd(source: string, start: number, end: number): number {
  let index = start;
  for (;;) {
    const code = source.charCodeAt(index);
    const joined = code === 95 || code === 45 ? index + 1 : index;
    if (joined >= end || !isAlphanumericAt(source, joined)) return index;
    index = joined + sizeAt(source, joined);
  }
}

function marker(source: string, start: number, after: number, end: number, kind: Marker['kind']): Marker | undefined {
  const text = skipBlanks(source, after, end);
  if (text === after && after < end) return undefined;
  const spaces = columns(source, start, text) - columns(source, start, after);
  const contentStart = text >= end ? Math.min(after + 1, end) : spaces > 4 ? after + 1 : text;
  return { kind, contentStart, width: columns(source, start, contentStart) };
}
