/** As much of a text as shows its common words, in UTF-16 code units. */
const sample = 256 * 1024;
/** A power of two; words of one remainder share a place. */
const places = 1 << 16;

/**
 * Looks up whether a word stands in lower case in a text. Most words that are asked for do not, which a table of their letters'
 * sums tells at once; only for the others the text is searched.
 */
export function proseWords(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  const searched = text.slice(0, sample);
  let seen: Uint8Array | undefined;
  return (word) => {
    let isProse = known.get(word);
    if (isProse === undefined) {
      seen ??= lowerCaseWords(searched);
      isProse = seen[placeOf(word)] === 1 && hasWord(searched, word);
      known.set(word, isProse);
    }
    return isProse;
  };
}

/** A table in which every run of letters has its place. */
function lowerCaseWords(text: string): Uint8Array {
  const seen = new Uint8Array(places);
  for (let index = 0; index < text.length; index++) {
    if (!isLetter(text.charCodeAt(index))) continue;
    let sum = 0;
    let end = index;
    for (; isLetter(text.charCodeAt(end)); end++) sum = add(sum, text.charCodeAt(end));
    seen[sum] = 1;
    index = end;
  }
  return seen;
}

function placeOf(word: string): number {
  let sum = 0;
  for (let index = 0; isLetter(word.charCodeAt(index)); index++) sum = add(sum, word.charCodeAt(index));
  return sum;
}

function add(sum: number, code: number): number {
  return (sum * 31 + code) & (places - 1);
}

/** ASCII letters and what is beyond them, but for curly quotes, dashes and other signs: they stand beside words. */
function isLetter(code: number): boolean {
  if (code >= 0x2000 && code <= 0x2bff) return false;
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordPart(text, at - 1) && !isWordPart(text, at + word.length)) return true;
  }
  return false;
}

function isWordPart(text: string, index: number): boolean {
  return /[\p{L}\p{M}]/u.test(text.charAt(index));
}
