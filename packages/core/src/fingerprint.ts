import { sha256 } from '@noble/hashes/sha2.js';
import { verbatimForm } from './words/verbatim-form.js';

/** Changes when the same words would get another fingerprint, so that an old lock file is seen to be old. */
const version = '1';

/**
 * Tells whether words are still the same: equal exactly for texts that are verbatim to one another, as the contract has
 * it. White space, the shape of quotation marks and dashes, `...` for `…`, the case of the first letter and the final
 * punctuation mark do not matter; every other character does. The text and its parts are kept apart:
 * `fingerprint('ab', ['c'])` is not `fingerprint('a', ['bc'])`.
 *
 * @returns `1:` and 32 hexadecimal digits: the first half of the SHA-256 of the text and its parts in UTF-8, each after its length
 * in UTF-16 code units and a colon; the same on every platform
 */
export function fingerprint(text: string, parts: readonly string[] = []): string {
  const folded = [text, ...parts].map(verbatimForm).map((field) => `${field.length}:${field}`);
  const hash = sha256(folded.join('')).subarray(0, 16);
  return `${version}:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Whether a fingerprint is of the algorithm that makes them now: only such can be compared. */
export function isCurrentFingerprint(print: string): boolean {
  return print.startsWith(`${version}:`);
}
