import { continuesParagraph } from './line-start.js';

/** A stretch of a skeleton and where it stands in the text that it is the skeleton of. */
export interface Bone {
  /** Offset in the skeleton. */
  readonly at: number;
  /** Offset in the text. */
  readonly from: number;
}

/** Characters kept at the head of a line, where blocks begin. */
const head = 12;
/** Characters kept at either end of a run that is left out: emphasis looks at its neighbours, a hard break at two spaces. */
const edge = 3;
/** Shorter runs are not worth leaving out. */
const shortest = 24;

/**
 * Markdown without the insides of its plain runs: `**Ann Lee** argued at some length that …` keeps its markup, its words'
 * edges and its lines. A parser finds the same blocks and marks in it, in the time that the markup takes and not the words.
 *
 * @param parts receives the skeleton's pieces
 * @param bones receives where they stand
 * @param at the skeleton's length so far
 * @returns its length behind the stretch
 */
export function addSkeleton(
  text: string,
  start: number,
  end: number,
  parts: string[],
  bones: Bone[],
  at: number,
): number {
  let from = start;
  let length = at;
  const keep = (to: number): void => {
    if (to <= from) return;
    bones.push({ at: length, from });
    parts.push(text.slice(from, to));
    length += to - from;
  };
  let index = start;
  /** Columns by which the previous line is indented; infinite where the next line may not be joined to it. */
  let previousIndent = Infinity;
  while (index < end) {
    const newline = text.indexOf('\n', index);
    const lineEnd = newline < 0 || newline >= end ? end : newline;
    const lineStart = skipIndent(text, index, lineEnd);
    // Two lines of a paragraph are one to the parser, whose time is quadratic in the lines that lazily continue an item.
    // Where the second is indented by less, it may be out of the item, and out of the code in that.
    const isContinuation = continuesParagraph(text, index);
    if (isContinuation && lineStart - index >= previousIndent) {
      keep(index - 1);
      bones.push({ at: length, from: index - 1 });
      parts.push(' ');
      length += 1;
      from = index;
    }
    const code = text.charCodeAt(lineStart);
    // A link's definition and raw HTML are markup from end to end.
    if (code !== 91 && code !== 60) {
      for (const run of plainRuns(text, Math.min(lineStart + head, lineEnd), lineEnd)) {
        keep(run.start + edge);
        from = run.end - edge;
      }
    }
    const mayBeJoined = isContinuation && text.charCodeAt(lineEnd - 1) !== 92 && !mayEndHtml(text, index, lineEnd);
    previousIndent = mayBeJoined ? lineStart - index : Infinity;
    index = lineEnd + 1;
  }
  keep(end);
  return length;
}

/** `-->`, `?>`, `</pre>`: the next line is out of the HTML that such a line ends. */
function mayEndHtml(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes('>');
}

function skipIndent(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && (text.charCodeAt(index) === 32 || text.charCodeAt(index) === 9)) index++;
  return index;
}

/** Runs of a line in which no character can mean markup, outside the destinations of links, tags and character references. */
function* plainRuns(
  text: string,
  start: number,
  end: number,
): Generator<{ readonly start: number; readonly end: number }> {
  let runStart = start;
  let parentheses = 0;
  let inTag = false;
  let inReference = false;
  for (let index = start; index <= end; index++) {
    const code = index < end ? text.charCodeAt(index) : 0;
    if (index < end && !isSpecial(code)) continue;
    if (index - runStart >= shortest && parentheses === 0 && !inTag && !inReference) {
      // White space at the ends is trimmed or breaks a line: a run ends with a word.
      let from = runStart;
      let to = index;
      while (from < to && isSpace(text.charCodeAt(from))) from++;
      while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
      if (to - from >= shortest) yield { start: from, end: to };
    }
    if (code === 40) parentheses = parentheses > 0 ? parentheses + 1 : text.charCodeAt(index - 1) === 93 ? 1 : 0;
    else if (code === 41 && parentheses > 0) parentheses--;
    else if (code === 60) inTag = true;
    else if (code === 62) inTag = false;
    inReference = code === 38;
    runStart = index + 1;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

/** ! # & ( ) * < > [ \ ] _ ` */
function isSpecial(code: number): boolean {
  return (
    code === 33 ||
    code === 35 ||
    code === 38 ||
    (code >= 40 && code <= 42) ||
    code === 60 ||
    code === 62 ||
    (code >= 91 && code <= 93) ||
    code === 95 ||
    code === 96
  );
}
