import type { TextBlock } from '@findings/citations';
import { type OffsetRange, isWord } from '@findings/language';
import { findAttributionLine, isAttributionLine } from './attribution-line.js';
import type { BlockReading } from './claim-block.js';
import type { CitationPosition } from './cited-objects.js';
import { isWordless, type ClaimBlock } from './claim-block.js';
import { trimRange } from './quoted-text.js';

/** The parts of a block quotation. */
export interface BlockQuotation {
  /** Its words by paragraph, without the attribution and without quotation marks around all of it. At least one. */
  readonly paragraphs: readonly QuotedParagraph[];
  /** The citations in the attribution or after the last words. */
  readonly own: readonly CitationPosition[];
  /** The citations among the words. */
  readonly within: readonly CitationPosition[];
  readonly isAttributed: boolean;
  /** Its last block, which may be the attribution. */
  readonly lastBlock: TextBlock;
}

/**
 * Undefined if the block quotation is not one quotation: it contains a table, is a callout other than `[!quote]`, or reports what
 * a person said (`> “…,” said Wex [@s4.h1].`).
 *
 * @param first index of its first block
 * @param last index of its last block
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
    // A footnote of the quotation is not part of its words.
    if (kind === 'paragraph' && note === blocks[first]!.note) texts.push(read(index));
  }
  const lastBlock = texts.at(-1)?.block;
  if (!lastBlock) return undefined;
  const callout = readCallout(markdown, texts[0]!.block);
  if (callout && !callout.isQuotation) return undefined;
  const hasTitleOnly = callout !== undefined && callout.start >= texts[0]!.block.text.length;
  if (hasTitleOnly) texts.shift();
  if (texts.length === 0) return undefined;
  const isLastAttribution = texts.length > 1 && isAttributionLine(lastBlock.text);
  const own: CitationPosition[] = isLastAttribution ? [...texts.pop()!.cited] : [];

  const paragraphs = texts.map((text, index) => ({
    claimBlock: text,
    ...trimRange(text.block, {
      start: index === 0 && !hasTitleOnly ? (callout?.start ?? 0) : 0,
      end: text.block.text.length,
    }),
  }));
  const { claimBlock: closing, ...range } = paragraphs.pop()!;
  const { text } = closing.block;
  const attribution = findAttributionLine(text, lastLineOf(markdown, closing.block));
  const words = trimRange(closing.block, { start: range.start, end: Math.min(range.end, attribution ?? text.length) });
  const wordsEnd = endOfWords(text, words);
  for (const cited of closing.cited) if (cited.at >= wordsEnd) own.push(cited);
  paragraphs.push({ claimBlock: closing, ...words });

  const ownSet = new Set(own);
  const within = paragraphs.flatMap(({ claimBlock: { cited } }) => cited).filter((each) => !ownSet.has(each));
  if (reportsSpeech(paragraphs, within)) return undefined;
  const quoted = stripOuterMarks(paragraphs);
  return quoted.some(({ start, end }) => start >= end)
    ? undefined
    : {
        paragraphs: quoted,
        own,
        within,
        isAttributed: isLastAttribution || attribution !== undefined || callout?.isAttributed === true,
        lastBlock,
      };
}

interface Callout {
  /** Whether it presents its text as a quotation: `[!quote] Name`. */
  readonly isQuotation: boolean;
  /** Whether its title may name the source. */
  readonly isAttributed: boolean;
  /** The offset of the text after its first line. */
  readonly start: number;
}

/** Reads the first line of a callout (`> [!quote] Title`, `> [!NOTE]`). */
function readCallout(markdown: string, block: TextBlock): Callout | undefined {
  const match = /^\[!([a-z]+)\][+-]?/i.exec(block.text);
  if (!match) return undefined;
  const line = markdown.indexOf('\n', block.start);
  const start = line < 0 || line >= block.end ? block.text.length : afterLineEnd(block, line);
  const isAttributed = /[\p{L}\p{N}]/u.test(block.text.slice(match[0].length, start));
  return { isQuotation: /^(?:quote|cite)$/i.test(match[1]!), isAttributed, start };
}

/** The offset of the last line of a paragraph in its clean text. */
function lastLineOf(markdown: string, block: TextBlock): number {
  const line = markdown.lastIndexOf('\n', block.end - 1);
  return line < block.start ? 0 : afterLineEnd(block, line);
}

/** The offset in the clean text after a line end of the document. */
function afterLineEnd({ runs }: TextBlock, line: number): number {
  for (let index = runs.length - 1; index >= 0; index--) {
    const { at, length, from, size } = runs[index]!;
    if (from + size <= line) return at + length;
    if (from <= line) return at + (line - from) + 1;
  }
  return 0;
}

function endOfWords(text: string, { start, end }: OffsetRange): number {
  while (end > start && !isWord(text.charCodeAt(end - 1))) end--;
  return end;
}

/**
 * Whether a paragraph reports speech instead of being a quotation: it opens with quotation marks that close before its end and
 * enclose most of it, or its quotations are cited one by one.
 */
function reportsSpeech(paragraphs: readonly QuotedParagraph[], within: readonly CitationPosition[]): boolean {
  const [only] = paragraphs;
  if (!only || paragraphs.length > 1 || only.claimBlock.pairs.length === 0) return false;
  const { text } = only.claimBlock.block;
  const { pairs } = only.claimBlock;
  const first = pairs[0]!;
  const quotedLength = pairs.reduce((sum, { outerStart, outerEnd }) => sum + outerEnd - outerStart, 0);
  const isOpened = first.outerStart === only.start && !isWordless(text, first.outerEnd, only.end);
  if (isOpened && quotedLength * 2 > only.end - only.start) return true;
  let pair = 0;
  return within.some(({ at }) => {
    while (pair + 1 < pairs.length && pairs[pair + 1]!.outerEnd <= at) pair++;
    return pairs[pair]!.outerEnd <= at && isWordless(text, pairs[pair]!.outerEnd, at);
  });
}

/** A paragraph of a block quotation, with the range of its words. */
interface QuotedParagraph extends OffsetRange {
  readonly claimBlock: ClaimBlock;
}

/** The range of a paragraph without quotation marks around all of it. */
function stripMarks({ block, pairs }: ClaimBlock, { start, end }: OffsetRange): OffsetRange {
  const outer = pairs[0];
  if (outer?.outerStart !== start || outer.outerEnd > end) return { start, end };
  return /^[\s\ufffc.,;:!?…]*$/.test(block.text.slice(outer.outerEnd, end)) ? trimRange(block, outer) : { start, end };
}

/** Strips quotation marks around several paragraphs: the first opens, each may open again, the last closes. */
function stripOuterMarks(paragraphs: readonly QuotedParagraph[]): readonly QuotedParagraph[] {
  const first = paragraphs[0]!;
  const last = paragraphs.at(-1)!;
  if (
    paragraphs.length < 2 ||
    !startsWithMark(first) ||
    !endsWithMark(last) ||
    first.claimBlock.pairs[0]?.outerStart === first.start
  )
    return paragraphs.map((each) => ({ ...each, ...stripMarks(each.claimBlock, each) }));
  return paragraphs.map((each) => ({
    ...each,
    start: startsWithMark(each) ? each.start + 1 : each.start,
    end: each === last ? each.end - 1 : each.end,
  }));
}

function startsWithMark({ claimBlock: { block }, start }: QuotedParagraph): boolean {
  return /["“„«]/.test(block.text.charAt(start));
}

function endsWithMark({ claimBlock: { block }, end }: QuotedParagraph): boolean {
  return /["”“»]/.test(block.text.charAt(end - 1));
}
