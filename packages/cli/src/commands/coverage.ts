import { coverageJson, coverageMarkdown, coveragePage } from '@findings/export/coverage';
import type { Coverage } from '@findings/export/coverage';
import { dirname, relative, resolve } from 'node:path';
import { choice, flag, text } from '../arguments/option.js';
import { measureConfiguredReports } from '../coverage/measure-workspace.js';
import { prettyCoverage } from '../coverage/pretty-coverage.js';
import { Failure, isInDatabase } from '@findings/project';
import { writeOutput } from '../files/write-output.js';
import { printableJson } from '../formats/json-text.js';
import { openSources } from '../reports/project-files.js';
import type { Terminal } from '../terminal/terminal.js';
import { reportOption } from '../reports/select-reports.js';
import { defineCommand } from '../arguments/command.js';
import { toSlashPath } from '../files/display-path.js';

export const coverage = defineCommand({
  operands: '[PATH|GLOB…]',
  description:
    'Shows which findings of your reports are cited, by which proposals, and which are not cited yet. Without a path, it ' +
    'reads the files of “include” in findings.config.json, or all Markdown files in this folder.',
  options: {
    format: choice(
      ['pretty', 'json', 'markdown', 'html'],
      'the output format: text (pretty), JSON (json), a table for a wiki (markdown), or a page to read and print (html)',
    ),
    output: text('FILE', 'write to this file instead of standard output', 'o'),
    uncited: flag('list only findings that are not cited yet (pretty and markdown)'),
    report: reportOption,
  },
  examples: {
    'findings coverage': 'the coverage of all proposals of the project',
    'findings coverage proposals/2026 --uncited': 'findings that these proposals do not cite yet',
    'findings coverage --format html -o coverage.html': 'a page for the organizers of the workshop',
  },
  run: async ({ format = 'pretty', output, uncited = false, report }, operands, terminal) => {
    if (uncited && (format === 'json' || format === 'html')) {
      throw new Failure(
        `“--format ${format}” always has all findings. Leave out “--uncited”, or use “--format pretty” or “markdown”.`,
      );
    }
    const sources = await openSources(terminal.directory, report);
    const measured = await measureConfiguredReports(operands, terminal, sources);
    const pieces = render(measured, format, uncited, output, terminal);
    const write = format === 'pretty' ? terminal.print : terminal.write;
    await writeOutput(output, pieces, sources.inputs(operands), { directory: terminal.directory, write });
    return 0;
  },
});

type CoverageFormat = 'pretty' | 'json' | 'markdown' | 'html';

function render(
  measured: Coverage,
  format: CoverageFormat,
  uncited: boolean,
  output: string | undefined,
  { directory, style, width, unicode }: Terminal,
): Iterable<string> {
  const file = output === undefined || output === '-' ? undefined : resolve(directory, output);
  const linkTo = linksRelativeTo(directory, file === undefined ? directory : dirname(file));
  switch (format) {
    case 'pretty':
      return prettyCoverage(measured, { uncited, layout: { style, width: Math.min(width, 100) }, unicode });
    case 'json':
      return [printableJson(`${JSON.stringify(coverageJson(measured))}\n`)];
    case 'markdown':
      return coverageMarkdown(measured, { uncited, linkTo });
    case 'html':
      return coveragePage(measured, { linkTo });
  }
}

/**
 * Returns a function for the links of a page to files.
 *
 * @param directory the folder that the files' paths are relative to
 * @param from the folder of the page
 */
function linksRelativeTo(directory: string, from: string): (path: string, line?: number) => string | undefined {
  return (path, line) => {
    if (isInDatabase(path)) return undefined;
    const target = toSlashPath(relative(from, resolve(directory, path)));
    // A path on another drive cannot be relative.
    if (target === '' || /^[A-Za-z]:/.test(target)) return undefined;
    // Names are encoded one by one, so that they are not read as a scheme, query or fragment.
    const names = target.split('/').map((name) => encodeName(name));
    return `${names.join('/')}${line === undefined ? '' : `#L${line}`}`;
  };
}

/** Also encodes brackets, which would end a Markdown link. */
function encodeName(name: string): string {
  const percentEncode = (each: string): string => `%${each.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[!'()*]/g, percentEncode);
}
