import { partitionPoint } from '@findings/core/text';
import type { OffsetRange, QuotePair } from '@findings/language';
import type { ResolvedCitation, Claim } from './claims.js';
import { assignCitations, type AssignedCitations } from './assign-citations.js';
import { isWordless, claimIndexAt, type ClaimBlock } from './claim-block.js';
import { isReference, proximityOfReference } from './is-reference.js';

/** A quotation in a block, with the sentence that contains it and the citations that it belongs to. */
export interface LocatedQuotation {
  readonly pair: QuotePair;
  readonly claim: Claim;
  /** Citations of its block; undefined if the block has none. */
  readonly assigned: AssignedCitations | undefined;
}

/** At most this many citations on either side of a sentence are near it. */
const MAX_NEAR = 8;

/** Finds the quotations of a block, and assigns citations of the block to them. */
export function locateQuotations(claimBlock: ClaimBlock): readonly LocatedQuotation[] {
  const { block, cited } = claimBlock;
  const pairs = inOrder(claimBlock);
  if (pairs.length === 0) return [];
  const { claims } = claimBlock;
  const located: LocatedQuotation[] = [];
  let nextPair = 0;
  let nextCited = 0;
  while (nextPair < pairs.length) {
    const first = claimIndexAt(claimBlock, pairs[nextPair]!.outerStart);
    const firstPair = nextPair;
    // A very long quotation may span several sentences.
    let last = first;
    for (; nextPair < pairs.length && pairs[nextPair]!.outerStart < claims[last]!.end; nextPair++)
      last = claimIndexAt(claimBlock, pairs[nextPair]!.outerEnd - 1);
    const sentence = { start: claims[first]!.start, end: claims[last]!.end };
    while (nextCited < cited.length && cited[nextCited]!.at < sentence.start) nextCited++;
    const firstCited = nextCited;
    while (nextCited < cited.length && cited[nextCited]!.at < sentence.end) nextCited++;
    const own = pairs.slice(firstPair, nextPair);
    const within = cited.slice(firstCited, nextCited);
    if (within.length > 0) {
      assignCitations(block.text, sentence, own, within).forEach((assigned, index) => {
        located.push({ pair: own[index]!, claim: claims[first]!, assigned });
      });
      continue;
    }
    const near = citationsNear(claimBlock, firstCited);
    const referring = citationsOfReference(claimBlock, claims[last + 1]);
    for (const pair of own) {
      const introducing =
        own.length === 1 && isAlone(block.text, pair, sentence)
          ? citationsOfIntroduction(claimBlock, claims[first - 1])
          : [];
      const citations = [...(referring?.citations ?? []), ...introducing];
      located.push({
        pair,
        claim: claims[first]!,
        assigned:
          citations.length > 0
            ? { proximity: referring?.proximity ?? 'adjacent', citations }
            : near.length > 0
              ? { proximity: 'near', citations: near }
              : undefined,
      });
    }
  }
  return located;
}

function inOrder({ pairs, unclosed }: ClaimBlock): readonly QuotePair[] {
  if (unclosed.length === 0) return pairs;
  return [...pairs, ...unclosed].sort((one, other) => one.outerStart - other.outerStart);
}

/** The citations of a sentence after the quotation that only refers to a source. */
function citationsOfReference(claimBlock: ClaimBlock, claim: Claim | undefined): AssignedCitations | undefined {
  if (!claim || claim.citations.length === 0 || hasQuotation(claimBlock, claim)) return undefined;
  const { citations } = claim;
  const sentence = claimBlock.block.text.slice(claim.start, claim.end);
  if (!isReference(sentence)) return undefined;
  return { proximity: proximityOfReference(sentence, citations), citations };
}

/** The citations of the sentence before a quotation that is its own sentence: `@s4.h2 is blunt. “…”` */
function citationsOfIntroduction(claimBlock: ClaimBlock, claim: Claim | undefined): readonly ResolvedCitation[] {
  return claim && !hasQuotation(claimBlock, claim) ? claim.citations : [];
}

/** Whether the quotation fills its sentence, except for a clause such as `“…”, as the record has it.` */
function isAlone(text: string, pair: QuotePair, sentence: OffsetRange): boolean {
  if (!isWordless(text, sentence.start, pair.outerStart)) return false;
  const rest = text.slice(pair.outerEnd, sentence.end);
  return isWordless(rest, 0, rest.length) || (/^\s*,/.test(rest) && isReference(rest));
}

/** Whether all words of a range are inside the quotation marks. */
export function fillsBlock(text: string, { outerStart, outerEnd }: QuotePair, { start, end }: OffsetRange): boolean {
  return isWordless(text, start, outerStart) && isWordless(text, outerEnd, end);
}

/** Whether a quotation overlaps a range of the block's clean text. */
export function hasQuotation({ pairs }: ClaimBlock, { start, end }: OffsetRange): boolean {
  const pair = pairs[partitionPoint(pairs.length, (index) => pairs[index]!.outerEnd <= start)];
  return pair !== undefined && pair.outerStart < end;
}

/** The citations around a sentence without citations, the nearest first. Of two equally near, the one after it comes first. */
function citationsNear({ cited }: ClaimBlock, next: number): readonly ResolvedCitation[] {
  return Array.from({ length: MAX_NEAR }, (_, step) => [cited[next + step], cited[next - 1 - step]])
    .flat()
    .flatMap((each) => each?.citations ?? []);
}
