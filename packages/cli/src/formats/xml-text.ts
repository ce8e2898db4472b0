import { printableLines } from '../terminal/escape-controls.js';

/**
 * Text between tags. Control characters and what XML cannot contain become `�`. `::` at the start of a line and `##[` would
 * start a workflow command of GitHub, so they are escaped.
 */
export function xmlText(text: string): string {
  return printableLines(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^([^\S\n]*):(?=:)/gm, '$1&#58;')
    .replaceAll('##[', '#&#35;[');
}

/** The value of an attribute, in double quotes; line breaks and tabs stay what they are. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
