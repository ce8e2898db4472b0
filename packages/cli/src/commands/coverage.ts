import { coverageJson, coverageMarkdown, coveragePage } from '@findings/export/coverage';
import type { Coverage } from '@findings/export/coverage';
import { dirname, resolve } from 'node:path';
import { choice, flag, text } from '../arguments/option.js';
import { linksRelativeTo } from '../coverage/links.js';
import { measureConfiguredReports } from '../coverage/measure-workspace.js';
import { prettyCoverage } from '../coverage/pretty-coverage.js';
import { Failure } from '@findings/project';
import { writeOutput } from '../files/write-output.js';
import { printableJson } from '../formats/json-text.js';
import { openSources } from '../reports/project-files.js';
import type { Terminal } from '../terminal/terminal.js';
import { defineCommand } from './command.js';

export const coverage = defineCommand({
  operands: '[PATH|GLOB…]',
  about:
    'Shows which findings of your reports are cited by which proposals, and which are not cited yet. Without a path it ' +
    'reads what “include” in findings.config.json says, or else every Markdown file below here.',
  options: {
    format: choice(
      ['pretty', 'json', 'markdown', 'html'],
      'for people in a terminal (pretty), for programs (json), for a wiki (markdown), or one page to read, send and ' +
        'print (html)',
    ),
    output: text('FILE', 'where to write, instead of standard output', 'o'),
    uncited: flag('list only what nobody cites yet (pretty and markdown)'),
    report: text('KEY|FILE', 'one report: its key in the configuration, or its file'),
  },
  examples: [
    { command: 'findings coverage', about: 'what all proposals of the project cite' },
    { command: 'findings coverage proposals/2026 --uncited', about: 'what none of those proposals cites yet' },
    { command: 'findings coverage --format html -o coverage.html', about: 'a page for those who held the workshop' },
  ],
  run: async ({ format = 'pretty', output, uncited = false, report }, operands, terminal) => {
    if (uncited && (format === 'json' || format === 'html')) {
      throw new Failure(
        `“--uncited” shortens what people read; “--format ${format}” has all findings, and says of each.`,
      );
    }
    const sources = openSources(terminal.directory);
    const found = await measureConfiguredReports(operands, report, terminal, sources);
    const pieces = written(found, format, uncited, output, terminal);
    const write = format === 'pretty' ? terminal.print : terminal.write;
    await writeOutput(output, pieces, await sources.inputs(operands), { directory: terminal.directory, write });
    return 0;
  },
});

type Form = 'pretty' | 'json' | 'markdown' | 'html';

function written(
  found: Coverage,
  format: Form,
  uncited: boolean,
  output: string | undefined,
  { directory, style, width, unicode }: Terminal,
): Iterable<string> {
  const file = output === undefined || output === '-' ? undefined : resolve(directory, output);
  const linkTo = linksRelativeTo(directory, file === undefined ? directory : dirname(file));
  switch (format) {
    case 'pretty':
      return prettyCoverage(found, { uncited, sheet: { style, width: Math.min(width, 100) }, unicode });
    case 'json':
      return printablePieces(coverageJson(found));
    case 'markdown':
      return coverageMarkdown(found, { uncited, linkTo });
    case 'html':
      return coveragePage(found, { linkTo });
  }
}

function* printablePieces(pieces: Iterable<string>): Iterable<string> {
  for (const piece of pieces) yield printableJson(piece);
}
