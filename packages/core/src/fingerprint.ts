import { sha256 } from '@noble/hashes/sha2.js';
import { fingerprintForm } from '@findings/language';

/** The version of the algorithm. Fingerprints of different versions cannot be compared. */
const VERSION = '1';

/**
 * A hash of words, equal exactly for texts that are verbatim the same. White space, the style of quotation marks and dashes,
 * `...` for `…`, the case of the first letter and the final punctuation mark do not matter. Every other character does. The text
 * and its parts are separate: `fingerprint('ab', ['c'])` is not `fingerprint('a', ['bc'])`.
 *
 * @returns `1:` and 32 hexadecimal digits: the first half of the SHA-256 of the text and its parts in UTF-8, each after its length
 * in UTF-16 code units and a colon. The same on every platform.
 */
export function fingerprint(text: string, parts: readonly string[] = []): string {
  const folded = [text, ...parts].map(fingerprintForm).map((field) => `${field.length}:${field}`);
  const hash = sha256(folded.join('')).subarray(0, 16);
  return `${VERSION}:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Whether a fingerprint is of the current version. Only such fingerprints can be compared. */
export function isCurrentFingerprint(value: string): boolean {
  return value.startsWith(`${VERSION}:`);
}
