/** Only this much of a text is searched, in UTF-16 code units. */
const SAMPLE_LENGTH = 256 * 1024;
/** Size of the hash table; a power of two. */
const TABLE_SIZE = 1 << 16;

/**
 * Returns a function that checks whether a text contains a word in lower case. A table of hashes rejects most words without searching
 * the text.
 */
export function proseWords(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  const searched = text.slice(0, SAMPLE_LENGTH);
  let seen: Uint8Array | undefined;
  return (word) => {
    let isProse = known.get(word);
    if (isProse === undefined) {
      seen ??= lowerCaseWords(searched);
      isProse = seen[hashOf(word)] === 1 && hasWord(searched, word);
      known.set(word, isProse);
    }
    return isProse;
  };
}

/** A table with the hash of each run of letters. */
function lowerCaseWords(text: string): Uint8Array {
  const seen = new Uint8Array(TABLE_SIZE);
  for (let index = 0; index < text.length; index++) {
    if (!isLetter(text.charCodeAt(index))) continue;
    let sum = 0;
    let end = index;
    for (; isLetter(text.charCodeAt(end)); end++) sum = addCode(sum, text.charCodeAt(end));
    seen[sum] = 1;
    index = end;
  }
  return seen;
}

function hashOf(word: string): number {
  let sum = 0;
  for (let index = 0; isLetter(word.charCodeAt(index)); index++) sum = addCode(sum, word.charCodeAt(index));
  return sum;
}

function addCode(sum: number, code: number): number {
  return (sum * 31 + code) & (TABLE_SIZE - 1);
}

/** Whether a code unit is an ASCII letter, or beyond ASCII and not a quotation mark, a dash or another sign. */
function isLetter(code: number): boolean {
  if (code >= 0x2000 && code <= 0x2bff) return false;
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (isWordPart(text, at - 1) || isWordPart(text, end)) continue;
    const before = /[^\s("“'‘[<]*$/u.exec(text.slice(Math.max(0, at - MAX_TOKEN), at))![0];
    const after = /^[^\s)"”’\]>]*/u.exec(text.slice(end, end + MAX_TOKEN))![0];
    if (!ADDRESS.test(before + after)) return true;
  }
  return false;
}

/** Of a token, so much on both sides of the word is looked at. */
const MAX_TOKEN = 80;
/** A word in an address, a file name or a slug such as `ana-diaz-on-wells` is none of the text. */
const ADDRESS = /[/@_=]|\.\p{L}|-[^-]*-/u;

function isWordPart(text: string, index: number): boolean {
  return /[\p{L}\p{M}]/u.test(text.charAt(index));
}
