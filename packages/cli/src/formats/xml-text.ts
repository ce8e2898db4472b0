import { printableLines } from '../terminal/printable.js';

/** Text between tags. What XML cannot hold, and what a terminal would obey, becomes `�`. */
export function xmlText(text: string): string {
  return printableLines(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The value of an attribute, in double quotes; line breaks and tabs stay what they are. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
