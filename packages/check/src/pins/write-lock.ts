import type { Lock, Pin } from './lock.js';
import { compareNaturally } from './natural-order.js';

/** The version of the file format. Newer versions are not read. */
export const lockVersion = 1;

/** For people who find the file. JSON has no comments. */
const COMMENT =
  'Findings writes this file. It has the words of the findings that you cite, to notice when a report changes. Keep it with your proposals.';

/**
 * Formats `findings.lock.json`. Pins are sorted by id and each value has its own line, so that branches merge and reviews show
 * the accepted words. Equal locks have the same text.
 *
 * @returns JSON with LF line ends, including the last line
 */
export function writeLock({ pinned }: Lock): string {
  const entries = [...pinned].sort(([one], [other]) => compareNaturally(one, other)).map(writeEntry);
  const inside = entries.length === 0 ? '' : `${entries.join(',\n')}\n`;
  return `{\n  "$comment": ${quote(COMMENT)},\n  "version": ${lockVersion},\n  "pinned": {\n${inside}  }\n}\n`;
}

function writeEntry([key, { fingerprint, text, parts }]: readonly [string, Pin]): string {
  const lines = [`      "fingerprint": ${quote(fingerprint)}`, `      "text": ${quote(text)}`];
  if (parts) {
    const inside = Object.entries(parts)
      .sort(([one], [other]) => compareNaturally(one, other))
      .map(([id, hash]) => `\n        ${quote(id)}: ${quote(hash)}`);
    lines.push(`      "parts": {${inside.join(',')}\n      }`);
  }
  return `    ${quote(key)}: {\n${lines.join(',\n')}\n    }`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
