import type { Configuration, Files } from '@findings/project';

/** Where the server runs: on a machine with a disk, or in a browser. Paths are absolute. */
export interface Host {
  /** Files as they are stored; their texts, and where they are. */
  readonly files: Files;
  /** Undefined of what is no file: a buffer without a name. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
  /** Where a path leads, behind all links in it; absent where there are none. */
  realPathOf?(path: string): string;
  /** URI of the page that explains a rule; undefined where it has none here. */
  rulePage(code: string): string | undefined;
  /**
   * Files that match patterns, but for those that the configuration leaves out.
   *
   * @param isWithin whether to look into its folder alone, and not where links and patterns lead out of it
   */
  matching(patterns: readonly string[], configuration: Configuration, isWithin: boolean): Promise<readonly string[]>;
  /** The configurations in a folder and below. */
  configurationsBelow(folder: string, isWithin: boolean): Promise<readonly string[]>;
  /**
   * Makes what stands in folders known, before it is asked about; done at once where a disk can be asked at any time, and
   * for folders that are known.
   */
  prepare(folders: readonly string[]): Promise<void>;
  /** Looks at these files anew. */
  reread(paths: readonly string[]): Promise<void>;
  /**
   * Watches files. Absent where only the client can.
   *
   * @param onChange receives the paths that were written, created or deleted
   * @param onWarning receives a message if not everything can be watched
   */
  watch?(onChange: (paths: readonly string[]) => void, onWarning: (message: string) => void): WatchHandle;
  /** Calls back after what has come in meanwhile. */
  soon(work: () => void): void;
}

export interface WatchHandle {
  /**
   * Replaces what is watched.
   *
   * @param folders to be watched with everything in them, except through links
   * @param files to be watched by themselves, wherever they are
   */
  set(folders: readonly string[], files: readonly string[]): void;
  close(): void;
}
