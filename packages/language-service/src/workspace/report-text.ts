import type { Library } from '@findings/core/library';
import type { Report } from '@findings/core';
import type { SourceText } from '@findings/core/text';

/** A report's own file. */
export interface ReportText {
  readonly uri: string;
  readonly source: SourceText;
  /** What was read from it. Where configurations give it several keys, under the first one. */
  readonly report: Report;
  /** It holds that report, and may hold others: ask it by the report's key. */
  readonly library: Library;
}
