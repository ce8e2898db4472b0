import { resolve } from 'node:path';
import { choice, text as textOption } from '../arguments/option.js';
import { createConfigurationLoader, Failure } from '@findings/project';
import { readReportArgument } from '../reports/read-report-argument.js';
import { reportTree } from '../render/report-tree.js';
import { writeOutput } from '../files/write-output.js';
import type { Terminal } from '../terminal/terminal.js';
import { jsonText } from '../formats/json-text.js';
import { defineCommand } from '../arguments/command.js';
import type { Report } from '@findings/core';
import { say } from '../terminal/say.js';
import { nodeFiles } from '../files/node-files.js';

type Format = 'tree' | 'json' | 'markdown' | 'units';

/** Longer lines are hard to read. */
const WIDEST = 120;

export const parse = defineCommand({
  operands: '[REPORT]',
  description:
    'Shows what can be cited in a report: its sessions and parts with their findings, who says what, which text cannot be ' +
    'cited, and what is doubtful. REPORT is a file, the key of a configured report, or “sample”. “-” reads standard input. ' +
    'Without REPORT, it shows the configured one.',
  options: {
    format: choice(
      ['tree', 'json', 'markdown', 'units'],
      'the output format: what was read, what cannot be cited, and what is doubtful (tree), all data as JSON (json), ' +
        'the report in clean Markdown, to correct and use from then on (markdown), or the passages of clean Markdown with ' +
        'their numbers, for “findings correct” (units)',
    ),
    output: textOption('FILE', 'write to this file instead of standard output', 'o'),
    key: textOption(
      'KEY',
      'the key of the report (default: its key in findings.config.json or in its front matter, or from the file name or the title)',
    ),
  },
  examples: {
    'findings parse reports/tip-2012.md': 'what was read of the report',
    'findings parse reports/tip-2012.md --format json > tip2012.json': 'all data as JSON',
    'findings parse notes.txt --format markdown -o reports/notes.md': 'clean Markdown, with a list of participants',
    'pdftotext -layout report.pdf - | findings parse - --key water2019': 'a PDF that is converted to text',
  },
  run: async (options, operands, terminal) => {
    const [operand = await onlyReport(terminal), ...others] = operands;
    if (others.length > 0) throw new Failure(`Name only one report, not ${operands.length}: findings parse REPORT`);
    const { report, displayName, text } = await readReportArgument(operand, options.key, terminal);
    const { directory, print, write } = terminal;
    const isTree = options.format === undefined || options.format === 'tree';
    const inputs = operand === '-' ? [] : [resolve(directory, operand)];
    const pieces = [await render(report, text, displayName, options.format, terminal)];
    await writeOutput(options.output, pieces, inputs, { directory, write: isTree ? print : write });
    return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

/**
 * The key of the only configured report.
 *
 * @throws Failure if there are none or several
 */
async function onlyReport({ directory }: Terminal): Promise<string> {
  const { reports } = await createConfigurationLoader(nodeFiles, directory).load(directory);
  const [report, ...others] = reports;
  if (report && others.length === 0) return report.key;
  const keys = reports.length === 0 ? '' : ` The configured reports are: ${reports.map(({ key }) => key).join(', ')}.`;
  throw new Failure(say`Name a report, by its file or its key: findings parse REPORT.${keys}`);
}

async function render(
  report: Report,
  source: string,
  name: string,
  format: Format | undefined,
  terminal: Terminal,
): Promise<string> {
  if (format === 'json') return `${jsonText(report, terminal.interactive ? 2 : undefined)}\n`;
  if (format === 'markdown') {
    // Loaded lazily: the printer and the parser of Markdown are large.
    const [{ reportMarkdown }, { keepChecked, parseReport }] = await Promise.all([
      import('@findings/export/markdown'),
      import('@findings/core'),
    ]);
    return keepChecked(reportMarkdown(report, parseReport, { source }), source);
  }
  if (format === 'units') {
    const [{ readUnits }, { withCorrectionFailure }] = await Promise.all([
      import('@findings/core'),
      import('../corrections/correction-failure.js'),
    ]);
    const units = withCorrectionFailure(() => readUnits(source));
    return `${jsonText(units, terminal.interactive ? 2 : undefined)}\n`;
  }
  const { style, width, unicode } = terminal;
  return `${reportTree(report, source, name, { style, width: Math.min(width, WIDEST), unicode }).join('\n')}\n`;
}
