/**
 * `@findings/check/editor`: the parts of the checker that editors use directly: checks in steps, the claims of a document, the quotation
 * matcher, and edits. They may change in any version.
 */
export { checkInSteps, checkParsedDocument } from './check-document.js';
export { runSteps, runWithPauses } from './document/steps.js';
export type { Pause, Steps } from './document/steps.js';
export { readDocument } from './document/read-document.js';
export type { CheckContext } from './document/read-document.js';
export type { Claim, DocumentClaims, ProposalQuotation } from './claims/claims.js';
export { endOfMarkup, toDocumentRange } from './claims/document-offsets.js';
export type { ResolvedCitation } from './claims/claims.js';
export { createQuotationMatcher, quotationMatcherOf } from './matching/quotation-matcher.js';
export type { QuotationMatcher } from './matching/quotation-matcher.js';
export type { DifferenceClass } from './matching/classify-difference.js';
export type { SimilarMatch } from './matching/most-similar-text.js';
export { fixInSteps, withLineEnds } from './fixes/apply-fixes.js';
export { kindOfTime } from './figures/figure.js';
export { unsourcedQuotations, verifiedQuotations } from './quotations/quotation-sources.js';
export { rangeSpeakers, spokenSentences } from './names/range-speakers.js';
export type { SpokenText } from './names/range-speakers.js';
export { addCitationAfter } from './citations/citation-edits.js';
export { matchQuotationMarks } from './quotations/quotation-edits.js';
export { escapeMarkdown } from './quotations/quotation-edits.js';
export { nameTarget, shortestId, showTarget } from './quotations/quotation-messages.js';
export { replaceKey } from './citations/citation-edits.js';
export { isReportMissing } from './citations/unresolved-message.js';
export type { OffsetEdit } from './fixes/offset-edits.js';
export { REASON_PLACEHOLDER } from './suppressions/parse-directive.js';
export { markedWords, shortWords } from './suppressions/marked-words.js';
