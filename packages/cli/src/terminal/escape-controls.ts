/**
 * Makes text of a file safe to print. Control characters, bidirectional controls and lone surrogates, which a terminal would
 * interpret, become `�`. The length stays the same.
 */
export function printable(text: string): string {
  if (!SUSPECT.test(text)) return text;
  // C0 and C1 controls but for tab, line and paragraph separators, bidirectional controls, lone surrogates.
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\0-\x08\n-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]|\p{Surrogate}/gu, '\uFFFD');
}

/** Makes each line of a text safe to print. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** A fast test by code units. It also matches surrogate pairs, which are safe. */
// eslint-disable-next-line no-control-regex
const SUSPECT = /[\0-\x08\n-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF]/;
