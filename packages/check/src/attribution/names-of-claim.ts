import type { OffsetRange } from '@findings/language';
import type { Claim, ProposalQuotation } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import type { CheckedDocument } from '../document/checked-document.js';
import { findNames, type FoundName } from '../names/find-names.js';
import { nameDirectory } from '../names/name-directory.js';

/** The names in a sentence, and the range that was searched. */
export interface NamesOfClaim {
  readonly names: readonly FoundName[];
  /** In the block of the claim. */
  readonly range: OffsetRange;
  /** Whether a range of the block is in a quotation: a name there is part of what is quoted, and credits no one. */
  readonly isQuoted: (place: OffsetRange) => boolean;
}

/**
 * The names of a sentence outside its quotations. A clause that a semicolon separates from all citations says something else:
 * `It was Okoro’s plan; Wen agreed [@s1.h1]`.
 */
export function namesOfClaim(document: CheckedDocument, claim: Claim): NamesOfClaim {
  const known = document.cached(createCache);
  const names = known.get(claim) ?? readNames(document, claim);
  known.set(claim, names);
  return names;
}

/** Several rules ask for the names of a sentence. */
function createCache(): Map<Claim, NamesOfClaim> {
  return new Map();
}

function readNames(document: CheckedDocument, claim: Claim): NamesOfClaim {
  const { block, start, end } = claim;
  const quotations = inlineQuotations(document, claim);
  const isQuoted = (place: OffsetRange): boolean => {
    const range = toDocumentRange(block, place);
    return quotations.some((quotation) => quotation.start <= range.start && range.end <= quotation.end);
  };
  const beforeCitation = /^[^\ufffc]*(?=\ufffc)/.exec(block.text.slice(start, end))?.[0] ?? '';
  const semicolon = Array.from(beforeCitation.matchAll(/;/g), ({ index }) => start + index).findLast(
    (at) => !isQuoted({ start: at, end: at + 1 }),
  );
  const range = { start: semicolon === undefined ? start : semicolon + 1, end };
  const names = findNames(block.text, nameDirectory(document.library), range, document.isGenerated).filter(
    (named) => !isQuoted(named),
  );
  return { names, range, isQuoted };
}

/** A name after a mark that is never closed may be outside the quotation. */
export function inlineQuotations({ claims }: CheckedDocument, claim: Claim): readonly ProposalQuotation[] {
  return claims.quotationsOf(claim).filter(({ form, isUnclosed }) => form === 'inline' && !isUnclosed);
}
