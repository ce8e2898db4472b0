import type { Translate } from '@findings/core/text';
import { databasePath } from './configuration.js';
import type { Configuration } from './configuration.js';
import { Failure } from './failure.js';
import { missingFile } from './files.js';
import type { Files } from './files.js';
import { didYouMean } from './nearest-name.js';
import { SAMPLE } from './sample.js';

/**
 * Returns a configuration in which the report that the user chose for this run is the default of all documents.
 *
 * @param chosen the key of a configured report or of one in the database, the path of a file, or `sample`
 * @param workingDirectory the path is relative to this folder
 * @throws Failure if there is no such report
 */
export function withChosenReport(
  files: Files,
  configuration: Configuration,
  chosen: string,
  workingDirectory: string,
): Configuration {
  const { paths, say } = files;
  const configured = configuration.reports.find(({ key }) => key.toLowerCase() === chosen.toLowerCase());
  if (configured) return { ...configuration, chosen: configured.path };
  if (chosen === SAMPLE) return { ...configuration, chosen };
  const path = paths.resolve(workingDirectory, chosen);
  const kind = files.kindOf(path);
  if (kind === 'file') return { ...configuration, chosen: path };
  if (kind === 'folder') throw new Failure(say`“${chosen}” is a folder, but a report is needed here.`);
  // Whether the database has it is known once it is read.
  if (configuration.database !== undefined) return { ...configuration, chosen: databasePath(chosen) };
  const keys = configuration.reports.map(({ key }) => key);
  const suggestion = didYouMean(chosen, [...keys, SAMPLE], say);
  const message =
    suggestion === ''
      ? `${missingFile(files, path, chosen)}.`.replace('?.', '?')
      : say`There is no report “${chosen}”.` + suggestion;
  throw new Failure(message);
}

/** The failure for a key that no report in the database has. */
export function noStoredReport(say: Translate, key: string, known: Iterable<string>): Failure {
  const all = [...known];
  return new Failure(say`There is no report “${key}”.` + didYouMean(key, all, say));
}

/** The failure of a command that needs a report if none is named. */
export function noReport(say: Translate): Failure {
  return new Failure(
    say`No report is named here. To add a PDF, a Word file, a web page or a text: findings init FILE. To use one for this run only: --report FILE. To try the sample report: --report sample.`,
  );
}
