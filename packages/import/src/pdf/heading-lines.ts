import { isForcedBreak, isShort } from './line-breaks.js';
import type { Line } from './line.js';
import { isDistinct, isLarge, lookOf, type Look, type Styles } from './styles.js';

/** Headings are short: more lines than these are text. */
export const MOST_HEADING_LINES = 4;
/** Of headings that only their font sets apart: an abstract may have a font of its own. */
const MOST_FONT_LINES = 2;
/** “Speakers: Ana Diaz, Bo Lee” */
const LABELLED = /^\p{Lu}[^:]{1,40}:\s+\S/u;

/** Whether a line that may begin a block is a heading, by its size, weight or font, and by what is around it. */
export function isHeadingLine(line: Line, look: Look, lines: readonly Line[], index: number, styles: Styles): boolean {
  if (!/\p{L}/u.test(line.text) && !/^\s*\d/.test(line.text)) return false;
  const isLargeLine = isLarge(look, styles);
  if (!isLargeLine && (!isDistinct(look, styles) || line.text.length > 140)) return false;
  if (isFigureLabel(line) || isCode(line, look)) return false;
  if (isLargeLine) return true;
  if (/[,;]$/.test(line.text.trim())) return false;
  // Names in capitals before what a person says.
  if (look.isCapital && !look.isBold && /[:.]$/.test(line.text.trim())) return false;
  // The names of two columns have a wide gap between them.
  if (!look.isBold && gapCount(line) > 0) return false;
  return standsAlone(lines, index, look, styles);
}

/** Fonts of code and formulas. */
const CODE = /mono|courier|consol|menlo|code|typewriter|^(?:cm|lm)\w*(?:tt|mi|sy)|math/i;
const CODE_TEXT = /^\s*"[^"]+"\s*:|[{}[]\s*$|^\s*[{}<]/u;

function isCode(line: Line, look: Look): boolean {
  return CODE_TEXT.test(line.text) || (CODE.test(look.font) && !look.isBold);
}

/** A gap of this many ems is between the labels of a figure. */
const LABEL_GAP = 1.5;

/** Whether a line consists of labels and numbers, as in figures: “Often   Seldom   Never”, “Arken 3% 15% 82%”. */
export function isFigureLabel(line: Line): boolean {
  const [, ...words] = line.text.trim().split(/\s+/);
  if (words.filter((word) => /\d/.test(word) && /^[\d.,%€$£+–-]+$/.test(word)).length > 2) return true;
  return gapCount(line) > 1;
}

/** The number of wide gaps after words. */
function gapCount({ runs, size }: Line): number {
  return runs.filter((run, index) => {
    const next = runs[index + 1];
    return next !== undefined && /\p{L}{3}/u.test(run.text) && next.x - (run.x + run.width) > size * LABEL_GAP;
  }).length;
}

/** Whether a line continues the sentence above it: a few words of a sentence may be larger. */
export function continuesSentence(line: Line, look: Look, previous: Line | undefined, styles: Styles): boolean {
  if (previous?.column !== line.column || previous.page !== line.page || !/^\s*\p{Ll}/u.test(line.text)) return false;
  const before = lookOf(previous);
  const isText = !isLarge(before, styles) && before.isBold === look.isBold;
  return isText && previous.y - line.y < styles.leading * 1.3 && /[\p{Ll},]\s*$/u.test(previous.text);
}

/** Whether space, or text of another look, is before and after a line and others that look like it. */
function standsAlone(lines: readonly Line[], index: number, look: Look, styles: Styles): boolean {
  let first = index;
  let last = index;
  const line = lines[index]!;
  const most =
    isLarge(look, styles) || look.isBold || look.isCapital || look.isItalic ? MOST_HEADING_LINES : MOST_FONT_LINES;
  const isSame = (a: Line, b: Line | undefined): boolean => {
    if (b === undefined || a.column !== b.column || Math.abs(a.y - b.y) > a.size * 1.7) return false;
    // A heading in capitals ends before text in the same font.
    if (look.isCapital && !look.isBold && /\p{Ll}/u.test(b.text)) return false;
    const other = lookOf(b);
    return other.isBold === look.isBold && other.font === look.font && Math.abs(other.size - look.size) < 0.6;
  };
  while (first > 0 && last - first < most && isSame(lines[first]!, lines[first - 1])) first--;
  while (last - first < most && isSame(lines[last]!, lines[last + 1])) last++;
  if (last - first >= most) return false;
  const isFontOnly = !look.isBold && !look.isCapital && !look.isItalic;
  if (isFontOnly && !/^\s*[\p{Lu}\p{N}]/u.test(lines[first]!.text)) return false;
  const after = lines[last + 1];
  const isRunOn = after !== undefined && after.column === line.column && line.y - after.y < styles.leading * 1.12;
  const isLabel = look.isBold && /:\s*$/.test(line.text);
  if (isRunOn && !isForcedBreak(line, after) && !(isLabel && !startsBold(after))) return false;
  if (look.isItalic && !look.isBold && !isItalicHeading(lines.slice(first, last + 1), after, styles)) return false;
  const before = lines[first - 1];
  if (before === undefined || before.column !== lines[first]!.column) return true;
  const gap = before.y - lines[first]!.y;
  if (gap > styles.leading * 1.12) return true;
  // Directly under text: only if that text ended before the line's end.
  return isShort(before) && isForcedBreak(before, lines[first]!) && /[.:!?”"]\s*$/.test(before.text);
}

function startsBold({ runs }: Line): boolean {
  return runs.find(({ text }) => text.trim() !== '')?.isBold === true;
}

/** Italic lines are captions and names of works more often than headings. */
function isItalicHeading(group: readonly Line[], after: Line | undefined, styles: Styles): boolean {
  const text = group
    .map((line) => line.text)
    .join(' ')
    .trim();
  if (
    text.length > 80 ||
    /[.,;:]$/.test(text) ||
    LABELLED.test(text) ||
    /^(?:fig|table|photo|image|picture|source|note|abb|tab|foto|quelle)/i.test(text)
  )
    return false;
  return (
    after !== undefined &&
    after.column === group[0]!.column &&
    Math.abs(after.size - styles.bodySize) < 1 &&
    !lookOf(after).isItalic
  );
}
