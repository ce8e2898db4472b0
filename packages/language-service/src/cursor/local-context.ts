import { isBlankLine, isIndented, lineEnd, lineStart } from './lines.js';

/** Longer paragraphs and lists are cut at this distance from the cursor, in UTF-16 code units. */
const MAX_BLOCK_LENGTH = 16_384;

/**
 * The part of a document that decides how a position in it is parsed: the surrounding blocks, and the constructs
 * elsewhere that can reach so far (fences, comments…). Parsing a whole long document at each keystroke would be too
 * slow.
 */
export interface LocalContext {
  readonly text: string;
  /** Add this to an offset of the document between `start` and `end` to get the offset in `text`. */
  readonly shift: number;
  /** The range of the document that `text` contains unchanged. */
  readonly start: number;
  readonly end: number;
}

export function localContext(markdown: string, cursor: number): LocalContext {
  const start = blockStart(markdown, cursor);
  const end = blockEnd(markdown, cursor);
  const before: string[] = [];
  const after: string[] = [];
  let last = 0;
  let isFirst = start === 0;
  for (const offset of constructOffsets(markdown)) {
    if (offset < last || (offset >= start && offset < end)) continue;
    const isBefore = offset < start;
    const from = Math.max(last, blockStart(markdown, offset));
    const to = isBefore ? Math.min(start, blockEnd(markdown, offset)) : blockEnd(markdown, offset);
    if (to <= from) continue;
    isFirst ||= from === 0;
    (isBefore ? before : after).push(markdown.slice(isBefore ? from : Math.max(from, end), to));
    last = to;
  }
  // Only the first block of a document can be a title block, so other text must not come first.
  const front = (isFirst ? '' : '\n\n') + before.map((part) => `${part}\n\n`).join('');
  const back = after.map((part) => `\n\n${part}`).join('');
  return { text: front + markdown.slice(start, end) + back, shift: front.length - start, start, end };
}

/** The nearest line above that starts an independent block: after a blank line, and not indented. */
function blockStart(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0 && offset - start < MAX_BLOCK_LENGTH) {
    const before = lineStart(text, start - 1);
    if (isBlankLine(text, before) && startsBlock(text, start)) return start;
    start = before;
  }
  return start;
}

/** Whether a line belongs to nothing above it: neither to a list item nor to a term. */
function startsBlock(text: string, start: number): boolean {
  return !isBlankLine(text, start) && !isIndented(text, start) && !isDefinition(text, start);
}

function isDefinition(text: string, start: number): boolean {
  return ':~'.includes(text.charAt(start) || ' ') && ' \t\r\n'.includes(text.charAt(start + 1));
}

/** The end of the last line before a blank line that no definition follows. */
function blockEnd(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  while (end < text.length && end - offset < MAX_BLOCK_LENGTH) {
    const next = end + 1;
    const following = isBlankLine(text, next) ? lineEnd(text, next) + 1 : next;
    if (following > next && !isDefinition(text, following)) break;
    end = lineEnd(text, following);
  }
  return end;
}

const rawElements = ['pre', 'script', 'style', 'textarea'];

/**
 * The offsets, sorted, where a construct that can span blocks starts or ends: fenced code, comments, raw HTML, LaTeX
 * environments, metadata. The citation parser decides whether it does.
 */
function constructOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  const collect = (needle: string, isConstruct: (at: number) => boolean = () => true): void => {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
      if (isConstruct(at)) offsets.push(at);
  };
  collect('```');
  collect('~~~');
  collect('-->');
  collect('<', (at) => startsRawHtml(text, at));
  collect('\\begin{');
  collect('\\end{');
  if (text.startsWith('---') || text.startsWith('\uFEFF---')) offsets.push(0);
  collect('\n---', (at) => endsLine(text, at + 4));
  collect('\n...', (at) => endsLine(text, at + 4));
  return offsets.sort((one, other) => one - other);
}

function startsRawHtml(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next === '!') return text.startsWith('--', at + 2);
  if (next === '?') return true;
  const name = text.slice(at + 1, at + 10).toLowerCase();
  return rawElements.some((each) => name.startsWith(each) || name.startsWith(`/${each}`));
}

/** Whether only white space is left on the line. */
function endsLine(text: string, at: number): boolean {
  let index = at;
  while (index < text.length && ' \t\r'.includes(text.charAt(index))) index++;
  return index >= text.length || text.charAt(index) === '\n';
}
