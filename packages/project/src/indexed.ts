/** `@findings/project/indexed`: reports by way of an index. A separate entry, because it loads SQLite. */
export { openIndexedReports, updateIndex } from './node/indexed-reports.js';
export type { IndexedReports, IndexOptions, IndexUpdate } from './node/indexed-reports.js';
