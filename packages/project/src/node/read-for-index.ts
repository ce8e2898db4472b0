import { statSync } from 'node:fs';
import { rowsOf } from '@findings/index';
import type { ReportRows } from '@findings/index';
import type { Files } from '../files.js';
import { readReport } from '../library-loader.js';
import { contentHash } from './stored-reports.js';

/** A report to read for an index. */
export interface ReportTask {
  readonly key: string;
  /** Absolute. */
  readonly path: string;
  readonly displayName: string;
  /** The hash of the content that the index has. */
  readonly known: string | undefined;
}

export interface ReadReport {
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly modified: number;
  /** Undefined if the index has this content. */
  readonly report: ReportRows | undefined;
}

/** Reads reports on several threads. */
export interface ReportReaders {
  /** How many reports to request at a time. */
  readonly ahead: number;
  read(task: ReportTask): Promise<ReadReport>;
  end(): Promise<void>;
}

/**
 * Reads a report for an index.
 *
 * @param version of the program
 * @throws Failure if the report cannot be read
 */
export async function readForIndex(
  files: Files,
  version: string,
  { key, path, displayName, known }: ReportTask,
): Promise<ReadReport> {
  // The date is older than the content if the file changes now. Then it is read again the next time.
  const { size = 0, mtimeMs: modified = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  const text = files.read(path, displayName);
  const hash = contentHash(version, text);
  if (hash === known) return { hash, size, modified, report: undefined };
  // The hash is that of the text that is parsed, also if the file changes now.
  const { report } = await readReport({ ...files, read: () => text }, path, displayName, key);
  return { hash, size, modified, report: rowsOf(report) };
}
