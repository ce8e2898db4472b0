import { blockEnd, type Headings } from './heading.js';
import { type Line, textOf } from './lines.js';
import { isText } from './prose-shape.js';

const MAX_WORDS = 14;
/** So many indented lines are titles. */
const MIN_TITLES = 3;
/** Titles are few in comparison with paragraphs. */
const MAX_SHARE = 0.4;

/** Titles of a text at the margin that sets only them off by spaces, as saved web pages do. Deeper ones are of lower levels. */
export function indentedTitles(text: string, lines: readonly Line[]): Headings {
  const titles: { readonly index: number; readonly end: number; readonly indent: number }[] = [];
  let blocks = 0;
  for (let index = 0, end: number; index < lines.length; index = end) {
    end = blockEnd(lines, index);
    const { indent } = lines[index]!;
    if (indent < 2) blocks++;
    else if (end - index <= 2 && isTitle(text, lines.slice(index, end))) titles.push({ index, end, indent });
    else if (isText(text, lines[index]!)) return new Map();
  }
  if (titles.length < MIN_TITLES || titles.length > (blocks + titles.length) * MAX_SHARE) return new Map();
  const indents = [...new Set(titles.map(({ indent }) => indent))].sort((left, right) => left - right);
  return new Map(
    titles.map(({ index, end, indent }) => [index, { level: Math.min(6, indents.indexOf(indent) + 1), end }]),
  );
}

function isTitle(text: string, block: readonly Line[]): boolean {
  if (block.some((line) => line.verbatim || line.indent < 2 || !isText(text, line))) return false;
  const words = block.map((line) => textOf(text, line)).join(' ');
  return (
    words.split(/\s+/).length <= MAX_WORDS &&
    /^["“'¿(]?[\p{Lu}\d]/u.test(words) &&
    !/[.,;:!]$/.test(words) &&
    !/\s{3}|https?:/.test(words)
  );
}
