/** `@findings/index`: an index of the findings of many reports, so that a search need not read the reports. */
export type {
  FindingsIndex,
  FoundFindings,
  GetRequest,
  IndexedFile,
  IndexedReport,
  IndexStats,
  SearchRequest,
} from './findings-index.js';
export { IndexError } from './index-error.js';
export type { IndexProblem } from './index-error.js';
export { openSqliteIndex } from './sqlite-index.js';
export type { SqliteOptions } from './sqlite-index.js';
export { decodeRows, encodeRows, rowsOf } from './report-rows.js';
export type { FindingList, FindingModel, FindingRow, ReportRows } from './report-rows.js';
