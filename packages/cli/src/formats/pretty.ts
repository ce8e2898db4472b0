import { problemLines } from '../render/problem.js';
import { safeLines } from '../terminal/safe-lines.js';
import type { Layout } from '../terminal/layout.js';
import type { Format } from './format.js';
import { summaryLine } from './summary-line.js';

/** For people: each problem in its place, and a line that sums up. */
export function prettyFormat(sheet: Layout): Format {
  return {
    begin: () => '',
    *file({ path, source, problems, titleOf }) {
      for (const problem of problems)
        yield safeLines(`${problemLines(path, source, problem, sheet, titleOf).join('\n')}\n\n`);
    },
    end: (summary) => (summary.files === 0 ? '' : `${summaryLine(summary, sheet.style)}\n`),
  };
}
