import { anyCue } from '@findings/language';
import type { PhrasingContent } from 'mdast';
import { pageComment } from '../markdown/page-mark.js';
import { BrokenAddresses } from './addresses.js';
import { isForcedBreak, startsSentence, type Line } from './line.js';
import { isRaised } from './footnotes.js';
import type { Words } from './words.js';

export interface InlineContext {
  readonly words: Words;
  /** The labels of the pages. */
  readonly labels: readonly string[];
  /** Identifiers of notes, by page and printed mark. */
  readonly notes: ReadonlyMap<string, string>;
}

interface Piece {
  text: string;
  readonly mark: 'plain' | 'strong' | 'emphasis' | 'page' | 'note' | 'break';
}

/** Hyphens at the end of a line, with the letter before. */
const BROKEN = /\p{L}([-\u2010\u00ad])$/u;
/** "pre- und post-": the hyphen belongs to the word. */
const CONJUNCTION = new RegExp(String.raw`^${anyCue('betweenAlternatives')}\b`);

/** The text of a paragraph, with the line breaks that its author made. */
export function paragraphOf(lines: readonly Line[], context: InlineContext): PhrasingContent[] {
  return inlineOf(lines, context, true, true);
}

/** The text of lines as one paragraph: hyphens resolved, bold and italic text, marks where a page begins. */
export function inlineOf(
  lines: readonly Line[],
  context: InlineContext,
  isMarked = true,
  hasBreaks = false,
): PhrasingContent[] {
  const pieces: Piece[] = [];
  const addresses = new BrokenAddresses();
  let page = lines[0]?.page;
  for (const [index, line] of lines.entries()) {
    const isNewPage = line.page !== page;
    page = line.page;
    const above = lines[index - 1];
    const isInAddress = above !== undefined && addresses.continues(above, line);
    if (isInAddress) trimEnd(pieces);
    else if (hasBreaks && above?.page === page && isForcedBreak(above, line) && startsSentence(line))
      pieces.push({ text: '', mark: 'break' });
    addLine(pieces, line, context, {
      isMarked,
      isInAddress,
      newPage: isNewPage ? context.labels[line.page] : undefined,
    });
  }
  return pieces.flatMap(toPhrasing);
}

interface LineOptions {
  readonly isMarked: boolean;
  /** Whether the line begins inside an address. */
  readonly isInAddress: boolean;
  /** The label of the page that begins with the line. */
  readonly newPage: string | undefined;
}

function addLine(
  pieces: Piece[],
  line: Line,
  context: InlineContext,
  { isMarked, isInAddress, newPage }: LineOptions,
): void {
  let isStart = true;
  let pending = newPage;
  for (const run of line.runs) {
    const note = noteOf(line, run, context);
    if (note !== undefined) {
      trimEnd(pieces);
      pieces.push({ text: note, mark: 'note' });
      if (/\s$/.test(run.text)) addText(pieces, ' ', 'plain');
      isStart = false;
      continue;
    }
    const mark =
      !isMarked || !/[\p{L}\p{N}]/u.test(run.text)
        ? markBefore(pieces, isMarked)
        : run.isBold
          ? 'strong'
          : run.isItalic
            ? 'emphasis'
            : 'plain';
    let text = isRaisedNumber(line, run) ? superscript(run.text) : run.text;
    if (isStart) {
      const isWordJoined = !isInAddress && joinWord(pieces, text.trimStart(), context.words);
      const isJoined = isInAddress || isWordJoined;
      if (pending !== undefined && !isJoined) {
        addText(pieces, ' ', 'plain');
        pieces.push({ text: pending, mark: 'page' });
        pending = undefined;
      }
      text = text.trimStart();
      if (isWordJoined) text = restOfWord(text);
      else if (!isInAddress && pieces.length > 0) text = ` ${text}`;
    }
    isStart = false;
    if (pending !== undefined && /^\s/.test(text)) {
      addText(pieces, ' ', 'plain');
      pieces.push({ text: pending, mark: 'page' });
      pending = undefined;
    }
    addText(pieces, text, mark);
  }
  if (pending !== undefined) {
    addText(pieces, ' ', 'plain');
    pieces.push({ text: pending, mark: 'page' });
  }
}

/** The end of a text that a broken word is looked for in: long paragraphs are not read again for each line. */
const TAIL = 80;

/** Completes a word that a hyphen broke at the end of the text so far. */
function joinWord(pieces: readonly Piece[], next: string, words: Words): boolean {
  const last = pieces.at(-1);
  if (last === undefined || last.mark === 'note' || last.mark === 'page' || last.mark === 'break') return false;
  const before = last.text.slice(-TAIL).trimEnd();
  const hyphen = BROKEN.exec(before)?.[1];
  if (hyphen === undefined || !/^\p{L}/u.test(next) || CONJUNCTION.test(next)) return false;
  const word = /^[\p{L}\p{M}-]+/u.exec(next)![0];
  last.text = last.text.slice(0, -TAIL) + words.join(before.slice(0, -1), hyphen, word);
  return true;
}

function restOfWord(next: string): string {
  return next.replace(/^[\p{L}\p{M}-]+/u, '');
}

function markBefore(pieces: readonly Piece[], isMarked: boolean): Piece['mark'] {
  const mark = pieces.at(-1)?.mark;
  return isMarked && (mark === 'strong' || mark === 'emphasis') ? mark : 'plain';
}

function addText(pieces: Piece[], text: string, mark: Piece['mark']): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.mark === mark) last.text += text;
  else pieces.push({ text, mark });
}

function trimEnd(pieces: readonly Piece[]): void {
  const last = pieces.at(-1);
  if (last !== undefined && last.mark !== 'page') last.text = last.text.trimEnd();
}

/** The note that a raised number in the text refers to. */
function noteOf(line: Line, run: Line['runs'][number], { notes }: InlineContext): string | undefined {
  const mark = run.text.trim();
  if (!/^(?:\d{1,3}|[*†‡§])$/.test(mark)) return undefined;
  const isSmall = isRaised(run, { ...run, size: line.size, y: line.y });
  return isSmall ? notes.get(`${line.page} ${mark}`) : undefined;
}

/** A raised number whose note is not known: printed like the others, it would be a part of the word or number before it. */
function isRaisedNumber(line: Line, run: Line['runs'][number]): boolean {
  return /^\d{1,3}\s*$/.test(run.text) && isRaised(run, { ...run, size: line.size, y: line.y }) && line.runs[0] !== run;
}

export function superscript(text: string): string {
  return text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

function toPhrasing({ text, mark }: Piece): PhrasingContent[] {
  if (mark === 'page') return [{ type: 'html', value: pageComment(text) }];
  if (mark === 'break') return [{ type: 'break' }];
  if (mark === 'note') return [{ type: 'footnoteReference', identifier: text, label: text }];
  const value = tidyDots(text.replace(/\s+/g, ' '));
  if (mark === 'plain') return [{ type: 'text', value }];
  return [{ type: mark, children: [{ type: 'text', value }] }];
}

/** LaTeX sets three dots apart, and from what follows. */
function tidyDots(text: string): string {
  return text.replace(/\. \. \.(?: (?=[?!,;:.”’"')\]]))?/g, '...');
}
