import type { TextBlock } from '@findings/citations';
import type { OffsetRange } from '@findings/language';
import { adjacentCitations } from './adjacent-citations.js';
import { readBlockQuotation } from './block-quotation.js';
import type { ResolvedCitation, DocumentClaims, ProposalQuotation, Claim } from './claims.js';
import { createCitationLookup } from './cited-objects.js';
import { locateQuotations, type LocatedQuotation } from './inline-quotations.js';
import { endOfMarkup, toDocumentRange } from './document-offsets.js';
import { quotedText, trimRange } from './quoted-text.js';
import { isWordless, readBlock, claimIndexAt, type ClaimBlock } from './claim-block.js';
import type { BlockReading } from './claim-block.js';
import type { AssignedCitations } from './assign-citations.js';
import { createFallbackCitationFinder } from './fallback-citations.js';
import { joinInterrupted } from './interrupted-quotation.js';

/**
 * Reads the claims and quotations of a document, in linear time. Blocks are read on demand.
 *
 * @param blocks the blocks from `readTexts`
 * @param citations the resolved citations of the document
 */
export function readClaims(
  markdown: string,
  blocks: readonly TextBlock[],
  citations: readonly ResolvedCitation[],
): DocumentClaims {
  let lookup: ReturnType<typeof createCitationLookup> | undefined;
  const claimBlocks: (ClaimBlock | undefined)[] = [];
  const reading: BlockReading = {
    markdown,
    blocks,
    read: (index) =>
      (claimBlocks[index] ??= readBlock(
        markdown,
        blocks[index]!,
        (lookup ??= createCitationLookup(blocks, citations)).citedIn(blocks[index]!),
      )),
  };
  return new LazyClaims(reading);
}

class LazyClaims implements DocumentClaims {
  #all: readonly Claim[] | undefined;
  #citing: readonly Claim[] | undefined;
  #quotations: readonly ProposalQuotation[] | undefined;
  #byClaim: ReadonlyMap<Claim, readonly ProposalQuotation[]> | undefined;

  constructor(private readonly reading: BlockReading) {}

  get all(): readonly Claim[] {
    const { blocks, read } = this.reading;
    return (this.#all ??= blocks.flatMap((_, index) => read(index).claims));
  }

  get citing(): readonly Claim[] {
    const { blocks, read } = this.reading;
    return (this.#citing ??= blocks.flatMap(({ objects }, index) =>
      objects.some(({ type }) => type !== 'opaque') ? citingClaims(read(index)) : [],
    ));
  }

  get quotations(): readonly ProposalQuotation[] {
    return (this.#quotations ??= [...readQuotations(this.reading)]);
  }

  quotationsOf(claim: Claim): readonly ProposalQuotation[] {
    return (this.#byClaim ??= Map.groupBy(this.quotations, (each) => each.claim())).get(claim) ?? [];
  }
}

function citingClaims(block: ClaimBlock): readonly Claim[] {
  return block.cited.length === 0 ? [] : block.claims.filter(({ citations }) => citations.length > 0);
}

/** A block quotation gets the citations of at most this many positions. */
const MAX_CITED = 32;
const QUOTATION_MARK = /["'“”„‘«»‹›「『]/;

function* readQuotations(reading: BlockReading): Generator<ProposalQuotation> {
  const { blocks } = reading;
  const findFallbackCitations = createFallbackCitationFinder(reading);
  let last = -1;
  for (let index = 0; index < blocks.length; index++) {
    const { quotation, text } = blocks[index]!;
    if (quotation !== undefined && index > last) {
      last = lastOf(blocks, index);
      const block = blockQuotation(reading, index, last, quotation);
      if (block) {
        yield block;
        index = last;
        continue;
      }
    }
    if (QUOTATION_MARK.test(text)) {
      const located = locateQuotations(reading.read(index));
      const quotations = located.map((each) =>
        inlineQuotation(reading, index, each, () => findFallbackCitations(index, each)),
      );
      yield* joinInterrupted(text, located, quotations);
      const split = quotationSplitByBlock(reading, index);
      if (split) yield split;
    }
  }
}

/** The last block of the block quotation that a block is in. */
function lastOf(blocks: readonly TextBlock[], index: number): number {
  const { quotation } = blocks[index]!;
  let last = index;
  while (blocks[last + 1]?.quotation === quotation) last++;
  return last;
}

function blockQuotation(
  reading: BlockReading,
  first: number,
  last: number,
  start: number,
): ProposalQuotation | undefined {
  const quoted = readBlockQuotation(reading, first, last);
  if (!quoted) return undefined;
  const paragraphs = quoted.paragraphs.flatMap((each) => quotedText(each.claimBlock.block, each) || []);
  // If one paragraph has no words to compare, nor has the quotation.
  if (paragraphs.length < quoted.paragraphs.length) return undefined;
  const opening = quoted.paragraphs[0]!;
  const closing = quoted.paragraphs.at(-1)!;
  const { isAttributed } = quoted;
  const cited = quoted.own.slice(0, MAX_CITED).flatMap(({ citations }) => citations);
  const near = (): AssignedCitations => ({
    proximity: 'near',
    citations: quoted.within.slice(0, MAX_CITED).flatMap(({ citations }) => citations),
  });
  const { proximity, citations }: AssignedCitations =
    cited.length > 0
      ? { proximity: 'own', citations: cited }
      : (adjacentCitations(reading, { first, last, start, end: quoted.lastBlock.end, isAttributed }) ?? near());
  return {
    form: 'block',
    text: paragraphs.join(' '),
    paragraphs,
    start: toDocumentRange(opening.claimBlock.block, opening).start,
    end: toDocumentRange(closing.claimBlock.block, closing).end,
    citations,
    proximity,
    insertAt: endOfMarkup(
      reading.markdown,
      quoted.lastBlock,
      trimRange(quoted.lastBlock, wholeRange(quoted.lastBlock)).end,
    ),
    block: closing.claimBlock.block,
    claim: () => closing.claimBlock.claims[claimIndexAt(closing.claimBlock, closing.end - 1)]!,
  };
}

function wholeRange({ text }: TextBlock): OffsetRange {
  return { start: 0, end: text.length };
}

function inlineQuotation(
  { blocks, markdown }: BlockReading,
  index: number,
  { pair, claim, assigned }: LocatedQuotation,
  findFallback: () => AssignedCitations,
): ProposalQuotation | undefined {
  const block = blocks[index]!;
  const words = trimRange(block, pair);
  if (words.start >= words.end) return undefined;
  const text = quotedText(block, words);
  if (!text) return undefined;
  const isCited = assigned !== undefined && assigned.proximity !== 'near';
  if (!pair.closed && !isCited) return undefined;
  const { proximity, citations } = isCited ? assigned : findFallback();
  const closing = pair.closed
    ? {
        marks: {
          opening: toDocumentRange(block, { start: pair.outerStart, end: pair.start }),
          closing: toDocumentRange(block, { start: pair.end, end: pair.outerEnd }),
        },
      }
    : { isUnclosed: true as const };
  return {
    form: 'inline',
    text,
    paragraphs: [text],
    ...toDocumentRange(block, words),
    ...closing,
    citations,
    proximity,
    insertAt: endOfMarkup(markdown, block, pair.outerEnd),
    block,
    claim: () => claim,
  };
}

/**
 * A quotation within a paragraph that an HTML block splits, such as `<script>`: the first block opens it, and the next one closes it
 * before its citation.
 */
function quotationSplitByBlock({ blocks, markdown, read }: BlockReading, index: number): ProposalQuotation | undefined {
  const next = blocks[index + 1];
  if (!next || /\n[ \t]*\n/.test(markdown.slice(blocks[index]!.end, next.start))) return undefined;
  const [first, second] = [read(index), read(index + 1)];
  const from = first.loose.opening.at(-1);
  const to = second.loose.closing;
  const cited = second.cited[0];
  if (from === undefined || to === undefined || !cited || cited.at < to) return undefined;
  const head = trimRange(first.block, { start: from, end: first.block.text.length });
  const tail = trimRange(second.block, { start: 0, end: to });
  const text = [quotedText(first.block, head), quotedText(second.block, tail)].join(' ');
  return {
    form: 'inline',
    text,
    paragraphs: [text],
    start: toDocumentRange(first.block, head).start,
    end: toDocumentRange(second.block, tail).end,
    citations: cited.citations,
    proximity: isWordless(second.block.text, to, cited.at) ? 'own' : 'sentence',
    insertAt: endOfMarkup(markdown, second.block, to + 1),
    block: second.block,
    claim: () => second.claims[0]!,
  };
}
