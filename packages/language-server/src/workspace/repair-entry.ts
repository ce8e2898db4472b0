import { newReportKey } from '@findings/core/library';
import { sourceText } from '@findings/core/text';
import { changedLines } from '@findings/language-service';
import { displayPath, locateConfiguration, missingReports, setReportFiles, toSlashPath } from '@findings/project';
import { readingOf } from './added-report.js';
import type { AddedReport, ReportToAdd } from './added-report.js';
import type { ServerState } from './server-state.js';

/**
 * If a report was renamed outside the editor, its configuration names a file that does not exist. Adding the renamed file then corrects that
 * name. Undefined unless the configuration has a missing report with the key of this one.
 */
export async function repairEntry(
  { files, host }: ServerState,
  { folder, report: path, copy }: ReportToAdd,
): Promise<AddedReport | undefined> {
  const { paths } = files;
  const configPath = locateConfiguration(files, folder);
  if (path === undefined || configPath === undefined || copy) return undefined;
  const directory = paths.dirname(configPath);
  const before = files.read(configPath, displayPath(paths, configPath, folder));
  const missing = missingReports(files, before, directory);
  if (missing.length === 0 || files.kindOf(path) !== 'file' || !/\.(?:md|markdown|txt)$/i.test(path)) return undefined;
  const { parseReport } = await import('@findings/core');
  const report = parseReport(files.read(path, displayPath(paths, path, folder)));
  const own = newReportKey(paths.basename(path), report.title, [], report.key);
  const key = missing.find((each) => each.key.toLowerCase() === own.toLowerCase())?.key;
  if (key === undefined) return undefined;
  const file = toSlashPath(paths, paths.relative(directory, path));
  const edit = changedLines(sourceText(before), await setReportFiles(before, [{ key, file }]));
  const configUri = host.uriOf(configPath);
  return {
    edit: { changes: edit ? [{ uri: configUri, edits: [edit] }] : [], created: [] },
    configUri,
    key,
    ...readingOf(report, key),
  };
}
