import type { Library, Resolution } from '@findings/core/library';

/** The text of a cited target at the time when a person checked the citation. */
export interface Pin {
  /** Fingerprint of the words, from `fingerprint` of `@findings/core`. */
  readonly fingerprint: string;
  /** The text of a finding, or the title of a container. */
  readonly text: string;
  /** For a session or the summary: the fingerprints of its findings by local id. */
  readonly parts?: Readonly<Record<string, string>>;
}

/**
 * The content of `findings.lock.json`: pins by qualified id (`tip2012:s4.h2`). A citation by an alias is pinned by that alias
 * (`tip2012:s4.wex`), so that its pin is still found after the report is renumbered.
 */
export interface Lock {
  readonly pinned: ReadonlyMap<string, Pin>;
}

/** A lock without pins. */
export const emptyLock: Lock = { pinned: new Map() };

/** The key to pin a resolved citation by: the qualified id, or the qualified alias that the citation uses. */
export function pinKey({ id, target }: Extract<Resolution, { type: 'found' }>): string {
  if (target.type === 'report') return target.qualifiedId;
  const prefix = `${target.report.key.toLowerCase()}:`;
  return id.startsWith(prefix) ? id : prefix + id;
}

/**
 * The key that a citation is pinned by. Undefined if it is not pinned.
 *
 * @param written the key of the citation, which may no longer match a target
 */
export function findPinKey(lock: Lock, library: Library, written: string, resolution: Resolution): string | undefined {
  const keys =
    resolution.type === 'found' ? [pinKey(resolution)] : candidateKeys(written.toLowerCase(), library.defaultKey);
  return keys.find((key) => lock.pinned.has(key));
}

function candidateKeys(written: string, defaultKey: string | undefined): string[] {
  return defaultKey === undefined ? [written] : [written, `${defaultKey.toLowerCase()}:${written}`];
}
