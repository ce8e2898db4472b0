import type { TextBlock } from '@findings/citations';
import type { OffsetRange } from '@findings/core/text';
import { adjacentCitations } from './adjacent-citations.js';
import { readBlockQuotation } from './block-quotation.js';
import type { ResolvedCitation } from './resolved-citation.js';
import { createCitationLookup } from './cited-objects.js';
import type { DocumentClaims, ProposalQuotation, Claim } from './claims.js';
import { locateQuotations, type LocatedQuotation } from './block-quotations.js';
import { endOfMarkup, toDocumentRange } from './document-offsets.js';
import { quotedText } from './quoted-text.js';
import { isWordless, readBlock, statementAt, type ClaimBlock } from './claim-block.js';
import type { BlockReading } from './block-reading.js';
import type { AssignedCitations } from './assign-citations.js';
import { createNearbyCitations } from './nearby-citations.js';
import { trimRange } from './trim-range.js';

/**
 * What a document says, and what it proves it with. Blocks are read when they are first asked for: a document without a
 * quotation pays for none. Linear.
 *
 * @param blocks of `readTexts`
 * @param citations of the document, with what their keys name
 */
export function readClaims(
  markdown: string,
  blocks: readonly TextBlock[],
  citations: readonly ResolvedCitation[],
): DocumentClaims {
  let citing: ReturnType<typeof createCitationLookup> | undefined;
  const known: (ClaimBlock | undefined)[] = [];
  const reading: BlockReading = {
    markdown,
    blocks,
    read: (index) =>
      (known[index] ??= readBlock(
        markdown,
        blocks[index]!,
        (citing ??= createCitationLookup(blocks, citations)).citedIn(blocks[index]!),
      )),
  };
  return new LazyClaims(reading);
}

class LazyClaims implements DocumentClaims {
  #statements: readonly Claim[] | undefined;
  #citing: readonly Claim[] | undefined;
  #quotations: readonly ProposalQuotation[] | undefined;

  constructor(private readonly reading: BlockReading) {}

  get statements(): readonly Claim[] {
    const { blocks, read } = this.reading;
    return (this.#statements ??= blocks.flatMap((_, index) => read(index).statements));
  }

  get citing(): readonly Claim[] {
    const { blocks, read } = this.reading;
    return (this.#citing ??= blocks.flatMap(({ objects }, index) =>
      objects.some(({ type }) => type !== 'opaque') ? citingOf(read(index)) : [],
    ));
  }

  get quotations(): readonly ProposalQuotation[] {
    return (this.#quotations ??= [...readQuotations(this.reading)]);
  }
}

function citingOf(block: ClaimBlock): readonly Claim[] {
  return block.cited.length === 0 ? [] : block.statements.filter(({ citations }) => citations.length > 0);
}

/** Of so many places at most a block quotation has the citations. */
const mostCited = 32;
const mark = /["'“”„‘«»‹›]/;

function* readQuotations(reading: BlockReading): Generator<ProposalQuotation> {
  const { blocks } = reading;
  const around = createNearbyCitations(reading);
  let last = -1;
  /** Where a block quotation is tried once more. More attempts would take quadratic time. */
  let again = -1;
  for (let index = 0; index < blocks.length; index++) {
    const { quotation, text } = blocks[index]!;
    if (quotation !== undefined && (index > last || index === again)) {
      const isFirst = index > last;
      if (isFirst) last = lastOf(blocks, index);
      const block = blockQuotation(reading, index, last, quotation);
      if (block) {
        yield block;
        index = last;
        continue;
      }
      again = isFirst ? afterUnquotable(blocks, index, last) : -1;
    }
    if (mark.test(text)) {
      for (const placed of locateQuotations(reading.read(index))) {
        const words = inlineQuotation(reading, index, placed, () => around(index, placed));
        if (words) yield words;
      }
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

/** The block after the last cell or paragraph without words; -1 if there are none. The last block may be an attribution. */
function afterUnquotable(blocks: readonly TextBlock[], first: number, last: number): number {
  for (let index = last - 1; index >= first; index--) {
    const { kind, text } = blocks[index]!;
    if (kind === 'cell' || isWordless(text, 0, text.length)) return index + 1;
  }
  return -1;
}

function blockQuotation(
  reading: BlockReading,
  first: number,
  last: number,
  start: number,
): ProposalQuotation | undefined {
  const quoted = readBlockQuotation(reading, first, last);
  if (!quoted) return undefined;
  const paragraphs = quoted.paragraphs.flatMap((each) => quotedText(each.read.block, each) || []);
  // Where one has no words that can be compared, nor has the whole.
  if (paragraphs.length < quoted.paragraphs.length) return undefined;
  const opening = quoted.paragraphs[0]!;
  const closing = quoted.paragraphs.at(-1)!;
  const { isAttributed } = quoted;
  const cited = quoted.own.slice(0, mostCited).flatMap(({ citations }) => citations);
  const near = (): AssignedCitations => ({
    closeness: 'near',
    citations: quoted.within.slice(0, mostCited).flatMap(({ citations }) => citations),
  });
  const { closeness, citations }: AssignedCitations =
    cited.length > 0
      ? { closeness: 'own', citations: cited }
      : (adjacentCitations(reading, { first, last, start, end: quoted.end.end, isAttributed }) ?? near());
  return {
    form: 'block',
    text: paragraphs.join(' '),
    paragraphs,
    start: toDocumentRange(opening.read.block, opening).start,
    end: toDocumentRange(closing.read.block, closing).end,
    citations,
    closeness,
    insertAt: endOfMarkup(reading.markdown, quoted.end, trimRange(quoted.end.text, wholeOf(quoted.end)).end),
    block: closing.read.block,
    statement: () => closing.read.statements[statementAt(closing.read, closing.end - 1)]!,
  };
}

function wholeOf({ text }: TextBlock): OffsetRange {
  return { start: 0, end: text.length };
}

function inlineQuotation(
  { blocks, markdown }: BlockReading,
  index: number,
  { pair, statement, belonging }: LocatedQuotation,
  outside: () => AssignedCitations,
): ProposalQuotation | undefined {
  const block = blocks[index]!;
  const words = trimRange(block.text, pair);
  if (words.start >= words.end) return undefined;
  const text = quotedText(block, words);
  if (!text) return undefined;
  const { closeness, citations } = belonging && belonging.closeness !== 'near' ? belonging : outside();
  return {
    form: 'inline',
    text,
    paragraphs: [text],
    ...toDocumentRange(block, words),
    citations,
    closeness,
    insertAt: endOfMarkup(markdown, block, pair.outerEnd),
    block,
    statement: () => statement,
  };
}
