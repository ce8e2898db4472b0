import { Failure } from './failure.js';
import { toSlashPath } from './files.js';
import type { Files } from './files.js';
import { parseConfiguration } from './parse-configuration.js';
import { SAMPLE } from './sample.js';
import { suggestedFile } from './suggested-file.js';

/** At most this many files of a folder are read to find a report by its key. */
const MAX_READ = 50;
/** The key in the front matter of a report. */
const OWN_KEY = /^\uFEFF?---\r?\n(?:(?!---).*\r?\n){0,40}?key:[ \t]*["']?([^\s"'#]+)/;

/** A report of a configuration whose file does not exist. */
export interface MissingReport {
  readonly key: string;
  /** As written in the configuration. */
  readonly file: string;
}

/**
 * The reports of a configuration whose files do not exist. None if the configuration cannot be read.
 *
 * @param text of the configuration
 * @param directory absolute
 */
export function missingReports(files: Files, text: string, directory: string): readonly MissingReport[] {
  const { value } = parseConfiguration(files.say, text);
  return Object.entries(value.reports ?? {}).flatMap(([key, file]) =>
    file === SAMPLE || files.kindOf(files.paths.resolve(directory, file)) === 'file' ? [] : [{ key, file }],
  );
}

/**
 * The file to suggest instead of a missing report: one with its key in the front matter, or else one with the same or a similar name. Relative to the folder of the configuration, with `/`.
 *
 * @param directory of the configuration, absolute
 */
export function movedReport(files: Files, directory: string, { key, file }: MissingReport): string | undefined {
  const { paths } = files;
  const path = paths.resolve(directory, file);
  const folders = [...new Set([paths.dirname(path), directory])];
  let read = 0;
  for (const folder of folders) {
    for (const name of files.listFolder(folder) ?? []) {
      if (!/\.(?:md|markdown)$/i.test(name)) continue;
      if (++read > MAX_READ) break;
      const candidate = paths.join(folder, name);
      if (ownKeyOf(files, candidate)?.toLowerCase() !== key.toLowerCase()) continue;
      return toSlashPath(paths, paths.relative(directory, candidate));
    }
  }
  return suggestedFile(files, { path, written: file, from: directory, root: directory });
}

function ownKeyOf(files: Files, path: string): string | undefined {
  if (files.kindOf(path) !== 'file') return undefined;
  try {
    return OWN_KEY.exec(files.read(path, path).slice(0, 4000))?.[1];
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
