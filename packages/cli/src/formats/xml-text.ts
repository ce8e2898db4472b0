import { printableLines } from '../terminal/printable.js';

/** Text between tags. Control characters and what XML cannot contain become `�`. `##[` would start a workflow command. */
export function xmlText(text: string): string {
  return printableLines(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('##[', '#&#35;[');
}

/** The value of an attribute, in double quotes; line breaks and tabs stay what they are. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
