import type { Paths } from '../files/files.js';

/** The key of the report that comes with the tool. */
export const SHIPPED_KEY = 'tip2012';

/** The key of a report that nobody gave one, from its file: `reports/tip-2012.md` is `tip2012`. */
export function keyOfPath(paths: Pick<Paths, 'basename'>, path: string): string {
  const name = paths.basename(path).replace(/\.[^.]{1,20}$/, '');
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || 'report';
}
