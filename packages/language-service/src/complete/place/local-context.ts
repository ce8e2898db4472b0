import { openConstructs } from './open-constructs.js';
import { isBlankLine, isIndented, lineEnd, lineStart } from './lines.js';

/** A paragraph without end, or a list without blank lines, is cut so many UTF-16 code units from the cursor. */
const FARTHEST = 16_384;

/**
 * As much of a document as decides what is read at a place in it: the blocks around that, and of what stands farther
 * away only what may reach so far (fences, comments…). The whole of a long document would be read at
 * each letter otherwise.
 */
export interface LocalDocument {
  readonly text: string;
  /** What is to be added to an offset of the document, between `start` and `end`, for its place in `text`. */
  readonly shift: number;
  /** The stretch of the document that `text` holds as it is. */
  readonly start: number;
  readonly end: number;
}

export function neighbourhood(markdown: string, offset: number): LocalDocument {
  const start = blockStart(markdown, offset);
  const end = blockEnd(markdown, offset);
  const before: string[] = [];
  const after: string[] = [];
  let last = 0;
  let isFirst = start === 0;
  for (const place of openConstructs(markdown)) {
    if (place < last || (place >= start && place < end)) continue;
    const isBefore = place < start;
    const from = Math.max(last, blockStart(markdown, place));
    const to = isBefore ? Math.min(start, blockEnd(markdown, place)) : blockEnd(markdown, place);
    if (to <= from) continue;
    isFirst ||= from === 0;
    (isBefore ? before : after).push(markdown.slice(isBefore ? from : Math.max(from, end), to));
    last = to;
  }
  // What stands first may be a title block, which nothing else is.
  const front = (isFirst ? '' : '\n\n') + before.map((part) => `${part}\n\n`).join('');
  const back = after.map((part) => `\n\n${part}`).join('');
  return { text: front + markdown.slice(start, end) + back, shift: front.length - start, start, end };
}

/** The nearest line above that starts a block which stands by itself: behind a blank line, and not indented. */
function blockStart(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0 && offset - start < FARTHEST) {
    const before = lineStart(text, start - 1);
    if (isBlankLine(text, before) && standsAlone(text, start)) return start;
    start = before;
  }
  return start;
}

/** Whether what starts here belongs to nothing above: neither to an item nor, as a definition, to a term. */
function standsAlone(text: string, start: number): boolean {
  return !isBlankLine(text, start) && !isIndented(text, start) && !isDefinition(text, start);
}

function isDefinition(text: string, start: number): boolean {
  return ':~'.includes(text.charAt(start) || ' ') && ' \t\r\n'.includes(text.charAt(start + 1));
}

/** The end of the last line before a blank one that no definition follows. */
function blockEnd(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  while (end < text.length && end - offset < FARTHEST) {
    const next = end + 1;
    const behind = isBlankLine(text, next) ? lineEnd(text, next) + 1 : next;
    if (behind > next && !isDefinition(text, behind)) break;
    end = lineEnd(text, behind);
  }
  return end;
}
