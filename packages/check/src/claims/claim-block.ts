import type { TextBlock } from '@findings/citations';
import { partitionPoint } from '@findings/core/text';
import {
  readAllQuoteMarks,
  type LooseMarks,
  type QuotePair,
  readSentences,
  isLower,
  isSpace,
  isWord,
  type OffsetRange,
} from '@findings/language';
import type { ResolvedCitation, Claim } from './claims.js';
import type { CitationPosition } from './cited-objects.js';
import { splitAtListItems } from './split-list-lines.js';

/** A block with its claims and quotations. */
export interface ClaimBlock {
  readonly block: TextBlock;
  /** Its citations, in order. */
  readonly cited: readonly CitationPosition[];
  /** The outermost pairs of quotation marks, in order. Both marks may be of different kinds. */
  readonly pairs: readonly QuotePair[];
  /** The quotations of which the mark is never closed, in order. They end before the next citation, or with their sentence. */
  readonly unclosed: readonly QuotePair[];
  /** A quotation mark that the block before or after may close or open. */
  readonly loose: LooseMarks;
  /** Its sentences. */
  readonly claims: readonly Claim[];
}

/** Quotation marks and sentences are read on first access. */
export function readBlock(markdown: string, block: TextBlock, cited: readonly CitationPosition[]): ClaimBlock {
  return new LazyBlock(markdown, block, cited);
}

class LazyBlock implements ClaimBlock {
  #marks: ReturnType<typeof readAllQuoteMarks> | undefined;
  #pairs: readonly QuotePair[] | undefined;
  #claims: readonly Claim[] | undefined;

  constructor(
    private readonly markdown: string,
    readonly block: TextBlock,
    readonly cited: readonly CitationPosition[],
  ) {}

  get pairs(): readonly QuotePair[] {
    return (this.#pairs ??= outermost(this.allPairs));
  }

  get unclosed(): readonly QuotePair[] {
    const { cited, claims, pairs } = this;
    return this.loose.opening.flatMap((start, index, opening) => {
      const citedAt = cited[partitionPoint(cited.length, (index) => cited[index]!.at < start)]?.at ?? Infinity;
      const nextMark = (opening[index + 1] ?? Infinity) - 1;
      const end = Math.min(citedAt, nextMark, claims[claimIndexAt(this, start)]!.end);
      const pair = { start, end, outerStart: start - 1, outerEnd: end, closed: false };
      const after = partitionPoint(pairs.length, (index) => pairs[index]!.outerEnd <= start);
      return pairs[after] && pairs[after].outerStart < end ? [] : [pair];
    });
  }

  get loose(): LooseMarks {
    return this.marks.loose;
  }

  get claims(): readonly Claim[] {
    return (this.#claims ??= splitIntoClaims(this.markdown, this.block, this.cited, this.allPairs));
  }

  private get allPairs(): readonly QuotePair[] {
    const { pairs, loose } = this.marks;
    if (loose.mixed.length === 0) return pairs;
    return [...pairs, ...loose.mixed].sort((one, other) => one.outerStart - other.outerStart);
  }

  private get marks(): ReturnType<typeof readAllQuoteMarks> {
    return (this.#marks ??= readAllQuoteMarks(this.block.text));
  }
}

function splitIntoClaims(
  markdown: string,
  block: TextBlock,
  cited: readonly CitationPosition[],
  pairs: readonly QuotePair[],
): readonly Claim[] {
  const read = splitAtListItems(markdown, block, readSentences(block.text, pairs), pairs);
  const sentences = splitAtCitedClauses(block.text, joinTrailingCitations(block.text, read, cited), cited);
  let next = 0;
  return sentences.map(({ start, end }): Claim => {
    const first = next;
    while (next < cited.length && cited[next]!.at < end) next++;
    const claim = { block, start, end, citations: citationsOf(cited, first, next) };
    const isCitedInRemarks = next > first && cited.slice(first, next).every(({ isInRemark }) => isInRemark);
    return isCitedInRemarks ? { ...claim, isCitedInRemarks } : claim;
  });
}

const NO_CITATIONS: readonly ResolvedCitation[] = [];

function citationsOf(cited: readonly CitationPosition[], first: number, next: number): readonly ResolvedCitation[] {
  if (next === first) return NO_CITATIONS;
  if (next === first + 1) return cited[first]!.citations;
  return cited.slice(first, next).flatMap(({ citations }) => citations);
}

/** The index of the claim that contains an offset, or of the one before it. */
export function claimIndexAt({ claims }: ClaimBlock, offset: number): number {
  return Math.max(0, partitionPoint(claims.length, (index) => claims[index]!.start <= offset) - 1);
}

/** Whether a range of clean text contains no letter or digit. */
export function isWordless(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isWord(text.charCodeAt(at))) return false;
  return true;
}

/** The closed pairs of quotation marks that are in no other pair. */
function outermost(pairs: readonly QuotePair[]): readonly QuotePair[] {
  if (pairs.length === 0) return pairs;
  let reached = 0;
  return pairs.filter(({ closed, outerStart, outerEnd }) => {
    if (!closed || outerStart < reached) return false;
    reached = outerEnd;
    return true;
  });
}

/**
 * Assigns a bracketed citation after a full stop to the sentence before it, unless a lower-case letter follows
 * (`[@s4] says so`). A rest without words is not a sentence.
 */
function joinTrailingCitations(
  text: string,
  sentences: readonly OffsetRange[],
  cited: readonly CitationPosition[],
): readonly OffsetRange[] {
  if (cited.length === 0 && sentences.length < 2) return sentences;
  const joined: { start: number; end: number }[] = [];
  let next = 0;
  for (const { start, end } of sentences) {
    const before = joined.at(-1);
    let textStart = start;
    while (next < cited.length && cited[next]!.at < start) next++;
    for (let index = next; before && isBracketAt(cited[index], textStart); index++)
      textStart = skipSpace(text, textStart + 1, end);
    if (before && isWordless(text, textStart, end)) before.end = end;
    else if (before && textStart > start && !isLower(text, textStart)) {
      before.end = trimmedEnd(text, textStart);
      joined.push({ start: textStart, end });
    } else joined.push({ start, end });
  }
  return joined;
}

/** Splits sentences at a semicolon if both clauses have citations: `In Nepal it is 20 % [@s1.h1]; in India it is 30 % [@s2.h1].` */
function splitAtCitedClauses(
  text: string,
  sentences: readonly OffsetRange[],
  cited: readonly CitationPosition[],
): readonly OffsetRange[] {
  if (cited.length < 2) return sentences;
  let next = 0;
  return sentences.flatMap(({ start, end }) => {
    const clauses: OffsetRange[] = [];
    let from = start;
    while (next < cited.length && cited[next]!.at < end) {
      const { at, inText } = cited[next++]!;
      const following = cited[next];
      if (inText || text.slice(at + 1, at + 3) !== '; ' || following === undefined || following.at >= end) continue;
      clauses.push({ start: from, end: at + 2 });
      from = at + 3;
    }
    return [...clauses, { start: from, end }];
  });
}

function isBracketAt(cited: CitationPosition | undefined, offset: number): boolean {
  return cited?.at === offset && !cited.inText;
}

function skipSpace(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Moves an end offset before white space. */
function trimmedEnd(text: string, end: number): number {
  while (isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The blocks of a document. Each is read once, on demand. */
export interface BlockReading {
  readonly markdown: string;
  readonly blocks: readonly TextBlock[];
  /** @param index index of the block */
  read(index: number): ClaimBlock;
}
