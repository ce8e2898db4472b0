import type { Report } from '@findings/core/check';
import type { Paths } from '../files/files.js';

/** The key of the report that comes with the tool. */
export const SHIPPED_KEY = 'tip2012';

/** A report that has been read, and where from (absolute). */
export interface LoadedReport {
  readonly report: Report;
  readonly path: string;
}

/** The key of a report that nobody gave one, from its file: `reports/tip-2012.md` is `tip2012`. */
export function keyOfPath(paths: Pick<Paths, 'basename'>, path: string): string {
  const name = paths.basename(path).replace(/\.[^.]{1,20}$/, '');
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || 'report';
}
