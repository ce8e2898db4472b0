import { blockEnd, type Heading, type Headings, numberOf } from './heading.js';
import { type Line, textOf } from './lines.js';
import { endsSentence, isAtxHeading, isText } from './prose-shape.js';
import { endsEarly, wrapWidth } from './width.js';

const LONGEST_TITLE = 100;
const MOST_WORDS = 15;
/** A line below a title is at least so long if it is a paragraph. */
const PARAGRAPH = 60;

/** A title alone between blank lines, and its number. */
interface Title extends Heading {
  readonly index: number;
  readonly number: readonly number[];
}

/**
 * `1. Introduction` alone between blank lines, or short above a wrapped paragraph: CommonMark reads a list item, and so
 * it is where the next number follows at once. A single such line proves nothing; from two on, in order, they are
 * headings.
 */
export function numberedTitles(text: string, lines: readonly Line[]): Headings {
  const titles: Title[] = [];
  const width = wrapWidth(lines);
  let previous: readonly number[] | undefined;
  for (let index = 0, end: number; index < lines.length; index = end) {
    end = blockEnd(lines, index);
    const alone = loneNumber(text, lines, index);
    if (alone) {
      if (isInOrder(titles.at(-1)?.number, alone))
        titles.push({ index, number: alone, level: Math.min(alone.length, 6), end: index + 2 });
      end = index + 2;
      previous = undefined;
      continue;
    }
    const number = numberAt(text, lines[index]!);
    if (number && isTitle(text, lines[index]!) && isAlone(text, lines, index, width)) {
      const last = titles[titles.length - 1];
      if (isNoList(text, lines[index + 1], number, previous) && isInOrder(last?.number, number)) {
        titles.push({ index, number, level: Math.min(number.length, 6), end: index + 1 });
      }
    }
    // With text of its own below, a title is not a neighbour of the next one.
    previous = titles[titles.length - 1]?.index === index && end > index + 1 ? undefined : number;
  }
  return titles.length > 1 ? new Map(titles.map((title) => [title.index, title])) : new Map();
}

const LONE_NUMBER = /^(\d{1,2}(?:\.\d{1,2})*)\.?$/;

/** A number on a line of its own above a title: typesetting often puts them far apart. */
function loneNumber(text: string, lines: readonly Line[], index: number): readonly number[] | undefined {
  const line = lines[index]!;
  const title = lines[index + 1];
  if (!title || line.end - line.start > 8 || line.verbatim || (line.blanks === 0 && index > 0)) return undefined;
  const number = LONE_NUMBER.exec(textOf(text, line))?.[1];
  if (number === undefined || title.blanks > 1 || !isTitle(text, title) || !isText(text, title)) return undefined;
  const after = lines[index + 2];
  const isSetApart =
    !after || after.blanks > 0 || endsSentence(text, after) || after.end - after.start > title.end - title.start;
  return isSetApart && /^["“‘¿]?\p{Lu}/u.test(text.slice(title.start, title.start + 2))
    ? number.split('.').map(Number)
    : undefined;
}

function numberAt(text: string, line: Line): readonly number[] | undefined {
  return numberOf(text.slice(line.start, Math.min(line.end, line.start + 40)));
}

function isTitle(text: string, line: Line): boolean {
  if (line.verbatim || line.indent > 3 || line.end - line.start > LONGEST_TITLE) return false;
  const content = textOf(text, line);
  return !/[.,;:!]$/.test(content) && content.split(' ').length <= MOST_WORDS;
}

/** Whether no text goes on with the line: what follows at once begins a sentence, though there was room above. */
function isAlone(text: string, lines: readonly Line[], index: number, width: number | undefined): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (!next || next.blanks > 0) return true;
  if (next.joined || !isText(text, next) || !/\p{Lu}/u.test(text.charAt(next.start))) return false;
  const length = next.end - next.start;
  if (width !== undefined && length <= width) return endsEarly(text, line, next, width);
  const isSetApart = line.blanks > 0 || index === 0;
  return isSetApart && length >= Math.max(PARAGRAPH, 2 * (line.end - line.start));
}

/**
 * Lines such as `1.1.2 Deep wells` in Markdown with numbered headings above the third level: they continue the number of a
 * heading above.
 */
export function numberedBelow(text: string, lines: readonly Line[]): Headings {
  const found: Headings = new Map();
  const width = wrapWidth(lines);
  const above: { readonly number: readonly number[]; readonly level: number }[] = [];
  lines.forEach((line, index) => {
    if (line.verbatim) return;
    const heading = isAtxHeading(text, line) ? /^(#+)\s+(\S.*)$/.exec(textOf(text, line)) : null;
    const number = heading ? numberOf(heading[2]!) : numberAt(text, line);
    if (heading) {
      above.length = 0;
      if (number) above.push({ number, level: heading[1]!.length });
      return;
    }
    const isLow = number !== undefined && number.length > 1 && line.blanks > 0 && isTitle(text, line);
    if (!isLow || !isAlone(text, lines, index, width)) return;
    const [top] = above;
    const last = above.at(-1);
    if (!top || !last || !isInOrder(last.number, number)) return;
    const level = Math.min(6, top.level + number.length - top.number.length);
    if (number.length <= top.number.length || top.number.some((part, at) => part !== number[at])) return;
    above.push({ number, level });
    found.set(index, { level, end: index + 1 });
  });
  return found;
}

/** No neighbour of the same depth: the items of a list are next to each other. */
function isNoList(
  text: string,
  below: Line | undefined,
  number: readonly number[],
  previous: readonly number[] | undefined,
): boolean {
  if (!below || below.verbatim) return false;
  return previous?.length !== number.length && numberAt(text, below)?.length !== number.length;
}

/** `2.` and `1.1` may follow `1.`; `1.` may not follow `2.`. */
function isInOrder(last: readonly number[] | undefined, next: readonly number[]): boolean {
  if (!last) return next.every((part) => part <= 1);
  for (let at = 0; at < next.length; at++) {
    const before = last[at];
    const part = next[at]!;
    if (before === undefined) return part <= 1;
    if (part !== before) return part > before && part - before <= 2;
  }
  return false;
}
