import type { Edit } from './edits.js';
import { isSpace } from './lines.js';

/* eslint-disable no-control-regex -- control characters are what this file is about */
const ODD = /[\0-\x08\x0b-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/g;

/**
 * Characters that no one sees and that Markdown would take for text: control characters, byte order marks, zero-width
 * and soft hyphens. They are left out; what separates words becomes a space, and every line end becomes `\n`.
 */
export function repairCharacters(text: string): Edit[] {
  const edits: Edit[] = [];
  ODD.lastIndex = 0;
  for (let match = ODD.exec(text); match; match = ODD.exec(text)) {
    const at = match.index;
    const replacement = replacementOf(text, at);
    if (replacement !== undefined) edits.push({ start: at, end: at + 1, text: replacement });
  }
  return edits;
}

/** The replacement of an odd character, or `undefined` if it stays. */
function replacementOf(text: string, at: number): string | undefined {
  const code = text.charCodeAt(at);
  switch (code) {
    case 0x0d:
      return text.charCodeAt(at + 1) === 0x0a ? '' : '\n';
    case 0x0c:
      return isLineEnd(text.charCodeAt(at - 1)) || isLineEnd(text.charCodeAt(at + 1)) ? '' : '\n';
    case 0x0b:
    case 0x85:
    case 0x2028:
    case 0x2029:
      return ' ';
    case 0x200c:
    case 0x200d:
    case 0x200e:
    case 0x200f:
      // Joiners and direction marks belong to the spelling of many scripts, and to none of Latin's.
      return isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at + 1)) ? '' : undefined;
    default:
      return isSpace(code) ? ' ' : '';
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Also true before the first character and after the last. */
function isLatin(code: number): boolean {
  return !(code >= 0x300);
}
