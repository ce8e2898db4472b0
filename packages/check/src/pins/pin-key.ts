import type { Library, Resolution } from '@findings/core/library';
import type { Lock } from './lock.js';

/** What a citation of a found target is pinned by: its qualified id, or the alias that was written, qualified. */
export function pinKey({ id, target }: Extract<Resolution, { type: 'found' }>): string {
  if (target.type === 'report') return target.qualifiedId;
  const prefix = `${target.report.key.toLowerCase()}:`;
  return id.startsWith(prefix) ? id : prefix + id;
}

/**
 * What a citation was pinned by, if it was.
 *
 * @param written the citation's key, which need not name anything any more
 */
export function findPinKey(lock: Lock, library: Library, written: string, resolution: Resolution): string | undefined {
  const keys = resolution.type === 'found' ? [pinKey(resolution)] : keysOf(written.toLowerCase(), library.defaultKey);
  return keys.find((key) => lock.pinned.has(key));
}

function keysOf(written: string, defaultKey: string | undefined): string[] {
  return defaultKey === undefined ? [written] : [written, `${defaultKey.toLowerCase()}:${written}`];
}
