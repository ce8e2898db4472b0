/** Letters that Unicode does not take apart into a base letter and an accent. */
const undivided: Readonly<Record<string, string>> = {
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

const ascii = /^[\0-\x7f]*$/;

/**
 * Lower case without accents, so that `Köhler`, `KOHLER` and `kohler` are one. Only the accents of Latin, Greek and
 * Cyrillic go: the vowel signs of Devanagari are letters to their readers, and stay. Signs that stand for letters, such as `№`,
 * are these letters.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðþłħı]/g, (letter) => undivided[letter]!)
    .normalize('NFC');
}

/** The words of a text, folded, in order; punctuation and symbols part words. */
export function foldedWords(text: string): readonly string[] {
  const folded = fold(text);
  // In ASCII it is compiled sooner.
  return folded.match(ascii.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}
