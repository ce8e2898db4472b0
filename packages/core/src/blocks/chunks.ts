import type { OffsetRange } from '@findings/language';
import { isTooDense } from './density.js';
import { readPlainBlocks, type PlainBlock } from './plain-blocks.js';

/** A stretch of Markdown that means the same if it is parsed by itself. */
export interface Chunk extends OffsetRange {
  /** True if its markup is too dense to be meant. */
  readonly isDense?: boolean;
  /** What it is, if it needs no Markdown parser. */
  readonly plain?: readonly PlainBlock[];
}

/** A longer chunk is cut at the next position where that is safe. The parser's time grows faster than its text. */
const LONG = 4096;
/** An item or a quote with more lines is cut, also in mid-sentence. */
const MOST_LINES = 1000;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Only a comment that begins a block may have blank lines. */
const COMMENT = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*<!--(?![^]*-->)/;
/** A paragraph, a heading or bold words at the margin end every list and quote above. */
const FREE = /^(?:[\p{L}\p{N}("'“‘]|#|\*\*|__)/u;
const CONTAINER = /^\s*(?:[-*+>]|\d{1,9}[.)])/;
const NUMBERED = /^\d{1,9}[.)]\s/;
/** Begins HTML that a blank line may not end, such as `<pre>` or `<?x`. */
const LONG_HTML = /^ {0,3}<(?:[?pst]|!(?!--))/im;
/** The text after a stretch goes on with its last item. */
const INDENTED = /\s*\n[ \t]+\S/y;

/**
 * Cuts Markdown before a line at the margin that follows a blank one, outside fenced code and comments. Paragraphs with too dense
 * markup, and those that need no Markdown parser, are chunks of their own.
 */
export function* readChunks(text: string, from: number): Generator<Chunk> {
  /** Paragraphs for the Markdown parser. */
  let open: OffsetRange | undefined;
  let fence = '';
  let isComment = false;
  const mayBePlain = !LONG_HTML.test(text);
  for (const paragraph of readParagraphs(text, from)) {
    const { start, end, isCut } = paragraph;
    const isFree = fence === '' && !isComment;
    const isDense = isFree && isTooDense(text, start, end);
    const plain = isFree && !isDense && mayBePlain ? readPlain(text, start, end) : undefined;
    if (isDense || plain) {
      if (open) yield open;
      open = undefined;
      yield { start, end, isDense, ...(plain ? { plain } : {}) };
      continue;
    }
    const head = text.slice(start, start + 12);
    if (open && isFree && (isCut || (start - open.start > LONG && FREE.test(head) && !NUMBERED.test(head)))) {
      yield open;
      open = undefined;
    }
    open = { start: open?.start ?? start, end };
    for (const line of text.slice(start, end).split('\n')) {
      if (isComment) isComment = !line.includes('-->');
      else if (fence === '') {
        fence = FENCE.exec(line)?.[1] ?? '';
        isComment = fence === '' && COMMENT.test(line);
      } else if (FENCE.exec(line)?.[1]?.startsWith(fence)) fence = '';
    }
  }
  if (open) yield open;
}

function readPlain(text: string, start: number, end: number): readonly PlainBlock[] | undefined {
  const blocks = readPlainBlocks(text, start, end);
  INDENTED.lastIndex = end - 1;
  return blocks?.[0]?.kind === 'item' && INDENTED.test(text) ? undefined : blocks;
}

interface Paragraph extends OffsetRange {
  /** True if the paragraph before goes on here, and is too long. */
  readonly isCut: boolean;
}

/** Stretches without blank lines. */
function* readParagraphs(text: string, from: number): Generator<Paragraph> {
  let start = -1;
  let lines = 0;
  let isCut = false;
  for (let line = from; line < text.length;) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 ? text.length : newline + 1;
    if (isBlank(text, line, end)) {
      if (start >= 0) yield { start, end: line, isCut };
      start = -1;
      isCut = false;
    } else if (start < 0) {
      start = line;
      lines = 1;
    } else if (++lines > MOST_LINES && CONTAINER.test(text.slice(start, start + 12))) {
      yield { start, end: line, isCut };
      start = line;
      lines = 1;
      isCut = true;
    }
    line = end;
  }
  if (start >= 0) yield { start, end: text.length, isCut };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!' \t\r\n'.includes(text[index]!)) return false;
  return true;
}
