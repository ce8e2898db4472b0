import { lettersIn } from '@findings/core/text';
import type { OffsetRange, QuotePair } from '@findings/core/text';
import type { ResolvedCitation } from './resolved-citation.js';
import type { Claim } from './claims.js';
import { assignCitations, type AssignedCitations } from './assign-citations.js';
import { isWordless, statementAt, type ClaimBlock } from './claim-block.js';

/** A quotation of a block with the sentence that it stands in and what it belongs to there. */
export interface LocatedQuotation {
  readonly pair: QuotePair;
  readonly statement: Claim;
  /** What its block offers; undefined where the block cites nothing. */
  readonly belonging: AssignedCitations | undefined;
}

/** A sentence with so few words points to what it cites: `See [@s4].`, `The words are hers [@s4.h1].` */
const wordsOfPointer = 6;
/** So many citations to either side of a sentence are near it. */
const mostNear = 8;

/** The quotations of a block, each with the citations of the block that it belongs to. */
export function locateQuotations(read: ClaimBlock): readonly LocatedQuotation[] {
  const { block, cited, pairs } = read;
  if (pairs.length === 0) return [];
  const { statements } = read;
  const placed: LocatedQuotation[] = [];
  let nextPair = 0;
  let nextCited = 0;
  while (nextPair < pairs.length) {
    const first = statementAt(read, pairs[nextPair]!.outerStart);
    const firstPair = nextPair;
    // A very long quotation goes on over the ends of sentences.
    let last = first;
    for (; nextPair < pairs.length && pairs[nextPair]!.outerStart < statements[last]!.end; nextPair++)
      last = statementAt(read, pairs[nextPair]!.outerEnd - 1);
    const sentence = { start: statements[first]!.start, end: statements[last]!.end };
    while (nextCited < cited.length && cited[nextCited]!.at < sentence.start) nextCited++;
    const firstCited = nextCited;
    while (nextCited < cited.length && cited[nextCited]!.at < sentence.end) nextCited++;
    const own = pairs.slice(firstPair, nextPair);
    const within = cited.slice(firstCited, nextCited);
    if (within.length > 0) {
      assignCitations(block.text, sentence, own, within).forEach((belonging, index) => {
        placed.push({ pair: own[index]!, statement: statements[first]!, belonging });
      });
      continue;
    }
    const near = nearIn(read, firstCited);
    const behind = pointing(read, statements[last + 1]);
    for (const pair of own) {
      const leads = own.length === 1 && isAlone(block.text, pair, sentence) ? leading(read, statements[first - 1]) : [];
      const citations = [...behind, ...leads];
      placed.push({
        pair,
        statement: statements[first]!,
        belonging:
          citations.length > 0
            ? { closeness: 'sentence', citations }
            : near.length > 0
              ? { closeness: 'near', citations: near }
              : undefined,
      });
    }
  }
  return placed;
}

/** What the sentence behind a quotation points to. */
function pointing(read: ClaimBlock, statement: Claim | undefined): readonly ResolvedCitation[] {
  if (!statement || statement.citations.length === 0 || hasQuotation(read, statement)) return [];
  return isPointer(read.block.text.slice(statement.start, statement.end)) ? statement.citations : [];
}

/** What the sentence cites that leads to a quotation that is a sentence of its own: `@s4.h2 is blunt. “…”` */
function leading(read: ClaimBlock, statement: Claim | undefined): readonly ResolvedCitation[] {
  return statement && !hasQuotation(read, statement) ? statement.citations : [];
}

/** Whether a quotation is its sentence, but for a clause that says so: `“…”, as the record has it.` */
function isAlone(text: string, pair: QuotePair, sentence: OffsetRange): boolean {
  if (!isWordless(text, sentence.start, pair.outerStart)) return false;
  const behind = text.slice(pair.outerEnd, sentence.end);
  return isWordless(behind, 0, behind.length) || (/^\s*,/.test(behind) && isPointer(behind));
}

/** Whether no word of a stretch stands outside the marks. */
export function fillsBlock(text: string, { outerStart, outerEnd }: QuotePair, { start, end }: OffsetRange): boolean {
  return isWordless(text, start, outerStart) && isWordless(text, outerEnd, end);
}

const word = lettersIn(/[A-Za-z0-9]+/g);

export function isPointer(sentence: string): boolean {
  // `See also [@s4]` points to something else.
  if (/\b(?:also|cf|compare|but|unlike)\b/i.test(sentence.slice(0, 100))) return false;
  return (sentence.match(word(sentence)) ?? []).length <= wordsOfPointer;
}

export function hasQuotation({ pairs }: ClaimBlock, { start, end }: OffsetRange): boolean {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[middle]!.outerEnd <= start) low = middle + 1;
    else high = middle;
  }
  const pair = pairs[low];
  return pair !== undefined && pair.outerStart < end;
}

/** What is cited before and behind a sentence that cites nothing, the nearest first, what is behind before the rest. */
function nearIn({ cited }: ClaimBlock, next: number): readonly ResolvedCitation[] {
  return Array.from({ length: mostNear }, (_, step) => [cited[next + step], cited[next - 1 - step]])
    .flat()
    .flatMap((place) => place?.citations ?? []);
}
