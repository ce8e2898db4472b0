/**
 * `@findings/check/editor`: the parts of the checker that editors need on their own: the claims of a
 * document, the quotation matcher, and edits. They may change in any version.
 */
export { checkInSteps, checkParsedDocument } from './rules/check-document.js';
export { runSteps, runWithPauses } from './rules/steps.js';
export type { Pause, Steps } from './rules/steps.js';
export { readDocument } from './rules/read-document.js';
export type { CheckContext } from './rules/read-document.js';
export type { Claim, DocumentClaims, ProposalQuotation } from './claims/claims.js';
export { endOfMarkup, toDocumentRange } from './claims/document-offsets.js';
export type { ResolvedCitation } from './claims/claims.js';
export { createQuotationMatcher, quotationMatcherOf } from './quotations/quotation-matcher.js';
export type { QuotationMatcher } from './quotations/quotation-matcher.js';
export type { DifferenceClass } from './quotations/classify-difference.js';
export type { SimilarMatch } from './quotations/most-similar-text.js';
export { fixInSteps, withLineEnds } from './rules/apply-fixes.js';
export { kindOfTime } from './rules/stated-times.js';
export { unsourcedQuotations } from './rules/unsourced-quotations.js';
export { quotedSpeakers } from './names/quoted-speakers.js';
export { addCitationAfter } from './rules/citation-edits.js';
export { matchQuotationMarks } from './rules/quotation-edits.js';
export { escapeMarkdown } from './rules/quotation-edits.js';
export { nameTarget, shortestId } from './rules/quotation-messages.js';
export { replaceKey } from './rules/citation-edits.js';
export type { OffsetEdit } from './rules/offset-edits.js';
export { REASON_PLACEHOLDER } from './suppressions/read-directive.js';
export { markedWords, shortWords } from './suppressions/marked-words.js';
