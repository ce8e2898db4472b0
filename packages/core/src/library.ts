/** `@findings/core/library`: the library over parsed reports: ids, titles and search. It does not load the parser of reports. */
export { isCrossReference } from './library/read-local-id.js';
export { creditPhrase } from './library/credit-phrase.js';
export { createLibrary } from './library/library.js';
export type { Library } from './library/library.js';
export { listTargets } from './library/list-targets.js';
export { readInnerId, readLocalId } from './library/read-local-id.js';
export type { FindingLetter } from './library/read-local-id.js';
export { newReportKey, RESERVED_KEYS } from './library/new-report-key.js';
export { personSlugs } from './library/person-slugs.js';
export type { MissingTarget, NearestId, Resolution } from './library/resolution.js';
export { resolveCitation } from './library/resolve-citation.js';
export type { SearchHit } from './library/search.js';
export { fieldsOf } from './library/search-index.js';
export type { WordFrequencies } from './library/search-index.js';
export type { SharedWords } from './library/shared-words.js';
export {
  countOf,
  formsOf,
  indexedWords,
  MAX_FORMS,
  MAX_TYPED,
  MAX_WORDS,
  queryWords,
  rangeOfForms,
  rangeOfSpellings,
  scoresOf,
  withSpellings,
} from './library/word-forms.js';
export type { CountedWord, WordForm, WordRange } from './library/word-forms.js';
export { findingsOfPart } from './model.js';
export { findingOf, isIn } from './library/target.js';
export type {
  DayTarget,
  ExchangeTarget,
  FindingTarget,
  HighlightTarget,
  PartTarget,
  PassageRole,
  PassageTarget,
  ReportTarget,
  SessionTarget,
  SummaryTarget,
  Target,
} from './library/target.js';
export { excerptRange } from './library/excerpt-range.js';
export {
  excerpt,
  excerptOfTitle,
  partName,
  partTitle,
  peopleNames,
  reportName,
  reportTitle,
  summaryTitle,
  textToShow,
  titleInMessage,
} from './library/title.js';
export { placeParts } from './library/place-parts.js';
export type { PlacedDay, PlacedPart, PlacedParts } from './library/place-parts.js';
export { creditedName, isInferred } from './library/inferred-credits.js';
