/** `@findings/project/indexed`: reports by way of an index. A separate entry, because it loads SQLite. */
export { openIndexedReports, updateIndex } from './node/indexed-reports.js';
export type { IndexedReports, IndexOptions, IndexUpdate } from './node/indexed-reports.js';
export { readForIndex } from './node/read-for-index.js';
export type { ReadReport, ReportReaders, ReportTask } from './node/read-for-index.js';
export { decodeRows, encodeRows } from '@findings/index';
