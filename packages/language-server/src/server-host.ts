import type { CheckOptions, Pin } from '@findings/check';
import type { Configuration, Files } from '@findings/project';
import type { PathWatcher } from '@findings/project/watch';

/** The environment of the server: a machine with a disk, or a browser. Paths are absolute. */
export interface Host {
  /** The stored files, without the client's buffers. */
  readonly files: Files;
  /** Undefined if the URI names no file, such as that of an untitled buffer. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
  /** Resolves all links in a path. Absent if the host has no links. */
  realPathOf?(path: string): string;
  /** URI of the page that documents a rule. Undefined if the host has no such page. */
  rulePage(code: string): string | undefined;
  /**
   * Finds files that match the patterns and that the configuration does not exclude.
   *
   * @param isRestricted whether to search only the configuration's folder, without links and patterns that lead out of it
   */
  findFiles(
    patterns: readonly string[],
    configuration: Configuration,
    isRestricted: boolean,
  ): Promise<readonly string[]>;
  /**
   * Reads the files of folders in advance, if they cannot be read synchronously later. Does nothing for folders that were
   * read before.
   */
  prepare(folders: readonly string[]): Promise<void>;
  /** Reads these files again, if they were read in advance. */
  reload(paths: readonly string[]): Promise<void>;
  /**
   * Watches files. Absent if only the client can watch them.
   *
   * @param onChange receives the paths that were written, created or deleted
   * @param onWarning receives a message if not everything can be watched
   */
  watch?(onChange: (paths: readonly string[]) => void, onWarning: (message: string) => void): PathWatcher;
  /**
   * Checks a Word document. If it has problems, writes a copy with comments next to it. Absent if there is no disk.
   *
   * @throws Failure if the document cannot be read, or the copy cannot be written
   */
  checkWord?(path: string, options: CheckOptions): Promise<CheckedWordFile>;
  /**
   * Adds pins to a lock, which may not exist yet. Pins that it has already stay. Absent if there is no disk.
   *
   * @throws Failure if the lock cannot be read or written. It is not changed then.
   */
  addPins?(path: string, pinned: ReadonlyMap<string, Pin>): Promise<void>;
  /** Calls back after the messages that have arrived. */
  defer(work: () => void): void;
}

export interface CheckedWordFile {
  readonly citations: number;
  readonly problems: number;
  /** The path of the proposal that it was exported from, which may not exist. Present only if there are no citations to check. */
  readonly exportedFrom?: string;
  /** The path of the copy with comments. Absent if there are no problems. */
  readonly copy?: string;
}
