import { isBlankLine, lineStart } from '../cursor/lines.js';
import { isInOpenCode } from '../cursor/open-code.js';
import type { NoSuggestion } from '../results/client-results.js';

type UncitableReason = Extract<
  NoSuggestion['reason'],
  'escaped' | 'email' | 'comment' | 'html' | 'math' | 'code' | 'other'
>;

/** The text that is searched before the `@`. */
const MAX_DISTANCE = 20_000;

/** Guesses why the citation parser reads no key at an `@`, from the text before it. */
export function uncitableReason(markdown: string, at: number): UncitableReason {
  const before = markdown.slice(Math.max(0, at - MAX_DISTANCE), at);
  const inParagraph = before.slice(paragraphStart(before));
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(before.slice(-50))) return 'escaped';
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return 'comment';
  if (isInOpenCode(markdown, at) || hasUnclosed(inParagraph, '`') || isFenced(before) || isIndentedCode(before))
    return 'code';
  if (hasUnclosed(inParagraph, '$')) return 'math';
  if (isInTag(before) || isOpen(before, '\\begin{', '\\end{')) return 'html';
  if (/[\p{L}\p{N}.]$/u.test(before.slice(-2))) return 'email';
  return 'other';
}

function paragraphStart(text: string): number {
  let start = lineStart(text, text.length);
  while (start > 0 && !isBlankLine(text, lineStart(text, start - 1))) start = lineStart(text, start - 1);
  return start;
}

/** Whether the runs of a mark are odd in number, so that the last one is unclosed. */
function hasUnclosed(text: string, mark: string): boolean {
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
    /<(?:pre|script|style|textarea)\b[^<]*$/i.test(text.slice(-MAX_DISTANCE))
  );
}
