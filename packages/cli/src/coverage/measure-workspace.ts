import { measureCoverage, readProposal } from '@findings/export/coverage';
import type { CitingProposal, Coverage, CoveredReport } from '@findings/export/coverage';
import { relative } from 'node:path';
import { fileFailure } from '@findings/project';
import { readDocuments } from '../documents/read-documents.js';
import { selectReports } from '../export/select-reports.js';
import { toSlashPath } from '../files/display-path.js';
import type { LoadedLibrary } from '@findings/project';
import type { Sources } from '../reports/project-files.js';
import type { Terminal } from '../terminal/terminal.js';

/**
 * What proposals cite of all reports that are configured for them or named by them; of one report where that is asked
 * for. Of each proposal only what it cites is kept.
 *
 * @param report the report's key in the configuration, or its file
 * @throws Failure where there is no proposal, or where one, or a report, cannot be read
 */
export async function measureConfiguredReports(
  operands: readonly string[],
  report: string | undefined,
  { directory, progress }: Terminal,
  { configurations, bookshelf }: Sources,
): Promise<Coverage> {
  const configuration = await configurations.load(directory);
  const chosen = report === undefined ? undefined : await selectReports(report, configuration, bookshelf, directory);
  const shelves = new Set<LoadedLibrary>();
  // Those of the working directory come first, whether anybody cites them or not.
  if (configuration.reports.length > 0) shelves.add(await bookshelf.load(configuration));
  const proposals: CitingProposal[] = [];
  for await (const { displayName: shown, source, shelf } of readDocuments(
    operands,
    directory,
    configurations,
    bookshelf,
    (name, number, of) => progress(`Reading ${number} of ${of}: ${name}`),
  )) {
    shelves.add(shelf);
    try {
      proposals.push(readProposal(shown, source, shelf.library));
    } catch (error) {
      throw fileFailure(error, `“${shown}”`);
    }
  }
  const covered = (shelf: LoadedLibrary): CoveredReport[] =>
    shelf.library.reports.map((one) => ({ report: one, path: pathOf(shelf, one.key, directory) }));
  const reports = [...shelves].flatMap(covered);
  if (!chosen) return measureCoverage(reports, proposals);
  const keys = new Set(chosen.reports.map(({ key }) => key));
  const wanted = covered(chosen.shelf).filter((one) => keys.has(one.report.key));
  // It may have been read under several keys.
  const paths = new Set(wanted.map(({ path }) => path));
  return measureCoverage([...wanted, ...reports.filter(({ path }) => paths.has(path))], proposals);
}

function pathOf({ paths }: LoadedLibrary, key: string, directory: string): string {
  return toSlashPath(relative(directory, paths.get(key) ?? ''));
}
