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
/** A chunk is cut where it can be when it is this long, so that the parser's memory does not grow with the report. */
const longest = 64 * 1024;
/** The parser's time is quadratic in the underlined headings of a chunk. */
const mostUnderlines = 64;

/**
 * Cuts repaired Markdown into chunks, at places behind which a new block must begin whatever stood before: behind a blank line in
 * front of a line that starts with a letter, `#` or emphasis; in front of an item at the margin; outside fences, comments and raw HTML.
 */
export function readChunks(text: string, start: number): Chunk[] {
  const chunks: Chunk[] = [];
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
  const cut = (): void => {
    if (length > 0 || passed.length > 0) chunks.push({ text: parts.join(''), bones, passed });
    parts = [];
    bones = [];
    passed = [];
    length = 0;
    underlines = 0;
    isSeparate = false;
  };
  const pass = (begin: number, end: number, kind: Passed['kind']): void => {
    take(begin);
    passed.push({ at: length, from: begin, to: end, kind });
    from = skipBlankLines(text, end);
    isSeparate = length > 0;
  };

  let fence = '';
  let index = skipBlankLines(text, start);
  from = index;
  while (index < text.length) {
    const end = paragraphEnd(text, index);
    const isFree = fence === '' && startsBlock(text, index);
    if (isFree && isPlain(text, index, end)) {
      pass(index, end, 'words');
      if (length + end - index >= longest) cut();
    } else {
      if (isFree && length + index - from >= longest) {
        take(index);
        cut();
      }
      for (let line = index; line < end; line = lineEnd(text, line)) {
        const isItem = fence === '' && length + line - from >= longest && startsItem(text, line);
        if (isItem || underlines > mostUnderlines) {
          take(line);
          cut();
        }
        if (isUnderline(text, line)) underlines++;
        fence = nextFence(fence, text, line);
      }
      if (isTooDense(text, index, end)) {
        pass(Math.max(index, from), end, 'dense');
        fence = '';
      }
    }
    index = skipBlankLines(text, end);
  }
  take(text.length);
  cut();
  return chunks;
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

/** What ends what CommonMark takes for HTML as it stands, whatever is in it. */
const closers: Readonly<Record<string, string>> = { '<!--': '-->', '<?': '?>', '<![cdata[': ']]>', '<!': '>' };

const opener = /[ \t]{0,8}(?:(`{3,}|~{3,})|(<!--|<\?|<!\[CDATA\[|<!(?=[a-z]))|<(pre|script|style|textarea)(?=[\s>]))/iy;

/** What ends the fence, comment or raw HTML that is open behind the line at `start`; `''` where none is. */
function nextFence(fence: string, text: string, start: number): string {
  const code = text.charCodeAt(start);
  if (fence === '' && code !== 32 && code !== 9 && code !== 60 && code !== 96 && code !== 126) return '';
  const end = Math.min(lineEnd(text, start), start + 4096);
  if (fence !== '') return text.slice(start, end).toLowerCase().includes(fence) ? '' : fence;
  opener.lastIndex = start;
  const match = opener.exec(text);
  if (!match || match.index + match[0].length > end) return '';
  const close = match[1] ?? (match[2] ? closers[match[2].toLowerCase()]! : `</${match[3]!.toLowerCase()}>`);
  return text
    .slice(start + match[0].length, end)
    .toLowerCase()
    .includes(close)
    ? ''
    : close;
}
