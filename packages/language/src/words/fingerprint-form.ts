const MAX_OPENING = 11;

/** Normalizes a text, so that texts that are verbatim the same become equal. For comparing only. */
export function fingerprintForm(text: string): string {
  const form = foldTypography(text)
    .trim()
    .replace(/(?:\.\.\.|[.,;:!?])$/, '')
    .trimEnd();
  // The expression for capitals beyond ASCII compiles slowly.
  const opening = /[^ -~]/.test(form.slice(0, MAX_OPENING)) ? /^["'([]{0,9}\p{Lu}/u : /^["'([]{0,9}[A-Z]/;
  return form.replace(opening, (start) => start.toLowerCase());
}

/**
 * Normalizes typography: straight quotation marks, `-` for each dash, `...` for `…`, single spaces. Letters and spaces at the ends
 * stay.
 */
export function foldTypography(text: string): string {
  return foldMarks(/[^ -~]/.test(text) ? foldCharacters(text) : text);
}

function foldMarks(text: string): string {
  const withQuotes = text.includes('`') || text.includes("''") ? text.replaceAll('`', "'").replaceAll("''", '"') : text;
  const spaced = hasSingleSpaces(withQuotes) ? withQuotes : withQuotes.replace(/\s+/g, ' ');
  if (!spaced.includes('- ') && !spaced.includes(' -') && !spaced.includes('--')) return spaced;
  return spaced.replace(/--+/g, '-').replace(/ ?- ?/g, '-');
}

/** Whether all white space is single spaces, as in most texts. */
function hasSingleSpaces(text: string): boolean {
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
    .replace(/[\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u02bc\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c-\u300f]/g, '"')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '');
}
