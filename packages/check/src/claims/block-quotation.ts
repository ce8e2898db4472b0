import type { TextBlock } from '@findings/citations';
import type { OffsetRange } from '@findings/core/text';
import { isWord } from '@findings/core/text';
import { findAttributionLine, isAttributionLine } from './attribution-line.js';
import type { BlockReading } from './block-reading.js';
import type { CitedAt } from './cited-objects.js';
import { isWordless, type ClaimBlock } from './claim-block.js';
import { trimRange } from './trim-range.js';
import { stripOuterMarks, type QuotedParagraph } from './strip-quotation-marks.js';

/** A block quotation taken apart. */
export interface BlockQuotation {
  /** Its words, without an attribution and marks around the whole; at least one paragraph. */
  readonly paragraphs: readonly QuotedParagraph[];
  /** What is cited in the attribution, or behind the last words. */
  readonly own: readonly CitedAt[];
  /** What is cited among the words. */
  readonly within: readonly CitedAt[];
  /** Whether somebody is named below it. */
  readonly isAttributed: boolean;
  /** Its last paragraph, the attribution included. */
  readonly end: TextBlock;
}

/**
 * Undefined where a block quotation is not one quotation: it holds a table, is an admonition (`[!NOTE]`), or tells what
 * somebody said (`> “…,” said Wex [@s4.h1].`).
 *
 * @param first @param last indices of its blocks
 */
export function readBlockQuotation(
  { blocks, markdown, read }: BlockReading,
  first: number,
  last: number,
): BlockQuotation | undefined {
  const texts: ClaimBlock[] = [];
  for (let index = first; index <= last; index++) {
    const { kind, note } = blocks[index]!;
    if (kind === 'cell') return undefined;
    // A note about the quotation is not part of its words.
    if (kind === 'paragraph' && note === blocks[first]!.note) texts.push(read(index));
  }
  const end = texts.at(-1)?.block;
  if (!end || /^\[![a-z]+\]/i.test(texts[0]!.block.text)) return undefined;
  const isLastAttribution = texts.length > 1 && isAttributionLine(end.text);
  const own: CitedAt[] = isLastAttribution ? [...texts.pop()!.cited] : [];

  const paragraphs = texts.map((text) => ({
    read: text,
    ...trimRange(text.block.text, { start: 0, end: text.block.text.length }),
  }));
  const { read: closing, ...range } = paragraphs.pop()!;
  const { text } = closing.block;
  const attribution = findAttributionLine(text, lastLineOf(markdown, closing.block));
  const words = trimRange(text, { start: range.start, end: Math.min(range.end, attribution ?? text.length) });
  const behind = behindWords(text, words);
  for (const cited of closing.cited) if (cited.at >= behind) own.push(cited);
  paragraphs.push({ read: closing, ...words });

  const ending = new Set(own);
  const within = paragraphs.flatMap(({ read: { cited } }) => cited).filter((each) => !ending.has(each));
  if (tells(paragraphs, within)) return undefined;
  const quoted = stripOuterMarks(paragraphs);
  return quoted.some(({ start, end }) => start >= end)
    ? undefined
    : {
        paragraphs: quoted,
        own,
        within,
        isAttributed: isLastAttribution || attribution !== undefined,
        end,
      };
}

/** Where the last line of a paragraph begins in its clean text. */
function lastLineOf(markdown: string, { runs, start, end }: TextBlock): number {
  const line = markdown.lastIndexOf('\n', end - 1);
  if (line < start) return 0;
  for (let index = runs.length - 1; index >= 0; index--) {
    const { at, length, from, size } = runs[index]!;
    if (from + size <= line) return at + length;
    if (from <= line) return at + (line - from) + 1;
  }
  return 0;
}

function behindWords(text: string, { start, end }: OffsetRange): number {
  while (end > start && !isWord(text.charCodeAt(end - 1))) end--;
  return end;
}

/** It begins with marks that close before its end, most of it stands between marks, or they are cited one by one. */
function tells(paragraphs: readonly QuotedParagraph[], within: readonly CitedAt[]): boolean {
  const [only] = paragraphs;
  if (!only || paragraphs.length > 1 || only.read.pairs.length === 0) return false;
  const { text } = only.read.block;
  const { pairs } = only.read;
  const first = pairs[0]!;
  const between = pairs.reduce((sum, { outerStart, outerEnd }) => sum + outerEnd - outerStart, 0);
  const isOpened = first.outerStart === only.start && !isWordless(text, first.outerEnd, only.end);
  if (isOpened && between * 2 > only.end - only.start) return true;
  let pair = 0;
  return within.some(({ at }) => {
    while (pair + 1 < pairs.length && pairs[pair + 1]!.outerEnd <= at) pair++;
    return pairs[pair]!.outerEnd <= at && isWordless(text, pairs[pair]!.outerEnd, at);
  });
}
