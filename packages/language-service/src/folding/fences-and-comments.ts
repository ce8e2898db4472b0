import type { FoldingRange } from '../results/editor-results.js';

export interface Stretch {
  /** UTF-16 code units; its last line is that of `end`. */
  readonly start: number;
  readonly end: number;
  readonly kind?: FoldingRange['kind'];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const COMMENT = /^ {0,3}<!--/;

/** Fences of code, and comments that begin a line; what is never closed is none. Linear. */
export function fencesAndComments(markdown: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let fence: { readonly mark: string; readonly start: number } | undefined;
  for (let start = 0; start < markdown.length;) {
    const lineBreak = markdown.indexOf('\n', start);
    const end = lineBreak < 0 ? markdown.length : lineBreak;
    let next = end + 1;
    // No mark is longer than its line, and no line has to be read to its end to see one.
    const line = markdown.slice(start, Math.min(end, start + 200));
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.mark) === true && line.trim() === mark) {
        found.push({ start: fence.start, end });
        fence = undefined;
      }
    } else if (mark !== undefined) fence = { mark, start };
    else if (COMMENT.test(line)) {
      const close = markdown.indexOf('-->', start);
      if (close < 0) return found;
      found.push({ start, end: close + 3, kind: 'comment' });
      const after = markdown.indexOf('\n', close);
      next = after < 0 ? markdown.length : after + 1;
    }
    start = next;
  }
  return found;
}
