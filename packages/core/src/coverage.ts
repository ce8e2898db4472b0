/**
 * `@findings/core/coverage`: which findings are cited where, and which are not; as JSON, as Markdown, and as a page of
 * HTML that needs nothing else. It does not load what reads a report.
 */
export type { CoverageJson } from './coverage/coverage-json.js';
export type {
  AstrayCite,
  Cite,
  CitingProposal,
  Coverage,
  CoverageTotals,
  CoveredReport,
  DayCoverage,
  FindingCoverage,
  KindCoverage,
  OrganizationCoverage,
  ProposalCitation,
  ProposalCoverage,
  ReportCoverage,
  SectionCoverage,
  SpeakerCoverage,
  Tally,
} from './coverage/coverage.js';
export { findingKinds, kindTitle } from './coverage/finding-kind.js';
export type { FindingKind } from './coverage/finding-kind.js';
export { coverageJson } from './coverage/json.js';
export { coverageMarkdown } from './coverage/markdown.js';
export { measureCoverage } from './coverage/measure.js';
export { coveragePage } from './coverage/page/page.js';
export type { PageOptions } from './coverage/page/page.js';
export { readProposal } from './coverage/read-proposal.js';
export { percentCited } from './coverage/tally.js';
