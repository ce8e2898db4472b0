import { anyOf, capitalized, cues } from '@findings/language';
import type { Edit } from './edits.js';
import { centredTitle } from './centred-title.js';
import { blockEnd, type Headings, numberOf } from './heading.js';
import { apartFrom } from './line-edits.js';
import { type Line, textOf } from './lines.js';
import { numberedTitles } from './numbered-titles.js';
import { ruledTitles } from './ruled-titles.js';
import { shortTitles, type IsKnownTitle } from './short-titles.js';
import { isAtxHeading, isRule, isText } from './prose-shape.js';
import { endsEarly, wrapWidth } from './width.js';

const APPENDIX = new RegExp(String.raw`^${anyOf(capitalized(cues('appendices')))} [A-Z\d]+\b`);

const LONGEST_HEADING = 160;

/**
 * Plain text has no marks for headings: lines at the margin of an indented text, and numbered titles between blank
 * lines, become ATX headings, the number kept as text.
 * @param common columns by which the text is indented, or 0
 * @param isKnown titles by their words
 */
export function markHeadings(
  text: string,
  lines: readonly Line[],
  common: number,
  isKnown: IsKnownTitle,
  edits: Edit[],
): readonly Line[] {
  return mark(lines, findHeadings(text, lines, common, isKnown), edits);
}

function mark(lines: readonly Line[], found: Headings, edits: Edit[]): readonly Line[] {
  if (found.size === 0) return lines;
  const marked: Line[] = [];
  let end = 0;
  let apart = false;
  lines.forEach((line, index) => {
    if (index < end) return;
    const heading = found.get(index);
    if (!heading) {
      marked.push(apart && line.blanks === 0 ? apartFrom(line, edits) : line);
      apart = false;
      return;
    }
    end = heading.end;
    edits.push({ start: line.begin, end: line.start, text: `${'#'.repeat(heading.level)} ` });
    for (let at = index + 1; at < end; at++) {
      edits.push({ start: lines[at - 1]!.end, end: lines[at]!.start, text: ' ' });
    }
    marked.push({ ...line, end: lines[end - 1]!.end });
    apart = true;
  });
  return marked;
}

function findHeadings(text: string, lines: readonly Line[], common: number, isKnown: IsKnownTitle): Headings {
  const ruled = ruledTitles(text, lines);
  if (common > 0) return below(ruled, marginHeadings(text, lines, common));
  if (ruled.size > 0) return ruled;
  const numbered = numberedTitles(text, lines);
  return numbered.size > 0 ? numbered : shortTitles(text, lines, isKnown);
}

/** Adds other headings, one level below. */
function below(found: Headings, others: Headings): Headings {
  if (found.size === 0) return others;
  for (const [index, { level, end }] of others) if (!found.has(index)) found.set(index, { level: level + 1, end });
  return found;
}

/** Whether the document marks its headings as Markdown does. */
export function hasHeadings(text: string, lines: readonly Line[]): boolean {
  return lines.some((line, index) => {
    if (line.verbatim) return false;
    const code = text.charCodeAt(line.start);
    if (code === 0x23) return isAtxHeading(text, line);
    return (code === 0x3d || code === 0x2d) && line.blanks === 0 && isRule(text, line) && isTitled(text, lines, index);
  });
}

/** Whether the underline at `index` has one line of text above. */
function isTitled(text: string, lines: readonly Line[], index: number): boolean {
  const title = lines[index - 1];
  if (!title || title.end - title.start > LONGEST_HEADING || !isText(text, title)) return false;
  return index === 1 || title.blanks > 0;
}

/** In a text that is indented throughout, what begins at the margin is a heading. */
function marginHeadings(text: string, lines: readonly Line[], common: number): Headings {
  const found: Headings = new Map();
  const width = wrapWidth(lines);
  for (let index = 0, end: number; index < lines.length; index = end) {
    const line = lines[index]!;
    // Below a line of hyphens begins the next part.
    end = isRule(text, line) ? index + 1 : blockEnd(lines, index);
    const length = line.end - line.start;
    if (line.verbatim || line.indent >= common || length > LONGEST_HEADING) continue;
    const content = textOf(text, line);
    const number = numberOf(content);
    if (number || APPENDIX.test(content)) {
      const last = wrappedEnd(text, lines, index, end, common, width);
      found.set(index, { level: Math.min(number?.length ?? 1, 6), end: last });
    } else if (end - index <= 2 && isTitle(text, lines, index, end, common)) {
      found.set(index, { level: 1, end });
    }
  }
  if (width !== undefined) centredTitle(text, lines, width, found);
  return found;
}

/** A heading goes on below its own text, not where the paragraphs begin. */
function wrappedEnd(
  text: string,
  lines: readonly Line[],
  index: number,
  end: number,
  common: number,
  width: number | undefined,
): number {
  let at = index + 1;
  while (at < end && at - index < 3) {
    const line = lines[at]!;
    if (line.verbatim || !isText(text, line)) break;
    const last = at + 1 === end && width !== undefined && !endsEarly(text, lines[at - 1]!, line, width);
    if (line.indent <= common && !last) break;
    at++;
  }
  return at;
}

/** An unnumbered line or two at the margin, with indented text below. */
function isTitle(text: string, lines: readonly Line[], index: number, end: number, common: number): boolean {
  const below = lines[end];
  if (!below || below.indent < common || below.blanks === 0) return false;
  for (let at = index; at < end; at++) {
    const line = lines[at]!;
    if (line.verbatim || line.indent >= common || line.end - line.start > 100 || !isText(text, line)) return false;
    if (/\s{3}/.test(textOf(text, line))) return false;
  }
  return /^\p{Lu}/u.test(text.charAt(lines[index]!.start)) && !/[.,;:!]$/.test(text.charAt(lines[end - 1]!.end - 1));
}
