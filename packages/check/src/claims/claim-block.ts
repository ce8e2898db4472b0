import type { TextBlock } from '@findings/citations';
import { readQuoteMarks, type QuotePair, readSentences, isLower, isSpace, isWord } from '@findings/core/text';
import type { OffsetRange } from '@findings/core/text';
import type { ResolvedCitation } from './resolved-citation.js';
import type { CitedAt } from './cited-objects.js';
import type { Claim } from './claims.js';
import { splitAtListItems } from './split-list-lines.js';

/** A block with what claims need of it. */
export interface ClaimBlock {
  readonly block: TextBlock;
  /** In order. */
  readonly cited: readonly CitedAt[];
  /** The outermost pairs of quotation marks, in order. */
  readonly pairs: readonly QuotePair[];
  /** Its sentences. */
  readonly statements: readonly Claim[];
}

/** Its marks and sentences are read when they are first asked for. */
export function readBlock(markdown: string, block: TextBlock, cited: readonly CitedAt[]): ClaimBlock {
  return new LazyBlock(markdown, block, cited);
}

class LazyBlock implements ClaimBlock {
  private marks: readonly QuotePair[] | undefined;
  private outer: readonly QuotePair[] | undefined;
  private said: readonly Claim[] | undefined;

  constructor(
    private readonly markdown: string,
    readonly block: TextBlock,
    readonly cited: readonly CitedAt[],
  ) {}

  get pairs(): readonly QuotePair[] {
    return (this.outer ??= outermost(this.allPairs));
  }

  get statements(): readonly Claim[] {
    return (this.said ??= readStatements(this.markdown, this.block, this.cited, this.allPairs));
  }

  private get allPairs(): readonly QuotePair[] {
    return (this.marks ??= readQuoteMarks(this.block.text));
  }
}

function readStatements(
  markdown: string,
  block: TextBlock,
  cited: readonly CitedAt[],
  pairs: readonly QuotePair[],
): readonly Claim[] {
  const read = splitAtListItems(markdown, block, readSentences(block.text, pairs), pairs);
  const sentences = withCitationsBehind(block.text, read, cited);
  let next = 0;
  return sentences.map(({ start, end }): Claim => {
    const first = next;
    while (next < cited.length && cited[next]!.at < end) next++;
    return { block, start, end, citations: citationsOf(cited, first, next) };
  });
}

const none: readonly ResolvedCitation[] = [];

function citationsOf(cited: readonly CitedAt[], first: number, next: number): readonly ResolvedCitation[] {
  if (next === first) return none;
  if (next === first + 1) return cited[first]!.citations;
  return cited.slice(first, next).flatMap(({ citations }) => citations);
}

/** The sentence that holds a place, or the one before it. */
export function statementAt({ statements }: ClaimBlock, place: number): number {
  let low = 0;
  let high = statements.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (statements[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether no letter or digit stands in a stretch of clean text. */
export function isWordless(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isWord(text.charCodeAt(at))) return false;
  return true;
}

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
 * A citation in brackets behind a full stop belongs to the sentence before it, unless a small letter goes on behind it
 * (`[@s4] says so`); what then is left without a word is no sentence.
 */
function withCitationsBehind(
  text: string,
  sentences: readonly OffsetRange[],
  cited: readonly CitedAt[],
): readonly OffsetRange[] {
  if (cited.length === 0 && sentences.length < 2) return sentences;
  const joined: { start: number; end: number }[] = [];
  let next = 0;
  for (const { start, end } of sentences) {
    const before = joined.at(-1);
    let place = start;
    while (next < cited.length && cited[next]!.at < start) next++;
    for (let index = next; before && isBracketAt(cited[index], place); index++) place = skipSpace(text, place + 1, end);
    if (before && isWordless(text, place, end)) before.end = end;
    else if (before && place > start && !isLower(text, place)) {
      before.end = behind(text, place);
      joined.push({ start: place, end });
    } else joined.push({ start, end });
  }
  return joined;
}

function isBracketAt(cited: CitedAt | undefined, place: number): boolean {
  return cited?.at === place && !cited.inText;
}

function skipSpace(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of the text before a place, without space. */
function behind(text: string, place: number): number {
  while (isSpace(text.charCodeAt(place - 1))) place--;
  return place;
}
