import { SUMMARY_FIELDS } from '../formats/format.js';
import type { Summary, UsedReport } from '../formats/format.js';
import type { DocumentResult } from '../documents/document-result.js';

/**
 * Adds up the results of a run.
 *
 * @param isFixing whether fixes were applied. A remaining fix could not be applied, so it does not count as fixable.
 */
export function createRunTotals(isFixing = false) {
  const reports = new Map<string, UsedReport>();
  const summary: { -readonly [Name in keyof Summary]: Summary[Name] } = {
    files: 0,
    citations: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
  };
  const increase = (name: keyof Summary, count: number | undefined): void => {
    if (count !== undefined) summary[name] = (summary[name] ?? 0) + count;
  };
  return {
    summary,
    /** All reports of the results so far, without repetitions. */
    reports: (): readonly UsedReport[] => [...reports.values()],
    add: ({ citations, problems, fixed, wouldFix, accepted, reports: used, maxWarnings }: DocumentResult): void => {
      for (const report of used) reports.set(`${report.key}\n${report.path}`, report);
      if (maxWarnings !== undefined) summary.maxWarnings = Math.min(maxWarnings, summary.maxWarnings ?? Infinity);
      summary.files++;
      summary.citations += citations;
      for (const { severity, fix } of problems) {
        summary[SUMMARY_FIELDS[severity]]++;
        if (!isFixing) increase('fixable', fix && 1);
      }
      increase('fixed', fixed);
      increase('wouldFix', wouldFix);
      increase('accepted', accepted);
    },
  };
}
