/** Reads the report of a workshop into typed findings, and checks citations against them. */
export { parseReport } from './parse-report.js';
export type { ParseOptions } from './parse-report.js';
export { english } from './outline/english.js';
export { extendVocabulary } from './outline/vocabulary.js';
export type { Vocabulary } from './outline/vocabulary.js';
export { fingerprint } from './fingerprint.js';
export { reportModule } from './export/typescript.js';
export type {
  Acronym,
  Cited,
  Day,
  Exchange,
  Finding,
  Highlight,
  Passage,
  Person,
  Point,
  Problem,
  Quantity,
  QuantityKind,
  Quotation,
  Reference,
  Repairs,
  Report,
  Session,
  Severity,
  Span,
  Summary,
  Turn,
} from './model.js';
export { checkDocument, createLibrary, findingOf, rules } from './check.js';
export type {
  CheckOptions,
  DayTarget,
  DocumentCheck,
  DocumentProblem,
  Example,
  ExchangeTarget,
  Fix,
  HighlightTarget,
  Library,
  LibraryOptions,
  Missing,
  PassagePart,
  PassageTarget,
  ReportTarget,
  Resolution,
  Rule,
  RuleCode,
  RuleSeverity,
  SearchHit,
  SearchOptions,
  SessionTarget,
  Severities,
  Suggestion,
  SummaryTarget,
  Target,
} from './check.js';
