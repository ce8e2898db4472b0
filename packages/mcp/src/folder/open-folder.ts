import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { measureCoverage, readProposal } from '@findings/export/coverage';
import type { CitingProposal, Coverage } from '@findings/export/coverage';
import type { Translate } from '@findings/core/text';
import {
  createConfigurationLoader,
  createProject,
  CONFIG_NAME,
  defaultConfiguration,
  dependenciesOf,
  isWordFile,
  needsDatabase,
  toSlashPath,
  chosenKey,
} from '@findings/project';
import type { Configuration, DocumentContext, Files, LoadedLibrary, Project, Failure } from '@findings/project';
import { findMatchingFiles, nodeFiles, readText, hasIndex } from '@findings/project/node';
import type { ReportFile } from '../corrections/report-file.js';
import { ToolError } from '../tools/tool.js';
import type { Needed, ReportFolder } from '../tools/tool.js';
import { withFailureText } from './failure-text.js';
import type { Library } from '@findings/core/library';
import type { FolderProposal } from './report-file.js';

/** A folder on this machine, whose files may change between two calls. */
export interface OpenFolder {
  /**
   * What the folder has now. Only files that have changed are read again.
   *
   * @param needed where there is an index, no more is read of the reports. All of them by default.
   * @throws ToolError if no report is named, or a file cannot be read
   */
  read(needed?: Needed): Promise<ReportFolder>;
  /**
   * A report to correct, as its file is now.
   *
   * @param key undefined for the only report, or the default
   * @throws ToolError if there is no such report, or it cannot be corrected
   */
  report(key: string | undefined): Promise<ReportFile>;
}

/**
 * @param folder absolute
 * @param report the report to use instead of the configured default: a key, a path or `sample`
 * @param files file access. Its `say` translates the messages. With a `version`, an index is used where it is.
 */
export function openFolder(folder: string, report?: string, files: Files = nodeFiles): OpenFolder {
  const configurations = createConfigurationLoader(files, folder, report);
  const project = createProject(files, folder, { configurations });
  const states = new Map<string, string>();
  /** The reports and bibliographies that proposals name themselves. */
  const named = new Set<string>();
  const refresh = async (): Promise<Configuration> => {
    // Configurations are read each time, since a nearer one may have appeared.
    configurations.invalidate();
    const configuration = await configurations.load(folder);
    project.invalidate(changedPaths([...dependenciesOf(nodeFiles, configuration), ...named], states));
    return configuration;
  };
  const refreshDatabase = async (configuration: Configuration): Promise<void> => {
    const { database } = configuration;
    if (database === undefined || !needsDatabase(configuration)) return;
    const index = await files.openIndexed?.(configuration);
    await index?.close();
    const state = JSON.stringify([...(index?.hashes ?? [])]);
    if (states.has(database) && states.get(database) !== state) project.invalidate(new Set([database]));
    states.set(database, state);
  };
  // A draft is not a file, so only the configuration says what applies to it.
  const contextOf = (library?: LoadedLibrary) => project.contextFor(join(folder, 'draft.md'), '', library);
  const context = async () => {
    await refreshDatabase(await refresh());
    const { loadedLibrary, ...rest } = await contextOf();
    if (!loadedLibrary) throw await noReport(folder, rest.configuration, files.say);
    return { loadedLibrary, ...rest };
  };
  const folderOf = ({ severities, lock, lockFailure, bibliography }: DocumentContext) => ({
    severities,
    lock,
    isLockBroken: lockFailure !== undefined,
    bibliography,
    coverage: async () => {
      const { loadedLibrary, configuration } = await context();
      return withFailureText(coverageOf(proposalsOf(folder, project, configuration, named), loadedLibrary));
    },
  });
  const read = async (needed?: Needed): Promise<ReportFolder> => {
    const indexed = needed && (await readIndexed(await refresh(), needed, files));
    if (indexed) {
      const { library, counts } = indexed;
      return { library, counts, ...folderOf(await contextOf(loadedOf(library))) };
    }
    const { loadedLibrary, ...rest } = await context();
    return { library: loadedLibrary.library, ...folderOf(rest) };
  };
  const openReportOf = async (key: string | undefined): Promise<ReportFile> => {
    const { loadedLibrary, configuration } = await context();
    // Loaded lazily: most clients correct no report, and the parser takes time to load.
    const { openReport } = await import('./report-file.js');
    return openReport(loadedLibrary, key, folder, configuration, () =>
      proposalsOf(folder, project, configuration, named),
    );
  };
  return { read: (needed) => withFailureText(read(needed)), report: (key) => withFailureText(openReportOf(key)) };
}

/** The folders that are searched for configurations. Only three levels, since the server may have opened a whole disk. */
const BELOW = ['*', '*/*', '*/*/*'];
const MAX_LISTED = 10;

/** The error for a folder without a report. It names the folder, since the client may have opened another one than the user expects. */
async function noReport(folder: string, { path }: Configuration, say: Translate): Promise<ToolError> {
  const patterns = BELOW.map((below) => `${below}/${CONFIG_NAME}`);
  const found = (await findMatchingFiles(patterns, defaultConfiguration(folder))).sort();
  const listed = found.slice(0, MAX_LISTED).map((each) => `“${toSlashPath(nodeFiles.paths, relative(folder, each))}”`);
  const where =
    path === undefined
      ? say`No report is named in “${folder}”, the folder that this server has opened.`
      : say`“${path}” names no report. This server has opened the folder “${folder}”.`;
  const advice =
    listed.length > 0
      ? say`Below the folder, there is ${listed.join(', ')}. Tell the user to start the server in the folder of one of these: findings mcp FOLDER`
      : say`Tell the user to add a report there, with: findings init REPORT. Or to start the server with another folder: findings mcp FOLDER`;
  return new ToolError(`${where} ${advice}`);
}

/** The paths whose files have changed since the last call. */
function changedPaths(paths: readonly string[], states: Map<string, string>): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const path of paths) {
    const state = stateOf(path);
    if (states.has(path) && states.get(path) !== state) changed.add(path);
    states.set(path, state);
  }
  return changed;
}

/** Changes if the file does. Empty if there is none, or it cannot be examined. */
function stateOf(path: string): string {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : '';
  } catch {
    return '';
  }
}

/**
 * The proposals of a folder, one after another.
 *
 * @param named collects the files that they name
 */
async function* proposalsOf(
  folder: string,
  project: Project,
  configuration: Configuration,
  named: Set<string>,
): AsyncGenerator<FolderProposal> {
  for (const path of (await findMatchingFiles(configuration.include, configuration, { isWithin: true })).sort()) {
    const name = toSlashPath(nodeFiles.paths, relative(folder, path));
    if (isWordFile(path)) {
      yield { path, name };
      continue;
    }
    const text = readText(path, name);
    const context = await project.contextFor(path, text);
    for (const dependency of context.dependencies) named.add(dependency);
    yield { path, name, read: { text, context } };
  }
}

async function coverageOf(all: AsyncIterable<FolderProposal>, loadedLibrary: LoadedLibrary): Promise<Coverage> {
  const libraries = new Set([loadedLibrary]);
  const proposals: CitingProposal[] = [];
  for await (const { name, read } of all) {
    const cited = read?.context.loadedLibrary;
    if (!read || !cited) continue;
    libraries.add(cited);
    proposals.push(readProposal(name, read.text, cited.library));
  }
  const reports = [...libraries].flatMap(({ library, names }) =>
    library.reports.map((report) => ({ report, path: names.get(report.key) ?? '' })),
  );
  return measureCoverage(reports, proposals);
}

/** What a tool needs of the reports. */
interface IndexedLibrary {
  readonly library: Library;
  /** The number of findings of all reports, by key. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Reads what a tool needs from the index.
 *
 * @returns undefined if there is none, or it or a report cannot be read. Reading all reports then says why.
 */
async function readIndexed(
  configuration: Configuration,
  needed: Needed,
  files: Files,
): Promise<IndexedLibrary | undefined> {
  const { version } = files;
  const { chosen, directory } = configuration;
  const isIndexed = chosen === undefined || chosenKey(configuration) !== undefined;
  if (version === undefined || !isIndexed || !hasIndex(configuration)) return undefined;
  // Loaded lazily: most projects have no index.
  const { openIndexedReports } = await import('@findings/project/indexed');
  const problems: Failure[] = [];
  const index = await openIndexedReports(files, configuration, {
    workingDirectory: directory,
    version,
    onProblem: (problem) => problems.push(problem),
  });
  if (!index) return undefined;
  try {
    if (problems.length > 0) return undefined;
    const { counts } = index;
    if (needed === 'outline') return { library: await index.outline(), counts };
    if ('ids' in needed) return { library: await index.get(needed.ids), counts };
    const { texts, report, ...request } = needed;
    const key = report?.toLowerCase();
    const searched = await index.search(texts, { ...request, ...(key !== undefined && { report: key }) });
    return { library: searched, counts };
  } finally {
    await index.close();
  }
}

/** A part of the reports instead of all of them. */
function loadedOf(library: Library): LoadedLibrary {
  return { library, paths: new Map(), names: new Map(), unread: new Map(), sources: new Map() };
}
