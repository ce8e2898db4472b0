import type { Report } from '@findings/core';
import type { Library } from '@findings/core/library';
import type { SourceText } from '@findings/core/text';

export interface ReportText {
  readonly uri: string;
  readonly source: SourceText;
  /** The parsed report. If configurations give it several keys, it has the first one. */
  readonly report: Report;
  /** A library that contains the report, and possibly others. Query it with the report's key. */
  readonly library: Library;
}
