import { choice, text as textOption } from '../arguments/option.js';
import { Failure } from '@findings/project';
import { readReportArgument } from '../reports/read-report-argument.js';
import { outlineLines } from '../render/outline.js';
import { jsonText } from '../formats/json-text.js';
import { defineCommand } from '../arguments/command.js';
import { findCitations } from '@findings/citations';
import type { Report } from '@findings/core';
import { createLibrary } from '@findings/core/library';

export const parse = defineCommand({
  operands: 'REPORT',
  description:
    'Shows what can be cited in a report: days, sessions, highlights, questions, people, and problems of the report. ' +
    '“-” reads standard input.',
  options: {
    format: choice(['tree', 'json'], 'the output format: an outline (tree), or all data of the report as JSON (json)'),
    key: textOption('KEY', 'the key of the report (default: from the file name)'),
  },
  examples: [
    { command: 'findings parse reports/tip-2012.md', description: 'an outline of the report' },
    { command: 'findings parse reports/tip-2012.md --format json > tip2012.json', description: 'all data as JSON' },
    {
      command: 'pdftotext -layout report.pdf - | findings parse - --key water2019',
      description: 'a PDF that is converted to text',
    },
  ],
  run: async (options, operands, terminal) => {
    const [operand, ...others] = operands;
    if (operand === undefined) throw new Failure('parse needs the file of a report: findings parse REPORT');
    if (others.length > 0) throw new Failure(`parse reads one report, but ${operands.length} were given.`);
    const { report, displayName, text } = await readReportArgument(operand, options.key, terminal);
    if (options.format === 'json') {
      await terminal.write(`${jsonText(report, terminal.interactive ? 2 : undefined)}\n`);
    } else {
      const { style, width } = terminal;
      await terminal.print(`${outlineLines(report, displayName, { style, width: Math.min(width, 80) }).join('\n')}\n`);
    }
    const citation = findStrayCitation(text, report);
    if (citation !== undefined) {
      terminal.warn(
        `“${displayName}” cites findings (${citation}), so it looks like a proposal. To check it: findings check ${operand}`,
      );
    }
    return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

/** The first citation in a report, as in `@s4.h2 in line 3`. A file with citations is probably a proposal. */
export function findStrayCitation(text: string, report: Report): string | undefined {
  const library = createLibrary([report]);
  for (const { items } of findCitations(text)) {
    for (const { id, start } of items) {
      if (library.resolve(id).type === 'foreign') continue;
      const line = text.slice(0, start).split(/\r\n?|\n/).length;
      return `@${id} in line ${line}`;
    }
  }
  return undefined;
}
