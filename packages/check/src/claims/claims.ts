import type { TextBlock } from '@findings/citations';
import type { ResolvedCitation } from './resolved-citation.js';

/** A sentence of a proposal, with what it leans on. */
export interface Claim {
  readonly block: TextBlock;
  /** Offsets in the block's clean text. */
  readonly start: number;
  readonly end: number;
  /** Those that stand in it or right behind its full stop, those of the footnotes that it refers to included. */
  readonly citations: readonly ResolvedCitation[];
}

/**
 * How sure it is that a quotation leans on its citations: they stand right beside it, inside it or in its attribution
 * line (`own`); in its sentence, its row, or in the sentence that introduces it or points back to it (`sentence`);
 * somewhere in its paragraph, and may be about something else (`near`).
 */
export type Proximity = 'own' | 'sentence' | 'near';

/** Words that a proposal gives as somebody's own: between quotation marks, or in a block quotation. */
export interface ProposalQuotation {
  readonly form: 'inline' | 'block';
  /** The words in clean prose, without their marks, an attribution line or citations. */
  readonly text: string;
  /** Of the words in the document, without their marks; UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Those that the quotation belongs to, the most likely one first; empty where nothing near it is cited. */
  readonly citations: readonly ResolvedCitation[];
  readonly closeness: Proximity;
  /** The same words by the paragraphs of a block quotation; of an inline one the only one. */
  readonly paragraphs: readonly string[];
  /** Where a citation of it would be written in the document. */
  readonly insertAt: number;
  /** That it ends in. */
  readonly block: TextBlock;
  /** The sentence that it stands in, or the block quotation's last; read when it is asked for. */
  readonly statement: () => Claim;
}

/** What a proposal says, and with which findings it proves it; all in document order. */
export interface DocumentClaims {
  readonly statements: readonly Claim[];
  /** Those of them that lean on something; for these alone, blocks that cite nothing are not read. */
  readonly citing: readonly Claim[];
  readonly quotations: readonly ProposalQuotation[];
}
