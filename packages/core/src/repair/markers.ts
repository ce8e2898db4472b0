import { isSpace, type Line } from './lines.js';

/** What makes a line a list item: `- `, `• `, `3. `. */
export interface Marker {
  readonly kind: 'bullet' | 'number';
  /** After the marker itself. */
  readonly end: number;
  /** Where the item's text begins, or `end` where it has none on this line. */
  readonly text: number;
}

/** Glyphs that can be nothing but bullets; the last range is where symbol fonts keep theirs. */
const BULLETS = /[•◦▪▫●○■□◼◻∙⁃‣➢➤►▶▸➔✓✔✗✘❖◆◇☐☑☒✦★☆❑❒❏❐\uf000-\uf0ff]/;

/** Dashes and dots that are bullets only where a list is likely. */
const DASHES = /[–—·―]/;

/** The list marker that a line begins with, if any. */
export function markerOf(text: string, line: Line): Marker | undefined {
  const { start } = line;
  const code = text.charCodeAt(start);
  if (code === 0x2d || code === 0x2a || code === 0x2b) return bullet(text, line, start + 1, true);
  if (code >= 0x30 && code <= 0x39) return number(text, line, start);
  if (code === 0x6f && line.end - start > 3) return letterBullet(text, line);
  if (code < 0xb7) return undefined;
  const glyph = text.charAt(start);
  if (BULLETS.test(glyph)) return glyphBullet(text, line);
  if (DASHES.test(glyph)) return bullet(text, line, start + 1, false);
  return undefined;
}

/** A bullet whose glyph is certain: what it begins is an item anywhere. */
export function isCertainBullet(text: string, line: Line): boolean {
  return BULLETS.test(text.charAt(line.start));
}

function bullet(text: string, line: Line, end: number, plain: boolean): Marker | undefined {
  const at = afterSpace(text, end, line.end);
  if (at === end && end < line.end) return undefined;
  if (end === line.end && !plain) return undefined;
  return { kind: 'bullet', end, text: at };
}

/** A glyph needs no space after it. */
function glyphBullet(text: string, line: Line): Marker {
  const end = line.start + 1;
  return { kind: 'bullet', end, text: afterSpace(text, end, line.end) };
}

/** `o  text`, the bullet of plain-text documents: an o, two spaces or a tab. */
function letterBullet(text: string, line: Line): Marker | undefined {
  const end = line.start + 1;
  const next = text.charCodeAt(end);
  const wide = next === 9 || (next === 32 && text.charCodeAt(end + 1) === 32);
  return wide ? { kind: 'bullet', end, text: afterSpace(text, end, line.end) } : undefined;
}

function number(text: string, line: Line, start: number): Marker | undefined {
  let end = start + 1;
  while (end - start < 9 && isDigit(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  if (code !== 0x2e && code !== 0x29) return undefined;
  end++;
  const at = afterSpace(text, end, line.end);
  if (at === end && end < line.end) return undefined;
  return { kind: 'number', end, text: at };
}

function afterSpace(text: string, from: number, end: number): number {
  while (from < end && isBlank(text.charCodeAt(from))) from++;
  return from;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || isSpace(code);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
