import type { Report } from '@findings/core';
import type { SourceText, Translate } from '@findings/core/text';
import { nearest } from './nearest-name.js';

/** Path functions with the signatures of `node:path`. */
export interface Paths {
  readonly sep: string;
  resolve(from: string, path: string): string;
  join(folder: string, name: string): string;
  dirname(path: string): string;
  basename(path: string): string;
  relative(from: string, to: string): string;
  isAbsolute(path: string): boolean;
}

/** The file system of a project: a disk, an editor's buffers, or the memory of a browser. All paths are absolute. */
export interface Files {
  /** Translates the messages about files. */
  readonly say: Translate;
  readonly paths: Paths;
  /**
   * Reads a text file.
   *
   * @param displayName the path as the user knows it, for messages
   * @throws Failure that says what is wrong with the file and what to do
   */
  read(path: string, displayName: string): string;
  /** Undefined if the path does not exist. A path that cannot be examined counts as a file: reading it reports the reason. */
  kindOf(path: string): 'file' | 'folder' | undefined;
  /** The names in a folder. Undefined if it does not exist or cannot be listed. */
  listFolder(folder: string): readonly string[] | undefined;
  /** The report that comes with Findings. */
  sampleReport(): Promise<LoadedReport>;
  /** The version of the program, if it may read reports from an index. */
  readonly version?: string | undefined;
  /**
   * The address of the database that has the index. Absent for programs that use none.
   *
   * @param configured the address in the configuration
   */
  databaseOf?(configured: string | undefined): string | undefined;
  /**
   * Opens the reports that the index of a configuration has. Absent if there can be none.
   *
   * @returns undefined if there is no index, or its file cannot be read
   * @throws Failure if the database cannot be read
   */
  openIndexed?(configuration: {
    readonly directory: string;
    readonly database?: string;
  }): Promise<StoredReports | undefined>;
}

/** Reports that were parsed before. */
export interface StoredReports {
  /** What identifies the content of each report, by its key. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The path of a report without a file: the address of the database, without the password, and the key. */
  pathOf(key: string): string;
  /**
   * @param text of the file, if the report has one
   * @returns undefined if there is no such report, or the text is not the one that was parsed
   */
  get(key: string, text?: string): Promise<Report | undefined>;
  close(): Promise<void>;
}

export interface LoadedReport {
  readonly report: Report;
  /** Absolute. */
  readonly path: string;
  /** Undefined for a report that was parsed when Findings was built, or is in a database. */
  readonly source?: SourceText | undefined;
  /** Whether the file has no words. */
  readonly isEmpty?: boolean;
}

/** Replaces the separators of a path by `/`. */
export function toSlashPath({ sep }: Paths, path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Whether the path of a report is the address of a database, because the report has no file. */
export function isInDatabase(path: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(path);
}

/** The path that messages show: relative to a folder, but absolute if it is more than two levels above that folder. */
export function displayPath(paths: Paths, path: string, directory: string): string {
  if (isInDatabase(path)) return path;
  const relative = toSlashPath(paths, paths.relative(directory, path));
  return relative.startsWith('../../../') || relative === '' ? toSlashPath(paths, path) : relative;
}

/**
 * The message for a file that does not exist, without a full stop. Suggests a file in the same folder with a similar name.
 *
 * @param path absolute
 * @param written the path as the user wrote it
 * @param suggestion the file to suggest, in the form of `written`
 */
export function missingFile(
  files: Pick<Files, 'paths' | 'listFolder' | 'say'>,
  path: string,
  written: string,
  suggestion = similarFile(files, path, written),
): string {
  const { paths, listFolder, say } = files;
  // Node replaces bytes that are not UTF-8 by U+FFFD, and then does not find the file.
  if (written.includes('\uFFFD')) {
    return say`The name of “${written}” is not UTF-8, so it cannot be opened. Rename it`;
  }
  if (suggestion !== undefined) return say`There is no file “${written}”. Did you mean “${suggestion}”?`;
  if (!listFolder(paths.dirname(path))) return say`There is no file “${written}”: its folder does not exist`;
  return say`There is no file “${written}”`;
}

/** Names of text files. For a missing one, a file of another kind, such as a PDF, is never suggested. */
const TEXT = /\.(?:md|markdown|txt|qmd|rmd)$/i;

/** A file with a similar name in the folder of a missing one, relative or absolute like `written`. */
export function similarFile(
  { paths, listFolder }: Pick<Files, 'paths' | 'listFolder'>,
  path: string,
  written: string,
): string | undefined {
  const name = paths.basename(path);
  const all = listFolder(paths.dirname(path)) ?? [];
  const names = TEXT.test(name) ? all.filter((each) => TEXT.test(each) || !/\./.test(each)) : all;
  const similar = nearest(name, names) ?? nearest(stem(name), names.map(stem));
  if (similar === undefined || !written.endsWith(name)) return undefined;
  const suggestion = names.find((each) => each === similar || stem(each) === similar) ?? similar;
  return written.slice(0, -name.length) + suggestion;
}

function stem(name: string): string {
  return name.replace(/\.[^.]{1,20}$/, '');
}
