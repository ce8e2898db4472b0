import { problemLines } from '../render/problem.js';
import { safeLines } from '../terminal/safe-lines.js';
import type { Layout, Style } from '../terminal/style.js';
import type { Format, Summary, UsedReport } from './format.js';
import { printable } from '../terminal/escape-controls.js';
import { wrap } from '../terminal/wrap.js';
import { countNoun } from '../render/count-noun.js';

/** Text for people: each problem with its line, then a summary. */
export function prettyFormat(layout: Layout): Format {
  return {
    begin: () => '',
    *file(file) {
      for (const problem of file.problems) yield safeLines(`${problemLines(file, problem, layout).join('\n')}\n\n`);
    },
    end: (summary, reports) =>
      summary.files === 0
        ? ''
        : `${[summaryLine(summary, layout.style), ...reportLines(reports, layout).map(layout.style.dim)].join('\n')}\n`,
  };
}

/** `Checked against tip2012 (reports/tip-2012.md).` */
export function reportLines(reports: readonly UsedReport[], { width }: Pick<Layout, 'width'>): string[] {
  if (reports.length === 0) return [];
  const names = reports.map(({ key, path, digest }) => `${key} (${path}${digest ? ', a digest' : ''})`);
  const original = reports.some(({ digest }) => digest)
    ? ' A digest retells the original report, so compare quotations with the original, too.'
    : '';
  return wrap(printable(`Checked against ${names.join(', ')}.${original}`), width);
}

/** `1 file, 2 citations: 1 error, 2 warnings. 3 problems were fixed.` */
export function summaryLine(summary: Summary, style: Style): string {
  const { files, citations, fixed = 0, wouldFix = 0, fixable = 0, accepted = 0 } = summary;
  const countProblems = (count: number, state: string): string =>
    `${countNoun(count, 'problem')} ${count === 1 ? 'was' : 'were'} ${state}`;
  return [
    `${countNoun(files, 'file')}, ${countNoun(citations, 'citation')}: ${describeProblems(summary, style)}.`,
    fixed > 0 ? ` ${style.good(countProblems(fixed, 'fixed'))}.` : '',
    wouldFix > 0 ? ` ${countNoun(wouldFix, 'problem')} would be fixed.` : '',
    fixable > 0 ? ` ${countNoun(fixable, 'problem')} can be fixed: add --fix.` : '',
    accepted > 0 ? ` ${countProblems(accepted, 'accepted before')}.` : '',
  ].join('');
}

function describeProblems({ citations, errors, warnings, infos, hints }: Summary, style: Style): string {
  const found = [
    errors > 0 && style.error(countNoun(errors, 'error')),
    warnings > 0 && style.warning(countNoun(warnings, 'warning')),
    infos > 0 && style.info(countNoun(infos, 'note')),
    hints > 0 && style.info(countNoun(hints, 'hint')),
  ].filter((part) => part !== false);
  return found.length > 0 ? found.join(', ') : style.good(citations === 0 ? 'nothing to check' : 'no problems');
}
