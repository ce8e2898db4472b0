import type { Lock, Pin } from './lock.js';
import { compareNaturally } from './natural-order.js';

/** Of the file's form. A newer one is not read: what it means is not known. */
export const lockVersion = 1;

/**
 * The text of `findings.lock.json`: in the order of the ids, each part of a pin on a line of its own, so that two
 * branches that pin different findings merge, and a review shows which words were accepted. The same lock is the same
 * text, however it came about.
 *
 * @returns lines end at LF, the last one too
 */
export function writeLock({ pinned }: Lock): string {
  const entries = [...pinned].sort(([one], [other]) => compareNaturally(one, other)).map(writeEntry);
  const inside = entries.length === 0 ? '' : `${entries.join(',\n')}\n`;
  return `{\n  "version": ${lockVersion},\n  "pinned": {\n${inside}  }\n}\n`;
}

function writeEntry([key, { fingerprint, text, parts }]: readonly [string, Pin]): string {
  const lines = [`      "fingerprint": ${quote(fingerprint)}`, `      "text": ${quote(text)}`];
  if (parts) {
    const inside = Object.entries(parts)
      .sort(([one], [other]) => compareNaturally(one, other))
      .map(([id, print]) => `\n        ${quote(id)}: ${quote(print)}`);
    lines.push(`      "parts": {${inside.join(',')}\n      }`);
  }
  return `    ${quote(key)}: {\n${lines.join(',\n')}\n    }`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
