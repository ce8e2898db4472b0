/**
 * Text of a file, safe to print: what a terminal would obey rather than show (escape sequences, bells, changes of
 * direction, half a surrogate pair) becomes `�`, each character one, so that lengths stay.
 */
export function printable(text: string): string {
  if (!DOUBTFUL.test(text)) return text;
  // C0 and C1 controls but for tab, line and paragraph separators, bidirectional controls, lone surrogates.
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\0-\x08\n-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]|\p{Surrogate}/gu, '\uFFFD');
}

/** Text of several lines, each of them safe to print. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** The same, and surrogate pairs: looked for by code units, which is many times faster. */
// eslint-disable-next-line no-control-regex
const DOUBTFUL = /[\0-\x08\n-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF]/;
