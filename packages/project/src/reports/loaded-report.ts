import type { Report } from '@findings/core/check';

/** A report that has been read, and where from (absolute). */
export interface LoadedReport {
  readonly report: Report;
  readonly path: string;
}
