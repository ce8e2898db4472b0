import { counted } from '../render/count.js';
import { problemLines } from '../render/problem.js';
import type { Sheet } from '../terminal/sheet.js';
import type { Format, Summary } from './format.js';

/** For people: each problem in its place, and a line that sums up. */
export function prettyFormat(sheet: Sheet): Format {
  return {
    begin: () => '',
    *file({ path, source, problems, titleOf }) {
      for (const problem of problems) yield `${problemLines(path, source, problem, sheet, titleOf).join('\n')}\n\n`;
    },
    end: (summary) => (summary.files === 0 ? '' : `${summaryLine(summary, sheet)}\n`),
  };
}

function summaryLine({ files, citations, errors, warnings, infos, hints }: Summary, { style }: Sheet): string {
  const found = [
    errors > 0 && style.error(counted(errors, 'error')),
    warnings > 0 && style.warning(counted(warnings, 'warning')),
    infos > 0 && style.info(counted(infos, 'note')),
    hints > 0 && style.info(counted(hints, 'hint')),
  ].filter((part) => part !== false);
  const read = `${counted(files, 'file')}, ${counted(citations, 'citation')}`;
  if (found.length > 0) return `${read}: ${found.join(', ')}.`;
  return `${read}: ${style.good(citations === 0 ? 'nothing to check' : 'no problems')}.`;
}
