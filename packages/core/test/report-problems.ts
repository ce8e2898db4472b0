import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../src/index.js';

/** A problem of reports, as its page in `docs/rules/` explains it. */
interface ReportProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  /** A report that has the problem, the line and message, and the corrected report. */
  readonly example: string;
  readonly message: string;
  readonly corrected: string;
}

const pages = join(import.meta.dirname, '../../../docs/rules');

/** All problems of reports. Their pages are written by hand, and `findings explain` shows them. */
export const reportProblems: readonly ReportProblem[] = readdirSync(pages)
  .filter((file) => file.startsWith('report.'))
  .map((file) => {
    const page = readFileSync(join(pages, file), 'utf8');
    const [, summary = '', severity = ''] = /^# .*\n\n(.*)\n\nSeverity: \*\*(\w+)\*\*/.exec(page) ?? [];
    const [example = '', message = '', corrected = ''] = [...page.matchAll(/^```\w+\n([^]*?)\n```$/gm)].map(
      ([, text]) => text!,
    );
    return { code: file.replace(/\.md$/, ''), severity: severity as Severity, summary, example, message, corrected };
  });
