import { blockEnd, type Heading, type Headings, numberOf } from './heading.js';
import { type Line, textOf } from './lines.js';

const LONGEST_TITLE = 100;
const MOST_WORDS = 15;

/** A title alone between blank lines, and its number. */
interface Title extends Heading {
  readonly index: number;
  readonly number: readonly number[];
}

/**
 * `1. Introduction` alone between blank lines, with a paragraph below: CommonMark reads a list item, and so it is where
 * the next number follows at once. A single such line proves nothing; from two on, in order, they are headings.
 */
export function numberedTitles(text: string, lines: readonly Line[]): Headings {
  const titles: Title[] = [];
  let previous: readonly number[] | undefined;
  for (let index = 0, end: number; index < lines.length; index = end) {
    end = blockEnd(lines, index);
    const line = lines[index]!;
    const number =
      line.end - line.start > 400 ? undefined : numberOf(text.slice(line.start, Math.min(line.end, line.start + 40)));
    if (number && isTitle(text, lines, index, end) && isNoList(text, lines, number, previous, end)) {
      const last = titles[titles.length - 1];
      if (isInOrder(last?.number, number)) titles.push({ index, number, level: Math.min(number.length, 6), end });
    }
    previous = number;
  }
  return titles.length > 1 ? new Map(titles.map((title) => [title.index, title])) : new Map();
}

function isTitle(text: string, lines: readonly Line[], index: number, end: number): boolean {
  const line = lines[index]!;
  if (end - index > 1 || line.verbatim || line.indent > 3 || line.end - line.start > LONGEST_TITLE) return false;
  const said = textOf(text, line);
  return !/[.,;:!]$/.test(said) && said.split(' ').length <= MOST_WORDS;
}

/** No neighbour of the same depth: the items of a list stand next to each other. */
function isNoList(
  text: string,
  lines: readonly Line[],
  number: readonly number[],
  previous: readonly number[] | undefined,
  end: number,
): boolean {
  const below = lines[end];
  if (!below || below.verbatim) return false;
  const next = numberOf(text.slice(below.start, Math.min(below.end, below.start + 40)));
  return previous?.length !== number.length && next?.length !== number.length;
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
