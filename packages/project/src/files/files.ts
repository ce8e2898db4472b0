import type { Translate } from '@findings/core/text';
import type { LoadedReport } from '../reports/loaded-report.js';

/** How paths are put together; those of `node:path` are. */
export interface Paths {
  readonly sep: string;
  resolve(from: string, path: string): string;
  join(folder: string, name: string): string;
  dirname(path: string): string;
  basename(path: string): string;
  relative(from: string, to: string): string;
  isAbsolute(path: string): boolean;
}

/** Where texts come from: a disk, an editor's buffers, a browser's memory. Paths are absolute. */
export interface Files {
  /** In which is said what is wrong with them. */
  readonly say: Translate;
  readonly paths: Paths;
  /**
   * @param shown the path as the user knows it, for messages
   * @throws Failure that says what is wrong with the file and what to do
   */
  read(path: string, shown: string): string;
  /** Undefined where there is nothing; what cannot be looked at is taken for a file, so that reading it says why. */
  kindOf(path: string): 'file' | 'folder' | undefined;
  /** What stands in a folder; undefined where there is no such folder. */
  namesIn(folder: string): readonly string[] | undefined;
  /** The report that comes with the tool. */
  sampleReport(): Promise<LoadedReport>;
}
