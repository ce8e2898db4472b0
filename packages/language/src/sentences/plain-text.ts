/**
 * Whether a text has no characters but ASCII, the dashes and quotation marks of prose, and U+FFFC in place of a citation, so that `\p{L}` is `[A-Za-z]`
 * in it: to compile an expression over the letters of all scripts takes longer than to read a proposal with it.
 */
export function isPlainText(text: string): boolean {
  return /^[\t-~\u2010-\u2027\ufffc]*$/.test(text);
}

/**
 * An expression for each text: the one given for plain texts; for others one over the letters and digits of all scripts,
 * made when the first of them is read.
 *
 * @param plain letters are `A-Za-z` in classes of it, digits `0-9`; all else is the same with the flag `u`
 */
export function lettersIn(plain: RegExp): (text: string) => RegExp {
  return byScript(plain, () => overAllScripts(plain));
}

/** Chooses between an expression for plain texts and one for all scripts, which is created when it is first needed. */
export function byScript(plain: RegExp, createFull: () => RegExp): (text: string) => RegExp {
  let full: RegExp | undefined;
  return (text) => (isPlainText(text) ? plain : (full ??= createFull()));
}

function overAllScripts({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll('A-Za-z', '\\p{L}').replaceAll('0-9', '\\p{N}'), `${flags}u`);
}

/** Whether a text has any letter or digit. */
export function hasWord(text: string): boolean {
  return /[A-Za-z0-9]/.test(text) || (!isPlainText(text) && /[\p{L}\p{N}]/u.test(text));
}
