import type { ImportResult } from '@findings/import/in-worker';
import { printable } from '../terminal/escape-controls.js';
import type { Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { countNoun } from './count-noun.js';
import { isDoubt, problemLines, totals } from './report-summary.js';

/** Longer lines are hard to read. */
const WIDEST = 100;

/** How well a document was read, in lines for the person who reviews the result. */
export function importSummary(
  { report, summary: { pages, words }, problems }: ImportResult,
  { style, unicode, width: columns }: Terminal,
): string[] {
  const width = Math.min(columns, WIDEST);
  const size = [...(pages === undefined ? [] : [countNoun(pages, 'page')]), countNoun(words, 'word')].join(', ');
  // Warnings are doubts of the report, too.
  const remarks = problems.filter(({ severity }) => severity === 'info');
  return [
    ...wrap(printable(`${report.title ?? 'No title'} (${size})`), width, '  '),
    ...wrap(totals(report), width, '  ').map(style.bold),
    ...problemLines(report.problems.filter(isDoubt), { style, unicode, width }),
    ...remarks.flatMap(({ message, page }) =>
      wrap(printable(page === undefined ? message : `Page ${page}: ${message}`), width, '  '),
    ),
  ];
}
