/**
 * Whether a text has no characters but ASCII, the dashes and quotation marks of prose, and U+FFFC in place of a citation, so that `\p{L}` is `[A-Za-z]`
 * in it: to compile an expression over the letters of all scripts takes longer than to read a proposal with it.
 */
export function isPlainText(text: string): boolean {
  return /^[\t-~\u2010-\u2027\ufffc]*$/.test(text);
}

/** The same expression for plain texts alone; `\p{L}` and `\p{N}` are in classes of it. */
export function forPlainText({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll('\\p{L}', 'A-Za-z').replaceAll('\\p{N}', '0-9'), flags.replace('u', ''));
}
