/** `@findings/export/coverage`: which findings are cited where, and which are not, as JSON, Markdown and a page of HTML. */
export type { CoverageJson } from './coverage/coverage-json.js';
export type {
  UnresolvedCitation,
  FindingCitation,
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
export { coverageJson } from './coverage/coverage-json-writer.js';
export { coverageMarkdown } from './coverage/coverage-markdown.js';
export { measureCoverage } from './coverage/measure-coverage.js';
export { coveragePage } from './coverage/page/page.js';
export type { PageOptions } from './coverage/page/page.js';
export { readProposal } from './coverage/read-proposal.js';
export { percentCited } from './coverage/tally.js';
