import { isInvisible, type Line } from './lines.js';

/** A run of `*` or `_` in a paragraph, and what CommonMark lets it do. */
export interface DelimiterRun {
  readonly start: number;
  readonly end: number;
  readonly mark: '*' | '_';
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** White space, or the paragraph's edge, before and after. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  /** Only the list marker of the paragraph comes before. */
  readonly first: boolean;
}

/** Code spans and links that are longer are not looked for, so that nothing here is quadratic. */
const LONGEST_SPAN = 2000;

/**
 * The runs of a paragraph in order; those in code, tags, addresses of links, and after a backslash are none.
 * @see https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
 * @param from where the paragraph's text begins on its first line, after a list marker
 */
export function delimiterRuns(text: string, lines: readonly Line[], from: number): DelimiterRun[] {
  const runs: DelimiterRun[] = [];
  let at = from;
  for (const line of lines) {
    at = Math.max(at, line.start);
    while (at < line.end) {
      const code = text.charCodeAt(at);
      if (code === 0x2a || code === 0x5f) {
        const run = runAt(text, line, at, from);
        runs.push(run);
        at = run.end;
      } else if (code === 0x5c) at += 2;
      else if (code === 0x60) at = afterCode(text, at, lines[lines.length - 1]!.end);
      else if (code === 0x5d && text.charCodeAt(at + 1) === 0x28) at = afterAddress(text, at + 2, line.end);
      else if (code === 0x3c) at = afterTag(text, at, line.end);
      else at++;
    }
  }
  return runs;
}

function runAt(text: string, line: Line, start: number, from: number): DelimiterRun {
  const mark = text.charAt(start) === '*' ? '*' : '_';
  let end = start + 1;
  while (end < line.end && text.charAt(end) === mark) end++;
  const before = start > Math.max(line.start, from) ? kindOf(text, start - 1) : 'space';
  const after = end < line.end ? kindOf(text, end) : 'space';
  const left = after !== 'space' && (after === 'letter' || before !== 'letter');
  const right = before !== 'space' && (before === 'letter' || after !== 'letter');
  const canOpen = left && (mark === '*' || !right || before === 'punctuation');
  const canClose = right && (mark === '*' || !left || after === 'punctuation');
  const edges = { spaceBefore: before === 'space', spaceAfter: after === 'space', first: start === from };
  return { start, end, mark, canOpen, canClose, ...edges };
}

function kindOf(text: string, at: number): 'space' | 'punctuation' | 'letter' {
  const code = text.charCodeAt(at);
  if (isInvisible(code)) return 'space';
  if (code < 0x80) {
    const isLetter = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    return isLetter ? 'letter' : 'punctuation';
  }
  return /[\p{P}\p{S}]/u.test(text.charAt(at)) ? 'punctuation' : 'letter';
}

/** After the code span that begins here, or after its backticks where nothing closes them. */
function afterCode(text: string, start: number, end: number): number {
  let open = start;
  while (open < end && text.charCodeAt(open) === 0x60) open++;
  const limit = Math.min(end, open + LONGEST_SPAN);
  for (let at = open; at < limit; at++) {
    if (text.charCodeAt(at) !== 0x60) continue;
    let close = at;
    while (close < end && text.charCodeAt(close) === 0x60) close++;
    if (close - at === open - start) return close;
    at = close;
  }
  return open;
}

function afterAddress(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + LONGEST_SPAN);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x29) return at;
    if (code === 0x20 || code === 0x28) return start;
  }
  return start;
}

function afterTag(text: string, start: number, end: number): number {
  if (!/[a-z/]/i.test(text.charAt(start + 1))) return start + 1;
  const limit = Math.min(end, start + LONGEST_SPAN);
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return at + 1;
    if (code === 0x3c) break;
  }
  return start + 1;
}
