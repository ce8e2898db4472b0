import type { Report } from '@findings/core';
import type { WordFrequencies } from '@findings/core/library';
import type { ReportRows } from './report-rows.js';

/** A file of a report, as it was indexed. */
export interface IndexedFile {
  /** The key of the report. */
  readonly key: string;
  /** Identifies the file in the index, such as its path relative to the configuration. */
  readonly path: string;
  /** A hash of its content and of everything else that the reading depends on. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** When it was modified, in milliseconds since 1970. */
  readonly modified: number;
}

export interface IndexedReport extends IndexedFile {
  /** The number of findings. */
  readonly findings: number;
}

export interface IndexStats {
  readonly reports: readonly IndexedReport[];
  /** The size on the disk, in bytes. */
  readonly size: number;
}

export interface SearchRequest {
  /** At most this many findings for each text. 150 by default. */
  readonly limit?: number;
  /** Key of the only report to search. */
  readonly report?: string;
}

export interface GetRequest {
  /** Whether to leave out the findings, of which a report has hundreds. */
  readonly isOutline?: boolean;
}

/** The options of `createLibrary` for findings that may match. */
export interface FoundFindings {
  /** Reports with only these findings, and the parts and people that they need. */
  readonly reports: readonly Report[];
  /** The frequencies of the words in the index. */
  readonly frequencies: WordFrequencies;
}

/** An index of the findings of many reports. All engines give the same answers. */
export interface FindingsIndex {
  /**
   * Adds a report, or replaces what the index has of its file. All or nothing.
   *
   * @param report or its rows, which another thread can make with `rowsOf`. Absent if only the date of the file has changed.
   */
  put(file: IndexedFile, report?: Report | ReportRows): Promise<void>;
  /** Removes the report of a file. */
  remove(path: string): Promise<void>;
  /**
   * Finds the findings that may match one of the texts: first those with its words in this order, then those with most of its rare words.
   * `createLibrary` and `Library.search` rank them.
   */
  search(texts: readonly string[], request?: SearchRequest): Promise<FoundFindings>;
  /** Reads reports by their keys, ignoring letter case. Leaves out those that the index does not have. */
  get(keys: readonly string[], request?: GetRequest): Promise<readonly Report[]>;
  stats(): Promise<IndexStats>;
  close(): Promise<void>;
}
