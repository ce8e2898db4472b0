/**
 * JSON that is safe to print. C1 and bidirectional controls, and the second `#` of a workflow command (`##[error]`), are
 * written as `\u009b`, which parses to the same text. JSON itself escapes other controls and lone surrogates.
 */
export function jsonText(value: unknown, indent?: number): string {
  return printableJson(JSON.stringify(value, undefined, indent));
}

/** Escapes the same characters in JSON text, or in a piece of it. */
export function printableJson(text: string): string {
  return UNSAFE.test(text) ? text.replace(EACH_UNSAFE, escapeCharacter) : text;
}

const UNSAFE = /[\x7F-\x9F\u2028-\u202E\u2066-\u2069]|(?<=#)#(?=\[)/;
const EACH_UNSAFE = new RegExp(UNSAFE.source, 'g');

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
