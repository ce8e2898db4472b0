import { blockEnd, type Heading, type Headings, numberOf } from './heading.js';
import { type Line, textOf } from './lines.js';

const LONGEST_TITLE = 100;
const MOST_WORDS = 15;
/** A line right below a title is longer. */
const PARAGRAPH = 40;

/** A title and its number. */
interface Title extends Heading {
  readonly index: number;
  readonly number: readonly number[];
}

/**
 * `1. Introduction` alone between blank lines, or above a much longer line: CommonMark reads a list item, and so it is where the next number follows at once. A single
 * such line proves nothing; from two on, in order, they are headings.
 */
export function numberedTitles(text: string, lines: readonly Line[]): Headings {
  const titles: Title[] = [];
  let previous: readonly number[] | undefined;
  for (let index = 0, end: number; index < lines.length; index = end) {
    end = blockEnd(lines, index);
    const number = numberAt(text, lines[index]!);
    const below = lines[index + 1];
    const isAlone = end === index + 1 ? below !== undefined && !below.verbatim : isAboveParagraph(text, lines, index);
    if (number && isAlone && isTitle(text, lines[index]!)) {
      // The items of a list are next to each other.
      const isItem = previous?.length === number.length || (below && numberAt(text, below)?.length === number.length);
      if (!isItem && isInOrder(titles.at(-1)?.number, number))
        titles.push({ index, number, level: Math.min(number.length, 6), end: index + 1 });
    }
    previous = end === index + 1 ? number : undefined;
  }
  return titles.length > 1 ? new Map(titles.map((title) => [title.index, title])) : new Map();
}

function numberAt(text: string, line: Line): readonly number[] | undefined {
  return numberOf(text.slice(line.start, Math.min(line.end, line.start + 40)));
}

function isTitle(text: string, line: Line): boolean {
  if (line.verbatim || line.indent > 3 || line.end - line.start > LONGEST_TITLE) return false;
  const content = textOf(text, line);
  return !/[.,;:!]$/.test(content) && content.split(' ').length <= MOST_WORDS;
}

/** Whether the next line begins a sentence, and is too long to go on with the title. */
function isAboveParagraph(text: string, lines: readonly Line[], index: number): boolean {
  const { start, end } = lines[index]!;
  const next = lines[index + 1]!;
  const isLong = next.end - next.start >= Math.max(PARAGRAPH, 2 * (end - start));
  return isLong && !next.joined && /\p{Lu}/u.test(text.charAt(next.start));
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
