import { SUMMARY_FIELDS } from '../formats/format.js';
import type { Summary } from '../formats/format.js';
import type { DocumentResult } from './document-result.js';

/** The sums of a run, document by document. */
export interface RunTotals {
  readonly summary: Summary;
  add(answer: DocumentResult): void;
  /** What was summed up elsewhere. */
  addSums(summary: Summary): void;
}

/** @param isFixing whether fixes were applied already: a fix that is left was not applied, and would not be next time */
export function createRunTotals(isFixing = false): RunTotals {
  const summary: { -readonly [Name in keyof Summary]: Summary[Name] } = {
    files: 0,
    citations: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
  };
  const more = (name: keyof Summary, count: number | undefined): void => {
    if (count !== undefined) summary[name] = (summary[name] ?? 0) + count;
  };
  return {
    summary,
    add: ({ citations, problems, fixed, wouldFix, accepted }) => {
      summary.files++;
      summary.citations += citations;
      for (const { severity, fix } of problems) {
        summary[SUMMARY_FIELDS[severity]]++;
        if (!isFixing) more('fixable', fix && 1);
      }
      more('fixed', fixed);
      more('wouldFix', wouldFix);
      more('accepted', accepted);
    },
    addSums: (sums) => {
      for (const name of Object.keys(sums) as (keyof Summary)[]) more(name, sums[name]);
    },
  };
}
