import type { NoSuggestion } from '../results/client-results.js';
import { isBlankLine, lineStart } from '../cursor/lines.js';

type Why = Extract<NoSuggestion['reason'], 'escaped' | 'email' | 'comment' | 'html' | 'math' | 'code' | 'other'>;

/** Farther back nothing is looked for. */
const FARTHEST = 20_000;

/**
 * Why the citation engine reads no key at an `@`, by the looks of what stands before it. That it reads none is known:
 * this only finds the words for it.
 */
export function whyNotCited(markdown: string, at: number): Why {
  const before = markdown.slice(Math.max(0, at - FARTHEST), at);
  const inParagraph = before.slice(paragraphStart(before));
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(before.slice(-50))) return 'escaped';
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return 'comment';
  if (isOdd(inParagraph, '`') || isFenced(before) || isIndentedCode(before)) return 'code';
  if (isOdd(inParagraph, '$')) return 'math';
  if (isInTag(before) || isOpen(before, '\\begin{', '\\end{')) return 'html';
  if (/[\p{L}\p{N}.]$/u.test(before.slice(-2))) return 'email';
  return 'other';
}

function paragraphStart(text: string): number {
  let start = lineStart(text, text.length);
  while (start > 0 && !isBlankLine(text, lineStart(text, start - 1))) start = lineStart(text, start - 1);
  return start;
}

/** Runs of the mark that stand alone: an odd number of them leaves one open. */
function isOdd(text: string, mark: string): boolean {
  let runs = 0;
  for (let index = 0; index < text.length; index++) {
    if (text.charAt(index) === '\\' && mark !== '`') index++;
    else if (text.charAt(index) === mark && text.charAt(index - 1) !== mark) runs++;
  }
  return runs % 2 === 1;
}

function isOpen(text: string, open: string, close: string): boolean {
  return text.lastIndexOf(open) > text.lastIndexOf(close);
}

function isFenced(text: string): boolean {
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const mark = /^[ \t>]*(?:[-*+] +)?(```|~~~)/.exec(line)?.[1];
    if (mark === undefined) continue;
    if (fence === undefined) fence = mark;
    else if (mark === fence) fence = undefined;
  }
  return fence !== undefined;
}

function isIndentedCode(text: string): boolean {
  return /^(?: {4}|\t)/.test(text.slice(lineStart(text, text.length)));
}

function isInTag(text: string): boolean {
  return (
    /<\/?[a-z?!][^<>]*$/i.test(text.slice(-500)) ||
    /<(?:pre|script|style|textarea)\b[^<]*$/i.test(text.slice(-FARTHEST))
  );
}
