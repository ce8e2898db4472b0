import type { TextBlock, TextRun } from '@findings/citations';
import type { Report } from '@findings/core';
import type { Translate } from '@findings/core/text';
import type { ProposalQuotation } from '../claims/claims.js';
import { partitionPoint } from '@findings/core/text';
import { foldTypography, hasWord, wordDiff } from '@findings/language';
import type { SimilarMatch } from '../matching/most-similar-text.js';
import { quotationMatcherOf } from '../matching/quotation-matcher.js';
import type { CheckedDocument, ProposedEdit } from '../document/checked-document.js';

/** Replaces a range of clean text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces a range of the document, within one run. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The edit that writes the report's words. Undefined if the result would not be verbatim, or brackets would not be balanced. */
export function exactWords(
  document: CheckedDocument,
  quotation: ProposalQuotation,
  { exact, target }: SimilarMatch,
): ProposedEdit | undefined {
  // An asterisk or a backtick of the report would look like markup of the writer.
  if (!isAsBalanced(exact, quotation.text) || /[*`]/.test(exact)) return undefined;
  const edit = replaceWithReportWords(document, quotation, exact);
  if (!edit || !quotationMatcherOf(document.library).isVerbatim(edit.words, target)) return undefined;
  const { start, end, text } = edit;
  return { start, end, text, title: exactWordsTitle(document.say, target.report) };
}

function exactWordsTitle(say: Translate, { digest }: Report): string {
  return digest ? say`Use the digest’s exact words` : say`Use the report’s exact words`;
}

/** Opening and closing brackets and marks. */
const PAIRS = ['()', '[]', '“”', '«»', '‹›'] as const;

/** Whether brackets and marks are balanced, or as unbalanced as the writer's. `Unit) pays` may be verbatim, but is not worth writing. */
function isAsBalanced(exact: string, written: string): boolean {
  return PAIRS.every((pair) => {
    const balance = balanceOf(exact, pair);
    return balance === '0' || balance === balanceOf(written, pair);
  });
}

/** How many brackets are left open, and whether one closes that was not open. */
function balanceOf(text: string, pair: string): string {
  let [depth, lowest] = [0, 0];
  for (const character of text) {
    if (character === pair[0]) depth++;
    else if (character === pair[1]) lowest = Math.min(lowest, --depth);
  }
  return lowest < 0 ? `${lowest} ${depth}` : String(depth);
}

/** Removes the quotation marks. No edit if the words would then begin a list, a heading or another block. */
export function removeQuotationMarks(
  { markdown, say }: CheckedDocument,
  { marks }: ProposalQuotation,
): readonly ProposedEdit[] {
  if (!marks) return [];
  const { opening, closing } = marks;
  const text = markdown.slice(opening.end, closing.start).trim();
  if (startsLine(markdown, opening.start) && BLOCK_START.test(text)) return [];
  return [{ start: opening.start, end: closing.end, text, title: say`Remove the quotation marks` }];
}

/** What begins a block at the start of a line. */
const BLOCK_START = /^(?:[-*+•#>|~:=`]|\(?[\p{L}\p{N}]{1,9}[.)](?:\s|$)|\(@|\[\^|\\begin)/u;

/** Whether only markers of containers are before an offset in its line. */
function startsLine(markdown: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && /[^\S\n]|[>*+\d.)-]/.test(markdown[start - 1]!)) start--;
  if (start > 0 && markdown[start - 1] !== '\n') return false;
  return /^[\s>*+-]*(?:\d+[.)]\s*)?$/.test(markdown.slice(start, offset));
}

/**
 * Replaces quoted words with the words of a finding. Changes only the words that differ, so that quotation marks, emphasis, links
 * and line breaks stay. Undefined if that is not safe: the quotation has several paragraphs, contains a citation, or a changed
 * word has markup inside.
 *
 * @param exact the words to write
 * @returns the edit, and the clean text of the quotation after the edit
 */
function replaceWithReportWords(
  { markdown }: CheckedDocument,
  { block, paragraphs, start, end, marks, isUnclosed, ...quotation }: ProposalQuotation,
  exact: string,
): (Omit<ProposedEdit, 'title'> & { readonly words: string }) | undefined {
  const first = runAt(block.runs, start);
  const last = runAt(block.runs, end - 1);
  if (isUnclosed || paragraphs.length > 1 || first < 0 || last < first) return undefined;
  const toClean = (run: TextRun, at: number): number => (run.length === run.size ? run.at + at - run.from : run.at);
  const cleanStart = toClean(block.runs[first]!, start);
  const closing = block.runs[last]!;
  const cleanEnd = closing.length === closing.size ? toClean(closing, end) : closing.at + closing.length;
  const clean = block.text.slice(cleanStart, cleanEnd);
  // The words of a quotation in several parts are not one range of the document.
  if (clean.includes('\ufffc') || clean.replace(/\*/g, '').trim() !== quotation.text) return undefined;

  const opening = marks ? markdown.slice(marks.opening.start, marks.opening.end) : markdown.slice(start - 1, start);
  const edits = editsBetween(clean, matchQuotationMarks(clean, opening, exact), cleanStart);
  const runs = block.runs.slice(first, last + 1);
  const pieces = edits.flatMap((edit) => toPiece(markdown, block, runs, edit) ?? []);
  if (pieces.length === 0 || pieces.length < edits.length) return undefined;
  let text = '';
  let copied = pieces[0]!.from;
  for (const piece of pieces) {
    if (piece.from < copied) return undefined;
    text += markdown.slice(copied, piece.from) + piece.text;
    copied = piece.to;
  }
  if (pieces.some(({ from, text: words }) => startsLine(markdown, from) && BLOCK_START.test(words))) return undefined;
  const delimiters = countDelimiters(markdown.slice(pieces[0]!.from, copied)) - countDelimiters(text);
  if (delimiters % 2 !== 0) return undefined;
  // After a letter, an `@` is part of an email address, not a citation.
  if (markdown.charAt(copied) === '@' && /[\p{L}\p{N}]$/u.test(text)) return undefined;
  return { start: pieces[0]!.from, end: copied, text, words: applyEdits(clean, edits, cleanStart) };
}

/** A clean text that starts at an offset, after edits. */
function applyEdits(clean: string, edits: readonly Edit[], offset: number): string {
  let words = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    words += clean.slice(at, start - offset) + text;
    at = end - offset;
  }
  return words + clean.slice(at);
}

/** The number of characters that may open or close emphasis or code. */
function countDelimiters(text: string): number {
  return text.match(/(?<!\\)[*_`~]/g)?.length ?? 0;
}

/** The index of the last run that starts at or before an offset of the document, or -1. */
function runAt(runs: readonly TextRun[], offset: number): number {
  return partitionPoint(runs.length, (index) => runs[index]!.from <= offset) - 1;
}

/** Differences of typography do not count: the writer's marks, dashes and spaces stay. */
function comparedWord(word: string): string {
  return foldTypography(word).replaceAll('"', "'");
}

/** The edits that turn a text into another, ignoring typography. */
function editsBetween(clean: string, words: string, offset: number): readonly Edit[] {
  const edits: { start: number; end: number; text: string }[] = [];
  let at = offset;
  let isOpen = false;
  for (const { kind, text } of wordDiff(clean, words, comparedWord)) {
    if (kind === 'same') {
      at += text.length;
      isOpen = false;
      continue;
    }
    if (!isOpen) edits.push({ start: at, end: at, text: '' });
    isOpen = true;
    const edit = edits.at(-1)!;
    if (kind === 'added') edit.text += text.replace(STRAY_SPACE, '');
    else edit.end = at += text.length;
  }
  return edits.filter(({ start, end, text }) => start < end || text !== '');
}

/** Spaces that no language has, but converters leave: `wells , and “ pumps ”`. */
const STRAY_SPACE = /(?<=(?:^|[\s([])[“‘„])\s|\s(?=[”’](?![\p{L}\p{N}])|[,.](?:[\s"'”’»›)\]]|$))/gu;

/** Locates an edit in the document. Undefined if it is not within one run of plain text, or leaves the run without words. */
function toPiece(
  markdown: string,
  { kind }: TextBlock,
  runs: readonly TextRun[],
  { start, end, text }: Edit,
): Piece | undefined {
  const endsLine = ({ from, size }: TextRun): boolean => markdown.charAt(from + size - 1) === '\n';
  // Inserted words continue the run before them, unless that ends with its line.
  const run = runs.find(
    (each) => each.at <= start && end <= each.at + each.length && !(start === each.at + each.length && endsLine(each)),
  );
  if (run?.length !== run?.size || !run || (text === '' && end - start === run.length)) return undefined;
  return { from: run.from + start - run.at, to: run.from + end - run.at, text: escapeMarkdown(text, kind === 'cell') };
}

/**
 * Escapes words for Markdown. In a table row a `|` would end the cell. Since CommonMark ignores backslashes in HTML blocks, `<`
 * and `>` become character references.
 */
export function escapeMarkdown(text: string, inRow: boolean): string {
  return text
    .replace(inRow ? /[\\`*_[\]$@^~|]/g : /[\\`*_[\]$@^~]/g, '\\$&')
    .replace(/&(?=#?[\da-z]+;)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * Converts the quotation marks in a finding's words to the writer's style: curly or straight, and single inside double. Inside `«…»`, they
 * are `“…”`.
 *
 * @param written the quoted words of the document
 * @param opening the mark or the character before them in the document
 */
export function matchQuotationMarks(written: string, opening: string, exact: string): string {
  const isCurly = /[“”‘’„]/.test(opening + written) || (/[«»‹›]/.test(opening) && !/["']/.test(written));
  const isStraight = !isCurly && /["']/.test(opening + written);
  if (!isCurly && !isStraight) return exact;
  const swap = /["“”„]/.test(opening) ? 'single' : /['‘«»‹›]/.test(opening) ? 'double' : undefined;
  const marks = isCurly ? curly : straight;
  return exact.replace(/["“”„'‘’]/g, (mark, at: number) => {
    const before = exact.charAt(at - 1);
    const isApostrophe = /['’]/.test(mark) && hasWord(before);
    if (isApostrophe) return marks.apostrophe;
    const isDouble = swap === undefined ? /["“”„]/.test(mark) : swap === 'double';
    const opens = before === '' || /[\s([{—–-]/.test(before);
    return marks[isDouble ? 'double' : 'single'][opens ? 0 : 1];
  });
}

const straight = { apostrophe: "'", single: ["'", "'"], double: ['"', '"'] } as const;
const curly = { apostrophe: '’', single: ['‘', '’'], double: ['“', '”'] } as const;
