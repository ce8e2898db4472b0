/**
 * `@findings/core/check`: a library of reports that have been read, and documents checked against it.
 * It does not load what reads a report.
 */
export type { Bibliography } from './bibliography/bibliography.js';
export { bibliographyFormat } from './bibliography/format.js';
export type { BibliographyFormat } from './bibliography/format.js';
export { inDocument } from './claims/places.js';
export { frontMatterEnd, readHeadings } from './coverage/headings.js';
export type { Heading } from './coverage/headings.js';
export { visible } from './saying/visible.js';
export { readSentences } from './facts/sentences.js';
export type { TextRange } from './facts/text-range.js';
export { createLibrary } from './library/library.js';
export { readLocalId } from './library/local-id.js';
export type { Library, LibraryOptions } from './library/library.js';
export { personSlugs } from './library/person-slugs.js';
export { excerpt, peopleNames, reportTitle, sessionName, sessionTitle } from './library/title.js';
export type { Missing, Resolution, Suggestion } from './library/resolution.js';
export type { SearchHit, SearchOptions } from './library/search-hit.js';
export { findingOf } from './library/target.js';
export type {
  DayTarget,
  ExchangeTarget,
  HighlightTarget,
  PassagePart,
  PassageTarget,
  ReportTarget,
  SessionTarget,
  SummaryTarget,
  Target,
} from './library/target.js';
export type { CheckedCitation } from './claims/checked-citation.js';
export type { Claims, QuotedWords, Statement } from './claims/claims.js';
export { membersOf, parseJsonTree, rangeOf } from './source/json-tree.js';
export type { JsonMember, OffsetRange } from './source/json-tree.js';
export { emptyLock } from './lock/lock.js';
export type { Lock, Pinned } from './lock/lock.js';
export { movePins } from './lock/move-pins.js';
export type { Move } from './lock/move-pins.js';
export { pinKey, pinnedKey } from './lock/pin-key.js';
export { pin, prune } from './lock/pin.js';
export type { MovedPin, Pinning, PinOptions, Repinned } from './lock/pin.js';
export { plannedMoves } from './lock/planned-moves.js';
export { readLock } from './lock/read-lock.js';
export type { LockReading } from './lock/read-lock.js';
export { writeLock } from './lock/write-lock.js';
export type {
  Day,
  Exchange,
  Finding,
  Highlight,
  Passage,
  Person,
  Point,
  Problem,
  Quantity,
  Report,
  Session,
  Severity,
  Span,
  Summary,
  Turn,
} from './model.js';
export { counted, grouped, times } from './saying/counted.js';
export { errorMessage } from './saying/error-message.js';
export { inEnglish } from './saying/say.js';
export type { Say } from './saying/say.js';
export { createQuoting, quotingOf } from './quoting/quoting.js';
export type { Gravity, NearWords, Quoting } from './quoting/quoting.js';
export { createRechecker } from './recheck/create-rechecker.js';
export type { EditedDocument, Rechecker } from './recheck/create-rechecker.js';
export { applyFixes, fixDocument, withLineEnds } from './rules/apply-fixes.js';
export type { Fixable, FixedDocument } from './rules/apply-fixes.js';
export { checkDocument, checkRead } from './rules/check.js';
export type { CheckOptions, DocumentCheck, SuppressedProblem } from './rules/check.js';
export type { DocumentProblem, Fix } from './rules/document-problem.js';
export { originOf } from './rules/origin.js';
export type { Edit } from './rules/pieces.js';
export { citeBehind } from './rules/quote-cite.js';
export { escaped } from './rules/quote-restore.js';
export { inStyleOf } from './rules/quote-style.js';
export { idOf, nameTarget } from './rules/quote-wording.js';
export { readDocument } from './rules/read-document.js';
export type { Against } from './rules/read-document.js';
export { replaceKey } from './rules/replacement.js';
export type { AnyRule, CheckedDocument, CommentRule, Example, Replacement, Rule } from './rules/rule.js';
export { rules } from './rules/rules.js';
export type { RuleCode } from './rules/rules.js';
export type { RuleSeverity, Severities } from './rules/severities.js';
export { reasonToWrite } from './suppressions/read-directive.js';
export { firstFrom } from './source/first-from.js';
export { LARGEST_PROPOSAL, LARGEST_REPORT, refuseLargeProposal, TooLargeError } from './saying/size-limit.js';
export { lineStarts, sourceText } from './source/source.js';
export type { SourceText } from './source/source.js';
export { fold, foldedWords } from './words/fold.js';
export { ownText } from './words/own-text.js';
export { wordDiff } from './words/word-diff.js';
export type { Change } from './words/word-diff.js';
