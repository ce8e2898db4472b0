import { coverageJson, coverageMarkdown, coveragePage, measureCoverage, readProposal } from '@findings/export/coverage';
import type { Coverage, CitingProposal, CoveredReport } from '@findings/export/coverage';
import { dirname, relative, resolve } from 'node:path';
import { choice, flag, text } from '../arguments/option.js';
import { readDocuments } from '../documents/read-documents.js';
import type { LoadedLibrary } from '@findings/project';
import type { Sources } from '../reports/project-files.js';
import { prettyCoverage } from '../coverage/pretty-coverage.js';
import { Failure, isInDatabase, fileFailure, needsDatabase } from '@findings/project';
import { writeOutput } from '../files/write-output.js';
import { printableJson } from '../formats/json-text.js';
import { openSources } from '../reports/project-files.js';
import type { Terminal } from '../terminal/terminal.js';
import { reportOption, selectReports } from '../reports/select-reports.js';
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

/**
 * Measures what proposals cite of all reports that they may cite, or of the report that the user chose. Of each proposal, only its
 * citations are kept in memory.
 * @throws Failure if there is no proposal, or a proposal or report cannot be read
 */
async function measureConfiguredReports(
  operands: readonly string[],
  { directory, progress }: Terminal,
  { configurations, libraries, selected: configuration }: Sources,
): Promise<Coverage> {
  const selected = configuration.chosen === undefined ? undefined : await selectReports(configuration, libraries);
  const loadedLibraries = new Set<LoadedLibrary>();
  // The configured reports come first, even if they are not cited.
  if (configuration.reports.length > 0 || needsDatabase(configuration)) {
    loadedLibraries.add(await libraries.load(await configurations.load(directory)));
  }
  const proposals: CitingProposal[] = [];
  for await (const { displayName, source, wordPoint, loadedLibrary } of readDocuments(
    operands,
    directory,
    configurations,
    libraries,
    (name, number, total) => progress(`Reading ${number} of ${total}: ${name}`),
  )) {
    loadedLibraries.add(loadedLibrary);
    try {
      proposals.push(readProposal(displayName, source, loadedLibrary.library, wordPoint));
    } catch (error) {
      throw fileFailure(error, `“${displayName}”`);
    }
  }
  const covered = (loadedLibrary: LoadedLibrary): CoveredReport[] =>
    loadedLibrary.library.reports.map((each) => ({ report: each, path: pathOf(loadedLibrary, each.key, directory) }));
  const reports = [...loadedLibraries].flatMap(covered);
  if (!selected) return measureCoverage(reports, proposals);
  const keys = new Set(selected.reports.map(({ key }) => key));
  const wanted = covered(selected.loadedLibrary).filter((each) => keys.has(each.report.key));
  // The same file may have several keys.
  const paths = new Set(wanted.map(({ path }) => path));
  return measureCoverage([...wanted, ...reports.filter(({ path }) => paths.has(path))], proposals);
}

function pathOf({ paths }: LoadedLibrary, key: string, directory: string): string {
  const path = paths.get(key) ?? '';
  return isInDatabase(path) ? path : toSlashPath(relative(directory, path));
}
