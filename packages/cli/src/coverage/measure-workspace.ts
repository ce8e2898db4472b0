import { measureCoverage, readProposal } from '@findings/export/coverage';
import type { CitingProposal, Coverage, CoveredReport } from '@findings/export/coverage';
import { relative } from 'node:path';
import { fileFailure, isInDatabase, needsDatabase } from '@findings/project';
import { readDocuments } from '../documents/read-documents.js';
import { selectReports } from '../reports/select-reports.js';
import { toSlashPath } from '../files/display-path.js';
import type { LoadedLibrary } from '@findings/project';
import type { Sources } from '../reports/project-files.js';
import type { Terminal } from '../terminal/terminal.js';

/**
 * Measures what proposals cite of all reports that they may cite, or of the report that the user chose. Of each proposal, only its
 * citations are kept in memory.
 * @throws Failure if there is no proposal, or a proposal or report cannot be read
 */
export async function measureConfiguredReports(
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
