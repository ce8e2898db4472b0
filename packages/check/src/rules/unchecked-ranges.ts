import type { OffsetRange } from '@findings/language';
import type { ResolvedCitation } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { createOverlapSearch } from '../suppressions/overlaps.js';
import type { CheckedDocument } from './rule.js';

/**
 * Whether rules cannot compare a range with a report, because a citation there, or one that a sentence or quotation there relies on,
 * matches nothing or matches several findings.
 */
export function isUnchecked(document: CheckedDocument, range: OffsetRange): boolean {
  return [unclearCitations, unclearTexts].some((search) => document.cached(search)(range) !== undefined);
}

function unclearCitations(document: CheckedDocument): (range: OffsetRange) => OffsetRange | undefined {
  const unclear = document.citations.filter((citation) => isUnclear(document, citation)).map(({ item }) => item);
  return createOverlapSearch([...unclear, ...document.nearMisses].sort(byStart));
}

/** The sentences and quotations that rely on unclear citations. */
function unclearTexts(document: CheckedDocument): (range: OffsetRange) => OffsetRange | undefined {
  const relies = ({ citations }: { readonly citations: readonly ResolvedCitation[] }): boolean =>
    citations.some((citation) => isUnclear(document, citation));
  if (!relies(document)) return () => undefined;
  const { citing, quotations } = document.claims;
  const sentences = citing.filter(relies).map((claim) => toDocumentRange(claim.block, claim));
  return createOverlapSearch([...sentences, ...quotations.filter(relies)].sort(byStart));
}

/** A key of an unknown work may be that of a report which is not there. */
function isUnclear({ bibliography }: CheckedDocument, { item, resolution: { type } }: ResolvedCitation): boolean {
  return type === 'foreign' ? bibliography?.keys.has(item.id) !== true : type !== 'found';
}

function byStart(one: OffsetRange, other: OffsetRange): number {
  return one.start - other.start;
}
