/**
 * `@findings/check/editor`: the parts of the checker that editors need on their own: incremental checks, the claims of a
 * document, the quotation matcher, and edits. They may change in any version.
 */
export { createIncrementalChecker } from './incremental/incremental-checker.js';
export type { EditedDocument, IncrementalChecker } from './incremental/incremental-checker.js';
export { checkParsedDocument } from './rules/check-document.js';
export { readDocument } from './rules/read-document.js';
export type { CheckContext } from './rules/read-document.js';
export { identityOf } from './rules/problem-identity.js';
export type { Claim, DocumentClaims, ProposalQuotation } from './claims/claims.js';
export { toDocumentRange } from './claims/document-offsets.js';
export type { ResolvedCitation } from './claims/resolved-citation.js';
export { createQuotationMatcher, quotationMatcherOf } from './quotations/quotation-matcher.js';
export type { DifferenceClass, NearMatch, QuotationMatcher } from './quotations/quotation-matcher.js';
export { withLineEnds } from './rules/apply-fixes.js';
export { addCitationAfter } from './rules/citation-edits.js';
export { matchQuotationMarks } from './rules/match-quotation-marks.js';
export { escapeMarkdown } from './rules/quotation-edits.js';
export { nameTarget, shortestId } from './rules/quotation-messages.js';
export { replaceKey } from './rules/replacement.js';
export type { OffsetEdit } from './rules/offset-edits.js';
export { REASON_PLACEHOLDER } from './suppressions/read-directive.js';
