import { choice, text as textOption } from '../arguments/option.js';
import { Failure } from '@findings/project';
import { findStrayCitation } from '../reports/find-stray-citation.js';
import { readReportArgument } from '../reports/read-report-argument.js';
import { outlineLines } from '../render/outline.js';
import { jsonText } from '../formats/json-text.js';
import { defineCommand } from './command.js';

export const parse = defineCommand({
  operands: 'REPORT',
  about:
    'Reads a report and shows what can be cited in it: days, sessions, highlights, questions and answers, people, and ' +
    'what is odd about the report. “-” reads standard input.',
  options: {
    format: choice(['tree', 'json'], 'an outline for people (tree), or the whole model for programs (json)'),
    key: textOption('KEY', 'the report’s key; made from the file’s name unless given'),
  },
  examples: [
    { command: 'findings parse reports/tip-2012.md', about: 'an outline of the report' },
    { command: 'findings parse reports/tip-2012.md --format json > tip2012.json', about: 'the typed model' },
    { command: 'pdftotext -layout report.pdf - | findings parse - --key water2019', about: 'a PDF, turned to text' },
  ],
  run: async (options, operands, terminal) => {
    const [operand, ...others] = operands;
    if (operand === undefined) throw new Failure('parse needs the file of a report: findings parse REPORT');
    if (others.length > 0) throw new Failure(`parse reads one report, and ${operands.length} were named.`);
    const { report, shown, text } = await readReportArgument(operand, options.key, terminal);
    if (options.format === 'json') {
      await terminal.write(`${jsonText(report, terminal.interactive ? 2 : undefined)}\n`);
    } else {
      const { style, width } = terminal;
      await terminal.print(`${outlineLines(report, shown, { style, width: Math.min(width, 80) }).join('\n')}\n`);
    }
    const citation = findStrayCitation(text, report);
    if (citation !== undefined) {
      terminal.warn(
        `“${shown}” cites findings itself (${citation}), as a proposal does. To check it: findings check ${operand}`,
      );
    }
    return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});
