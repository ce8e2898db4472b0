import type { Report } from '@findings/core';
import { basename } from 'node:path';

/** A report that has been read, and where from (absolute). */
export interface LoadedReport {
  readonly report: Report;
  readonly path: string;
}

/** The key of a report that nobody gave one, from its file: `reports/tip-2012.md` is `tip2012`. */
export function keyOfPath(path: string): string {
  const name = basename(path).replace(/\.[^.]{1,20}$/, '');
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || 'report';
}
