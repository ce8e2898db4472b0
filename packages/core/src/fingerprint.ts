import { sha256 } from '@noble/hashes/sha2.js';

/** Changes when the same words would get another fingerprint, so that an old lock file is seen to be old. */
const version = '1';

/**
 * Tells whether words are still the same: equal exactly for texts that are verbatim to one another, as the contract has
 * it. White space, the shape of quotation marks and dashes, `...` for `…`, the case of the first letter and the final
 * punctuation mark do not matter; every other character does. Several fields are told apart from one
 * (`fingerprint('ab', 'c')` is not `fingerprint('a', 'bc')`).
 *
 * @returns `1:` and 32 hexadecimal digits: the first half of the SHA-256 of the fields in UTF-8, each behind its length
 * in UTF-16 code units and a colon; the same on every platform
 */
export function fingerprint(...fields: readonly string[]): string {
  const folded = fields.map(verbatimForm).map((field) => `${field.length}:${field}`);
  const hash = sha256(folded.join('')).subarray(0, 16);
  return `${version}:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A text in the one form that all texts have that are verbatim to it. It is for comparing, not for reading. */
export function verbatimForm(text: string): string {
  const folded = foldMarks(/[^ -~]/.test(text) ? foldCharacters(text) : text);
  return folded
    .trim()
    .replace(/(?:\.\.\.|[.,;:!?])$/, '')
    .trimEnd()
    .replace(/^["'([]{0,9}\p{Lu}/u, (start) => start.toLowerCase());
}

function foldMarks(text: string): string {
  const quoted = text.includes('`') || text.includes("''") ? text.replaceAll('`', "'").replaceAll("''", '"') : text;
  const spaced = isSpaced(quoted) ? quoted : quoted.replace(/\s+/g, ' ');
  if (!spaced.includes('- ') && !spaced.includes(' -') && !spaced.includes('--')) return spaced;
  return spaced.replace(/--+/g, '-').replace(/ ?- ?/g, '-');
}

/** True where white space is single spaces already, as it is in most texts. */
function isSpaced(text: string): boolean {
  let wasSpace = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code === 127 || (code > 126 && /\s/.test(text[index]!))) return false;
    if (code === 32 && wasSpace) return false;
    wasSpace = code === 32;
  }
  return true;
}

function foldCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '');
}
