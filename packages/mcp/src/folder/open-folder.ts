import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { measureCoverage, readProposal } from '@findings/export/coverage';
import type { CitingProposal, Coverage } from '@findings/export/coverage';
import { translateEnglish } from '@findings/core/text';
import {
  createConfigurationLoader,
  createProject,
  dependenciesOf,
  isWordFile,
  noReport,
  toSlashPath,
} from '@findings/project';
import type { DocumentContext, LoadedLibrary, Project } from '@findings/project';
import { findMatchingFiles, nodeFiles, readText } from '@findings/project/node';
import { ToolError } from '../tools/tool.js';
import type { ReportFolder } from '../tools/tool.js';
import { failureText } from './failure-text.js';

/** A folder on this machine, whose files may change between two calls. */
export interface OpenFolder {
  /**
   * What the folder has now. Only files that have changed are read again.
   *
   * @throws ToolError if no report is named, or a file cannot be read
   */
  read(): Promise<ReportFolder>;
}

/**
 * @param folder absolute
 * @param report the report to use instead of the configured default: a key, a path or `sample`
 */
export function openFolder(folder: string, report?: string): OpenFolder {
  const configurations = createConfigurationLoader(nodeFiles, folder, report);
  const project = createProject(nodeFiles, folder, { configurations });
  const states = new Map<string, string>();
  /** The reports and bibliographies that proposals name themselves. */
  const named = new Set<string>();
  const read = async (): Promise<ReportFolder> => {
    // Configurations are read each time, since a nearer one may have appeared.
    configurations.invalidate();
    const configured = dependenciesOf(nodeFiles, await configurations.load(folder));
    project.invalidate(changedPaths([...configured, ...named], states));
    // A draft is no file, so only the configuration says what applies to it.
    const context = await project.contextFor(join(folder, 'draft.md'), '');
    const { loadedLibrary, severities, lock, lockFailure, bibliography } = context;
    if (!loadedLibrary) throw noReport(translateEnglish);
    return {
      library: loadedLibrary.library,
      severities,
      lock,
      isLockBroken: lockFailure !== undefined,
      bibliography,
      coverage: () => withFailureText(coverageOf(folder, project, context, loadedLibrary, named)),
    };
  };
  return { read: () => withFailureText(read()) };
}

async function withFailureText<Result>(result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    throw new ToolError(failureText(error), { cause: error });
  }
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

async function coverageOf(
  folder: string,
  project: Project,
  { configuration }: DocumentContext,
  loadedLibrary: LoadedLibrary,
  named: Set<string>,
): Promise<Coverage> {
  const libraries = new Set([loadedLibrary]);
  const proposals: CitingProposal[] = [];
  for (const path of (await findMatchingFiles(configuration.include, configuration, { isWithin: true })).sort()) {
    if (isWordFile(path)) continue;
    const name = toSlashPath(nodeFiles.paths, relative(folder, path));
    const text = readText(path, name);
    const { loadedLibrary: cited, dependencies } = await project.contextFor(path, text);
    for (const dependency of dependencies) named.add(dependency);
    if (!cited) continue;
    libraries.add(cited);
    proposals.push(readProposal(name, text, cited.library));
  }
  const reports = [...libraries].flatMap(({ library, names }) =>
    library.reports.map((report) => ({ report, path: names.get(report.key) ?? '' })),
  );
  return measureCoverage(reports, proposals);
}
