import type { Target } from '@findings/core/library';

/** The line of the report, from 1, in which something begins; absent for a report as a whole. */
export function reportLineOf(target: Target): number | undefined {
  const spans = target.type === 'summary' ? target.summary.passages[0]?.spans : target.spans;
  return spans?.[0]?.start.line;
}
