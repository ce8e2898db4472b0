import type { Paths } from '../files/files.js';

/** The key of the report that comes with the tool. */
export const SAMPLE_KEY = 'tip2012';

/** Names that cannot be keys, because the library that validates the configuration silently drops them. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The key of a report that nobody gave one, from its file: `reports/tip-2012.md` is `tip2012`. */
export function keyOfPath(paths: Pick<Paths, 'basename'>, path: string): string {
  const name = paths.basename(path).replace(/\.[^.]{1,20}$/, '');
  const key = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || 'report';
  return RESERVED_KEYS.has(key) ? `${key}_2` : key;
}
