/**
 * JSON that may be printed: what a terminal would obey rather than show (C1 controls, changes of direction) is written as
 * `\u009b`, which is the same text to whoever parses it. The other controls, and half surrogate pairs, JSON escapes itself.
 */
export function jsonText(value: unknown, indent?: number): string {
  return printableJson(JSON.stringify(value, undefined, indent));
}

/** The same for JSON text, or a piece of it. */
export function printableJson(text: string): string {
  return OBEYED.test(text) ? text.replace(EACH_OBEYED, escaped) : text;
}

const OBEYED = /[\x7F-\x9F\u2028-\u202E\u2066-\u2069]/;
const EACH_OBEYED = new RegExp(OBEYED.source, 'g');

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
