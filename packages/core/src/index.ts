/** `@findings/core`: parses the report of a workshop into typed findings, and looks them up by id and by words. */
export { parseReport, sourceOf } from './parse-report.js';
export type { ParseOptions } from './parse-report.js';
export { createVocabulary, english, extendVocabulary } from '@findings/language';
export type { Lexicon, Vocabulary } from '@findings/language';
export { fingerprint } from './fingerprint.js';
export { MAX_REPORT_SIZE, TooLargeError } from './i18n/size-limit.js';
export { createLibrary } from './library/library.js';
export type { Library, LibraryOptions } from './library/library.js';
export type { MissingTarget, NearestId, Resolution } from './library/resolution.js';
export type { SearchHit, SearchOptions } from './library/search.js';
export type { SharedWords } from './library/shared-words.js';
export { findingOf } from './library/target.js';
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
export type {
  Acronym,
  CitableText,
  Day,
  CreditSource,
  Evidence,
  Exchange,
  Finding,
  Furniture,
  FurnitureKind,
  Highlight,
  Part,
  Passage,
  Person,
  Point,
  Problem,
  Quantity,
  QuantityKind,
  Quotation,
  Reference,
  RepairCounts,
  Report,
  Session,
  Severity,
  Span,
  Statement,
  Summary,
  Turn,
} from './model.js';

export { correct, CorrectionError, isCanonical, textHash } from './corrections/correct.js';
export { keepChecked } from './corrections/keep-checked.js';
export { LayoutError, layoutPath, printLayout, readLayout } from './corrections/layout-file.js';
export { locateUnits } from './corrections/locate.js';
export { OPERATIONS } from './corrections/operation-table.js';
export type { FieldKind } from './corrections/operation-table.js';
export { readUnits } from './corrections/read-units.js';
export type {
  Because,
  CorrectionAnswer,
  CorrectionOptions,
  CorrectionRequest,
  FrontField,
  Layout,
  LayoutLine,
  LayoutPage,
  Operation,
  PartKind,
  Reading,
  Region,
  Unit,
  UnitAnswer,
  UnitKind,
  UnitLayout,
  UnitPerson,
  UnitQuestion,
  Units,
  UnitSentence,
  Verdict,
  VerdictKind,
} from './corrections/model.js';
