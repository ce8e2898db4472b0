import { AsItStands } from './as-it-stands.js';
import { isPlain, isTooDense } from './density.js';
import { isWordStart, startsItem } from './line-start.js';
import { addSkeleton, type Bone } from './skeleton.js';

/** A paragraph that needs no parser, and where it stands among what a chunk holds. */
export interface Passed {
  /** Offset in the chunk in front of which it stands. */
  readonly at: number;
  /** Offsets in the repaired text. */
  readonly from: number;
  readonly to: number;
  /** `words`: without markup. `dense`: with more than can be meant. */
  readonly kind: 'words' | 'dense';
}

/**
 * The skeleton of Markdown that can be parsed by itself. Paragraphs without markup (most of a report) and those with more than can
 * be meant are passed over.
 */
export interface Chunk {
  readonly text: string;
  /** In order of `at`. */
  readonly bones: readonly Bone[];
  /** In order of `at`. */
  readonly passed: readonly Passed[];
}

/** Stands for a paragraph that was passed over, where what follows would otherwise join the list in front. */
const separator = 'x\n\n';
/**
 * A chunk is cut where it can be when it is this long. The parser's objects are many times as large as its text, and those of a
 * longer chunk would outlive the room for what is new: to read a report takes half the time of what chunks of 64 KB take.
 */
const LONGEST = 2048;
/** The parser's time is quadratic in the underlined headings of a chunk. */
const mostUnderlines = 64;

/**
 * Cuts repaired Markdown into chunks, at places behind which a new block must begin whatever stood before: behind a blank line in
 * front of a line that starts with a letter, `#` or emphasis; in front of an item at the margin; outside fences, comments and raw HTML.
 */
export function* readChunks(text: string, start: number, longest = LONGEST): Iterable<Chunk> {
  let parts: string[] = [];
  let bones: Bone[] = [];
  let passed: Passed[] = [];
  let length = 0;
  let from = start;
  let underlines = 0;
  let isSeparate = false;
  const take = (end: number): void => {
    if (end <= from) return;
    if (isSeparate && !startsBlock(text, from)) {
      bones.push({ at: length, from: -1 });
      parts.push(separator);
      length += separator.length;
    }
    isSeparate = false;
    length = addSkeleton(text, from, end, parts, bones, length);
    from = end;
  };
  const hasAny = (): boolean => length > 0 || passed.length > 0;
  const cut = (): Chunk => {
    const chunk = { text: parts.join(''), bones, passed };
    parts = [];
    bones = [];
    passed = [];
    length = 0;
    underlines = 0;
    isSeparate = false;
    return chunk;
  };
  const pass = (begin: number, end: number, kind: Passed['kind']): void => {
    take(begin);
    passed.push({ at: length, from: begin, to: end, kind });
    from = skipBlankLines(text, end);
    isSeparate = length > 0;
  };

  const asItStands = new AsItStands();
  let index = skipBlankLines(text, start);
  from = index;
  while (index < text.length) {
    const end = paragraphEnd(text, index);
    asItStands.enter(text, index);
    const isFree = !asItStands.isOpen && startsBlock(text, index);
    if (isFree && isPlain(text, index, end)) {
      pass(index, end, 'words');
      if (length + end - index >= longest) yield cut();
    } else {
      if (isFree && length + index - from >= longest) {
        take(index);
        if (hasAny()) yield cut();
      }
      for (let line = index; line < end; line = lineEnd(text, line)) {
        const isItem = !asItStands.isOpen && length + line - from >= longest && startsItem(text, line);
        if (isItem || underlines > mostUnderlines) {
          take(line);
          if (hasAny()) yield cut();
        }
        if (isUnderline(text, line)) underlines++;
        asItStands.pass(text, line, lineEnd(text, line));
      }
      if (isTooDense(text, index, end)) {
        pass(Math.max(index, from), end, 'dense');
        asItStands.leave();
      }
    }
    index = skipBlankLines(text, end);
  }
  take(text.length);
  if (hasAny()) yield cut();
}

/** The offset behind the last line before a blank one. */
function paragraphEnd(text: string, start: number): number {
  let index = start;
  while (index < text.length && !isBlankLine(text, index)) index = lineEnd(text, index);
  return index;
}

function skipBlankLines(text: string, start: number): number {
  let index = start;
  while (index < text.length && isBlankLine(text, index)) index = lineEnd(text, index);
  return index;
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? text.length : newline + 1;
}

function isBlankLine(text: string, start: number): boolean {
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) return true;
    if (code !== 32 && code !== 9 && code !== 13) return false;
  }
  return true;
}

function startsBlock(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return isWordStart(code) || code === 35 || ((code === 42 || code === 95) && text.charCodeAt(start + 1) === code);
}

function isUnderline(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return (code === 61 || code === 45) && text.charCodeAt(start + 1) !== 32;
}
