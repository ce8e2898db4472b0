import type { Report } from '@findings/core';
import type { SourceText } from '@findings/core/text';

/** A report that has been read, and where from (absolute). */
export interface LoadedReport {
  readonly report: Report;
  readonly path: string;
  /** What it was read from; absent where that was done when the tool was built. */
  readonly source?: SourceText | undefined;
}
