import type { TextBlock, CitationItem } from '@findings/citations';
import type { Resolution } from '@findings/core/library';
import type { OffsetRange } from '@findings/language';

/** A sentence of a proposal, with the citations that support it. */
export interface Claim {
  readonly block: TextBlock;
  /** Offsets in the block's clean text. */
  readonly start: number;
  readonly end: number;
  /** The citations in the sentence or directly after its full stop, including those of its footnotes. */
  readonly citations: readonly ResolvedCitation[];
  /** Whether all of them are in footnotes that say something of their own. Then the sentence may rely on something else. */
  readonly isCitedInRemarks?: true;
}

/**
 * How certain it is that citations belong to a quotation.
 *
 * - `own`: they are adjacent to it, inside it, or in its attribution line
 * - `sentence`: they are in its sentence or table row, in the sentence whose colon introduces it, or in a short one after it that only refers to a
 *   source (`See [@s4].`)
 * - `adjacent`: they are in the sentence before or after it, which may be about it or about something else
 * - `near`: they are elsewhere in its paragraph, and may support something else
 */
export type Proximity = 'own' | 'sentence' | 'adjacent' | 'near';

/** Words in quotation marks or in a block quotation. */
export interface ProposalQuotation {
  readonly form: 'inline' | 'block';
  /** The words as plain text, without quotation marks, attribution line and citations. */
  readonly text: string;
  /** Range of the words in the document, without quotation marks, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Ranges of its quotation marks in the document. Undefined for a block quotation, and for one that a clause interrupts. */
  readonly marks?: { readonly opening: OffsetRange; readonly closing: OffsetRange } | undefined;
  /** The citations that the quotation belongs to, the most likely first. Empty if nothing near it is cited. */
  readonly citations: readonly ResolvedCitation[];
  readonly proximity: Proximity;
  /** `text` by paragraph. An inline quotation has one paragraph. */
  readonly paragraphs: readonly string[];
  /** The parts of an inline quotation in several pairs of marks without a word between them: `“Donors” “pay late”`. */
  readonly parts?: readonly string[];
  /** The offset in the document at which to insert a citation of it. */
  readonly insertAt: number;
  /** Whether its quotation mark is never closed. Where it ends is then uncertain. */
  readonly isUnclosed?: true;
  /** The block in which it ends. */
  readonly block: TextBlock;
  /** Returns the sentence that contains it, or the last sentence of a block quotation. Computed on demand. */
  readonly claim: () => Claim;
}

/** The claims and quotations of a proposal, in document order. */
export interface DocumentClaims {
  /** All sentences. */
  readonly all: readonly Claim[];
  /** The sentences with citations. Does not read blocks without citations. */
  readonly citing: readonly Claim[];
  readonly quotations: readonly ProposalQuotation[];
  /** The quotations of a sentence. A block quotation belongs to its last one. */
  quotationsOf(claim: Claim): readonly ProposalQuotation[];
}

/** A citation with its key resolved. */
export interface ResolvedCitation {
  readonly item: CitationItem;
  readonly resolution: Resolution;
}
