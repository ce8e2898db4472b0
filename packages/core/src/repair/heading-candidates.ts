import { isGivenName } from '@findings/language';
import { TEXT_STYLE, type HeadingEvidence } from '../headings/heading-score.js';
import { titleOf } from './contents-list.js';
import { type Line, textOf } from './lines.js';
import { markerOf } from './markers.js';
import { endsSentence, isCapitals, isRule, isText, startsLower } from './prose-shape.js';
import { endsEarly, wrapWidth } from './width.js';

/** Lines of a text that may be a heading. */
export interface Candidate {
  /** Index of its first line, and of the line after its last one. */
  readonly index: number;
  readonly end: number;
  readonly number: readonly number[];
  readonly evidence: HeadingEvidence;
}

/** Facts about the whole text. */
export interface TextLayout {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Columns by which the text is indented, or 0. */
  readonly indent: number;
  /** Titles in the contents list, as `titleOf` writes them. */
  readonly listed: ReadonlySet<string>;
  /** Whether a line is a usual title of a part: `Introduction`. */
  readonly isUsual: (line: string) => boolean;
}

const LONGEST = 160;
const MOST_WORDS = 20;
const MOST_LINES = 3;
/** A longer line is text, even without a full stop. */
const LONGEST_SHORT = 60;
/** A heading directly above its text fills a smaller share of the width. */
const NARROW = 0.6;
/** The first line of a longer heading fills a larger share of the width. */
const WIDE = 0.6;
/** Deeper lines are quotations or code. */
const DEEPEST = 3;

/** `3.  Workshop Themes`, `2.1 Coordination`, `3\. Themes` as Markdown writes it. */
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3})*)(?:\\?[.)])?\s+["“‘(¿]?[\p{Lu}\d]/u;
const STARTS_TITLE = /^["“‘'(¿]?(?:[\p{Lu}\p{Lo}\d]|\p{Ll}{1,2}-?\p{Lu})/u;
/** Addresses, files, cells of tables, and labels with their text. */
const NO_TITLE = /@|https?:|\||\t|\s{3,}|^[^:]{1,24}:\s|\.(?:jpe?g|png|gif|svg|pdf|html?)\b|\w_\w/i;

/** The lines of a text that may be headings, with the evidence for and against each. */
export function headingCandidates(layout: TextLayout): readonly Candidate[] {
  const { lines } = layout;
  const width = wrapWidth(lines);
  const found: Candidate[] = [];
  for (let index = 0; index < lines.length; index++) {
    const candidate = candidateAt(layout, index, width);
    if (candidate === undefined) continue;
    found.push(candidate);
    index = candidate.end - 1;
  }
  return countNumbers(found);
}

function candidateAt(layout: TextLayout, index: number, width: number | undefined): Candidate | undefined {
  const { text, lines, listed, isUsual, indent } = layout;
  const line = lines[index]!;
  if (line.verbatim || line.joined || line.indent > (indent > 0 ? indent - 1 : DEEPEST)) return undefined;
  const isApart = line.blanks > 0 || index === 0 || isRule(text, lines[index - 1]!);
  if (!isApart && !isOver(layout, index, width)) return undefined;
  const number = numberOf(textOf(text, line));
  if (number === undefined && !isText(text, line)) return undefined;
  const isWrapped = (above: Line, below: Line): boolean => {
    if (below.blanks > 0 || !isText(text, below) || /[.:;!?]$/.test(textOf(text, above))) return false;
    return number !== undefined || indent > 0 || width === undefined || above.end - above.start > width * WIDE;
  };
  const end = titleEnd(layout, index, isApart, isWrapped, width);
  if (end === undefined) return undefined;
  const content = lines
    .slice(index, end)
    .map((each) => textOf(text, each))
    .join(' ');
  if (!isTitle(content, number !== undefined)) return undefined;
  const isListed = listed.has(titleOf(content));
  const isCapital = isCapitals(content);
  const next = lines[end];
  if (next !== undefined && startsLower(text, next)) return undefined;
  // The next item of the same list is directly below.
  if (number !== undefined && (!next || numberOf(textOf(text, next))?.length === number.length)) return undefined;
  // Lines in capitals above other short lines are on a cover.
  if (isCapital && number === undefined && (!next || isCapitals(textOf(text, next)))) return undefined;
  const following = hasText(layout, end) || hasText(layout, end + 1) ? 'text' : 'short';
  return {
    index,
    end,
    number: number ?? [],
    evidence: {
      text: content,
      lines: end - index,
      style: styleOf(number, indent > 0, isCapital),
      scale: 1,
      isBold: false,
      isItalic: false,
      isCapital,
      hasOwnFont: false,
      isListed,
      isUsual: isUsual(content),
      isPlacedApart: indent > 0,
      isName: isNameLine(content),
      isMarked: false,
      isFirst: false,
      isOnCover: false,
      marker: undefined,
      above: 2,
      below: 1,
      isSpaced: following === 'text',
      isSpeaker: false,
      continues: false,
      runsOn: false,
      isRunIn: false,
      hasWideGap: false,
      hasStop: false,
      following,
      isAboveList: isBullet(text, next),
    },
  };
}

function styleOf(number: readonly number[] | undefined, isPlacedApart: boolean, isCapital: boolean): string {
  if (number !== undefined) return `number ${number.length}`;
  if (isPlacedApart) return 'margin';
  return isCapital ? 'capitals' : TEXT_STYLE;
}

/** The number that a heading begins with. */
function numberOf(content: string): readonly number[] | undefined {
  return NUMBERED.exec(content)?.[1]?.split('.').map(Number);
}

function isTitle(content: string, isNumbered: boolean): boolean {
  if (content.length > LONGEST || content.split(/\s+/, MOST_WORDS + 1).length > MOST_WORDS) return false;
  if (!STARTS_TITLE.test(content)) return false;
  if (isNumbered) return /\p{L}/u.test(content) && !/[.,;!]$/.test(content);
  // A backslash is a line break.
  return /\p{L}{3}/u.test(content) && !/[.,;:!\\–—-]$/.test(content) && !NO_TITLE.test(content);
}

/** `Ana Diaz`, and perhaps two words more. */
function isNameLine(content: string): boolean {
  const words = content.split(/[\s,]+/);
  return words.length > 1 && words.length <= 5 && isGivenName(words[0]!) && /^\p{Lu}/u.test(words[1]!);
}

/** Whether the paragraph above a line has ended, although no blank line follows it. */
function isOver({ text, lines }: TextLayout, index: number, width: number | undefined): boolean {
  const line = lines[index]!;
  const above = lines[index - 1]!;
  const endsAbove = endsSentence(text, above);
  if (width === undefined) return endsAbove;
  return (endsAbove || isBullet(text, lines[index + 1])) && endsEarly(text, above, line, width);
}

function isBullet(text: string, line: Line | undefined): boolean {
  return line !== undefined && markerOf(text, line)?.kind === 'bullet';
}

/** The index after the lines of a title: those up to a blank line, or the first, if it is short and a text begins below it. */
function titleEnd(
  { text, lines, listed }: TextLayout,
  index: number,
  isApart: boolean,
  isWrapped: (line: Line, next: Line) => boolean,
  width: number | undefined,
): number | undefined {
  const line = lines[index]!;
  const below = lines[index + 1];
  if (below === undefined || below.blanks > 0 || listed.has(titleOf(textOf(text, line)))) return index + 1;
  if (!isText(text, below)) return markerOf(text, below) ? index + 1 : undefined;
  let end = index + 1;
  while (end < lines.length && end - index < MOST_LINES && isWrapped(lines[end - 1]!, lines[end]!)) end++;
  if (isApart && end > index + 1 && !endsSentence(text, lines[end - 1]!) && (lines[end]?.blanks ?? 1) > 0) return end;
  const length = line.end - line.start;
  const isNarrow = width === undefined ? length < LONGEST_SHORT : length < width * NARROW;
  const beginsText =
    STARTS_TITLE.test(textOf(text, below)) && below.end - below.start > Math.max(length, SHORT_PARAGRAPH);
  return isNarrow && beginsText ? index + 1 : undefined;
}

/** Whether a paragraph or a list begins at a line. */
function hasText({ text, lines }: TextLayout, index: number): boolean {
  const line = lines[index];
  return line !== undefined && (!isText(text, line) || isParagraph(text, lines, index));
}

/** Fewest characters of a paragraph, with a full stop at its end and without one. */
const SHORT_PARAGRAPH = 40;
const PARAGRAPH = 100;

/** Whether a long text begins at the line at `index`, or one that ends its sentence. */
function isParagraph(text: string, lines: readonly Line[], index: number): boolean {
  const first = lines[index]!;
  if (isCapitals(textOf(text, first))) return false;
  let last = first;
  for (let at = index + 1; at < lines.length && lines[at]!.blanks === 0; at++) {
    last = lines[at]!;
    if (last.end - first.start > PARAGRAPH) return true;
  }
  const length = last.end - first.start;
  return length > PARAGRAPH || (length > SHORT_PARAGRAPH && endsSentence(text, last));
}

/** Marks the numbers that follow the one before, or that the next one follows. */
function countNumbers(candidates: readonly Candidate[]): readonly Candidate[] {
  const counted = new Set<Candidate>();
  let last: Candidate | undefined;
  for (const candidate of candidates) {
    if (candidate.number.length === 0) continue;
    if (last !== undefined && isNext(last.number, candidate.number)) counted.add(last).add(candidate);
    last = candidate;
  }
  return candidates.map((each) =>
    counted.has(each) ? { ...each, evidence: { ...each.evidence, isCounted: true } } : each,
  );
}

/** `2.` and `1.1` may follow `1.`; `1.` may not follow `2.`. */
function isNext(last: readonly number[], next: readonly number[]): boolean {
  for (let at = 0; at < next.length; at++) {
    const before = last[at];
    const part = next[at]!;
    if (before === undefined) return part <= 1;
    if (part !== before) return part > before && part - before <= 2;
  }
  return false;
}
