import { newReportKey } from '@findings/core/library';
import { isDocument } from '@findings/import/files';
import {
  addReports,
  CONFIG_NAME,
  createConfigurationLoader,
  Failure,
  displayPath,
  locateConfiguration,
  missingReports,
  SAMPLE,
  setReportFiles,
  toSlashPath,
} from '@findings/project';
import type { Configuration, Files } from '@findings/project';
import { changesOf } from './edit-report.js';
import { failureMessage } from './failure-message.js';
import { countFindings, readingOf } from './added-report.js';
import type { AddedReport, ReportToAdd } from './added-report.js';
import type { ServerState } from './server-state.js';

/** The edit that makes a report citable in a folder, or the reason why there is none. Writes nothing. */
export async function addReport(state: ServerState, request: ReportToAdd): Promise<AddedReport> {
  const { files, host } = state;
  const { folder } = request;
  try {
    await host.prepare([folder]);
    if (request.report !== undefined) await host.reload([request.report]);
    const repaired = await repairEntry(state, request);
    if (repaired) return repaired;
    const configuration = await createConfigurationLoader(files, folder, undefined, true).load(folder);
    const path = request.report ?? SAMPLE;
    const known = configuration.reports.find((each) => each.path === path);
    if (known && request.isImported) return await knownReport(state, path, known.key, configuration);
    const conflict = conflictWith(state, path, folder, configuration);
    if (conflict !== undefined) return { refusal: { message: conflict } };
    if (path === SAMPLE) return await addSample(state, request, configuration);
    const text = files.read(path, displayPath(files.paths, path, folder));
    const { isCanonical, parseReport } = await import('@findings/core');
    const report = parseReport(text);
    if (countFindings(report) === 0) return { refusal: { message: noFindings(state, path, folder) } };
    const key = newReportKey(files.paths.basename(path), report.title, keysOf(configuration), report.key);
    return {
      ...(await editFor(state, request, { key, path, text, configuration })),
      key,
      ...readingOf(report, key),
      ...(isCanonical(text) && { canReview: true }),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { refusal: failureMessage(error, (path) => host.uriOf(files.paths.resolve(folder, path))) };
  }
}

/** The result for a report that is already in the configuration. Changes nothing. */
async function knownReport(
  { files, host }: ServerState,
  path: string,
  key: string,
  configuration: Configuration,
): Promise<AddedReport> {
  const { parseReport } = await import('@findings/core');
  const report = parseReport(files.read(path, path));
  const configUri = host.uriOf(configuration.path ?? files.paths.join(configuration.directory, CONFIG_NAME));
  return { edit: { changes: [] }, configUri, key, ...readingOf(report, key) };
}

/** Why a file cannot be added, as far as its name shows. */
function conflictWith(
  { files: { paths }, say }: ServerState,
  path: string,
  folder: string,
  { reports }: Configuration,
): string | undefined {
  const shown = path === SAMPLE ? SAMPLE : displayPath(paths, path, folder);
  const known = reports.find((each) => each.path === path);
  if (known) return say`“${shown}” is already in use. Its key in citations is “${known.key}”.`;
  if (path === SAMPLE || !isDocument(path)) return undefined;
  return say`“${shown}” must become Markdown first. In a terminal, run “findings import”, review the Markdown file, and add that.`;
}

function noFindings({ files: { paths }, say }: ServerState, path: string, folder: string): string {
  const shown = displayPath(paths, path, folder);
  return say`“${shown}” contains nothing to cite. A report needs headings for its sessions, such as “Session 1: Digging”, with paragraphs or lists of what was said below them.`;
}

interface NewReport {
  readonly key: string;
  readonly path: string;
  readonly text: string;
  readonly configuration: Configuration;
}

/** Creates a copy of the report in the folder `reports` if necessary, and adds the reports to the configuration. */
async function editFor(state: ServerState, request: ReportToAdd, report: NewReport) {
  const { files, host } = state;
  const { paths } = files;
  const { key, path, text, configuration } = report;
  const { reports, directory } = configuration;
  const stored = request.copy ? copyPath(files, directory, path) : path;
  const created = request.copy ? [{ uri: host.uriOf(stored), text }] : [];
  const file = path === SAMPLE ? SAMPLE : toSlashPath(paths, paths.relative(directory, stored));
  const configPath = configuration.path ?? paths.join(request.folder, CONFIG_NAME);
  const configUri = host.uriOf(configPath);
  const before =
    configuration.path === undefined
      ? undefined
      : files.read(configPath, displayPath(paths, configPath, request.folder));
  const after = addReports(
    before,
    [{ key, file }],
    configuration.default ?? reports[0]?.key ?? key,
    installedSchema(state, configuration),
  );
  if (before === undefined) {
    return { configUri, edit: { changes: [], created: [...created, { uri: configUri, text: after }] } };
  }
  return { configUri, edit: { changes: changesOf(configUri, before, after), created } };
}

function keysOf({ reports }: Configuration): readonly string[] {
  return reports.map(({ key }) => key);
}

/** Adds the sample report. The configuration has the word `sample` for it, so no file is copied. */
async function addSample(state: ServerState, request: ReportToAdd, configuration: Configuration): Promise<AddedReport> {
  const { report } = await state.files.sampleReport();
  const key = newReportKey(SAMPLE, report.title, keysOf(configuration), report.key);
  const edit = await editFor(state, { ...request, copy: false }, { key, path: SAMPLE, text: '', configuration });
  return { ...edit, key, ...readingOf(report, key) };
}

const SCHEMA = 'node_modules/@findings/cli/schema/config.json';

function installedSchema({ files }: ServerState, { directory }: Configuration): string | undefined {
  return files.kindOf(files.paths.join(directory, SCHEMA)) === 'file' ? `./${SCHEMA}` : undefined;
}

/** Where a report is copied to. */
function copyPath(files: Files, directory: string, path: string): string {
  const { paths } = files;
  return unusedPath(files, paths.join(paths.join(directory, 'reports'), paths.basename(path)));
}

/** Adds a number to a file name until no such file exists: `a.md`, `a-2.md`… */
function unusedPath({ paths, kindOf }: Files, path: string): string {
  const name = paths.basename(path);
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let unused = path;
  for (let number = 2; kindOf(unused) !== undefined; number++) {
    unused = paths.join(paths.dirname(path), `${stem}-${number}${extension}`);
  }
  return unused;
}

/**
 * If a report was renamed outside the editor, its configuration names a file that does not exist. Adding the renamed file then corrects that
 * name. Undefined unless the user chose the file for such a report, or one has the key of this file.
 */
async function repairEntry(
  state: ServerState,
  { folder, report: path, copy, replaces }: ReportToAdd,
): Promise<AddedReport | undefined> {
  const { files, host } = state;
  const { paths } = files;
  const configPath = locateConfiguration(files, folder);
  if (path === undefined || configPath === undefined || (copy && replaces === undefined)) return undefined;
  const directory = paths.dirname(configPath);
  const before = files.read(configPath, displayPath(paths, configPath, folder));
  const missing = replaces === undefined ? missingReports(files, before, directory) : [{ key: replaces }];
  if (missing.length === 0 || files.kindOf(path) !== 'file' || !/\.(?:md|markdown|txt)$/i.test(path)) return undefined;
  const { isCanonical, parseReport } = await import('@findings/core');
  const text = files.read(path, displayPath(paths, path, folder));
  const report = parseReport(text);
  const own = newReportKey(paths.basename(path), report.title, [], report.key);
  const key = replaces ?? missing.find((each) => each.key.toLowerCase() === own.toLowerCase())?.key;
  if (key === undefined) return undefined;
  if (countFindings(report) === 0) return { refusal: { message: noFindings(state, path, folder) } };
  const stored = copy ? copyPath(files, directory, path) : path;
  const file = toSlashPath(paths, paths.relative(directory, stored));
  const after = setReportFiles(before, [{ key, file }]);
  const configUri = host.uriOf(configPath);
  const created = copy ? [{ uri: host.uriOf(stored), text }] : [];
  return {
    edit: { changes: changesOf(configUri, before, after), created },
    configUri,
    key,
    ...readingOf(report, key),
    ...(isCanonical(text) && { canReview: true }),
  };
}
