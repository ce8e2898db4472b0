/** Letters that Unicode does not decompose. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

const ASCII = /^[\0-\x7f]*$/;

/**
 * Converts a text to lower case without accents, so that `Köhler`, `KOHLER` and `kohler` are equal. Removes only accents of Latin,
 * Greek and Cyrillic; vowel signs of Devanagari stay. Signs such as `№` become letters.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðþłħı]/g, (letter) => UNDECOMPOSED[letter]!)
    .normalize('NFC');
}

/** The folded words of a text, in order. Punctuation and symbols separate words. */
export function foldedWords(text: string): readonly string[] {
  const folded = fold(text);
  // The ASCII expression compiles faster.
  return folded.match(ASCII.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}
