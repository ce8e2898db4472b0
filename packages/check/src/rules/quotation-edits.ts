import type { TextBlock, TextRun } from '@findings/citations';
import type { ProposalQuotation } from '../claims/claims.js';
import { foldTypography, wordDiff } from '@findings/core/text';
import type { CheckedDocument, ProposedEdit } from './rule.js';
import { matchQuotationMarks } from './match-quotation-marks.js';

/** New words for a stretch of clean text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** New text for a stretch of the document, which lies within one run, or is an emphasis around one. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Writes a finding's words in place of quoted ones: only what differs, so that marks, emphasis, links and line breaks
 * stay. Undefined where that cannot be done without looking: in several paragraphs, or where something is cited between
 * the words, or a changed word has markup within.
 *
 * @param exact the words to write
 * @returns the replacement, and the clean text that the quotation then has
 */
export function replaceWithReportWords(
  { markdown }: CheckedDocument,
  { block, paragraphs, start, end }: ProposalQuotation,
  exact: string,
): (Omit<ProposedEdit, 'title'> & { readonly words: string }) | undefined {
  const first = runFrom(block.runs, start);
  const last = runFrom(block.runs, end - 1);
  if (paragraphs.length > 1 || first < 0 || last < first) return undefined;
  const place = (run: TextRun, at: number): number => (run.length === run.size ? run.at + at - run.from : run.at);
  const cleanStart = place(block.runs[first]!, start);
  const closing = block.runs[last]!;
  const cleanEnd = closing.length === closing.size ? place(closing, end) : closing.at + closing.length;
  const clean = block.text.slice(cleanStart, cleanEnd);
  if (clean.includes('\ufffc')) return undefined;

  const opening = markdown.slice(Math.max(0, start - 1), start);
  const words = matchQuotationMarks(clean, opening, exact);
  const edits = editsBetween(clean, words, cleanStart);
  const runs = block.runs.slice(first, last + 1);
  const pieces: Piece[] = [];
  for (const edit of edits) {
    const cut = cutByRuns(markdown, block, runs, edit);
    if (!cut) return undefined;
    for (const piece of cut) pieces.push(piece);
  }
  if (pieces.length === 0) return undefined;
  let text = '';
  let done = pieces[0]!.from;
  for (const piece of pieces) {
    if (piece.from < done) return undefined;
    text += markdown.slice(done, piece.from) + piece.text;
    done = piece.to;
  }
  // After a letter, an `@` is part of an email address and not a citation.
  if (markdown.charAt(done) === '@' && /[\p{L}\p{N}]$/u.test(text)) return undefined;
  return { start: pieces[0]!.from, end: done, text, words };
}

/** The last run that starts at or before a place of the document; -1 where none does. */
function runFrom(runs: readonly TextRun[], place: number): number {
  let low = -1;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.from <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What has to change in a text to become another, typography aside. */
function editsBetween(clean: string, words: string, offset: number): readonly Edit[] {
  const edits: { start: number; end: number; text: string }[] = [];
  let at = offset;
  let open = false;
  for (const { kind, text } of wordDiff(clean, words, foldTypography)) {
    if (kind === 'same') {
      at += text.length;
      open = false;
      continue;
    }
    if (!open) edits.push({ start: at, end: at, text: '' });
    open = true;
    const edit = edits.at(-1)!;
    if (kind === 'added') edit.text += text;
    else edit.end = at += text.length;
  }
  return edits;
}

/** An edit as pieces of the document: the first run that it touches gets the words, the others lose theirs. */
function cutByRuns(
  markdown: string,
  block: TextBlock,
  runs: readonly TextRun[],
  { start, end, text }: Edit,
): readonly Piece[] | undefined {
  const inRow = block.kind === 'cell';
  const touched = runs.filter(({ at, length }) =>
    start === end ? at <= start && start <= at + length : at < end && at + length > start,
  );
  // Words that are put in go on with those before them.
  const own = start === end ? touched.slice(0, 1) : touched;
  if (own.length === 0) return undefined;
  const pieces: Piece[] = [];
  for (const [index, run] of own.entries()) {
    const written = index === 0 ? escapeMarkdown(text, inRow) : '';
    const from = Math.max(start, run.at);
    const to = Math.min(end, run.at + run.length);
    if (run.length !== run.size) {
      if (start === end || from > run.at || to < run.at + run.length) return undefined;
      pieces.push({ from: run.from, to: run.from + run.size, text: written });
      continue;
    }
    const piece = { from: run.from + from - run.at, to: run.from + Math.max(from, to) - run.at };
    // What stands at the start of the next line (`> `) needs its line.
    const old = markdown.slice(piece.from, piece.to);
    const isOnlySpace = written === '' && piece.to < run.from + run.size && /^\s+$/.test(old);
    const lines = old.includes('\n') && !isOnlySpace ? '\n' : '';
    if (lines !== '' && written === '' && piece.from > run.from && markdown[piece.from - 1] === ' ') piece.from--;
    const isEmptied = written + lines === '' && to - from === run.length;
    const around = isEmptied ? withEmphasis(markdown, block.runs, run) : piece;
    if (!around) return undefined;
    pieces.push({ ...around, text: written + lines });
  }
  return pieces;
}

/** A run with the emphasis around it, if it has just that, or nothing, around it. */
function withEmphasis(
  markdown: string,
  runs: readonly TextRun[],
  run: TextRun,
): { readonly from: number; readonly to: number } | undefined {
  const index = runFrom(runs, run.from);
  const before = runs[index - 1];
  const behind = runs[index + 1];
  if (!before || !behind) return undefined;
  const [from, to] = [before.from + before.size, behind.from];
  const opening = markdown.slice(from, run.from);
  const closing = markdown.slice(run.from + run.size, to);
  return opening === closing && /^[*_]*$/.test(opening) ? { from, to } : undefined;
}

/**
 * Words as Markdown; in a table's row a `|` would end the cell. In an HTML block, CommonMark ignores backslashes, so `<` and
 * `>` are character references.
 */
export function escapeMarkdown(text: string, inRow: boolean): string {
  return text
    .replace(inRow ? /[\\`*_[\]$@^~|]/g : /[\\`*_[\]$@^~]/g, '\\$&')
    .replace(/&(?=#?[\da-z]+;)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
