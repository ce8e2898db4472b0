/**
 * Translates messages for users. The code contains the English message in a tagged template, and translations are looked up by it.
 * Every component that produces text for users receives a translate function.
 *
 * ```ts
 * say`There is no session ${number} in ${report}.`
 * ```
 *
 * Write separate messages for each noun, and for singular and plural, because other languages inflect the words around them.
 */
export interface Translate {
  (sentence: TemplateStringsArray, ...parts: readonly (string | number)[]): string;
  /** Translates a message that is data, such as the summary of a rule. */
  text(sentence: string): string;
  /** Joins a list: `a`, `a and b`, `a, b and c`. */
  and(parts: readonly string[]): string;
  /** Joins a list: `a`, `a or b`, `a, b or c`. */
  or(parts: readonly string[]): string;
  /** BCP 47 tag of the language for numbers and dates. */
  readonly language: string;
}

/** The translate function for English, which returns messages as they are. */
export const translateEnglish: Translate = Object.assign(fillTemplate, {
  text: (sentence: string) => sentence,
  and: (parts: readonly string[]) => joinList(parts, 'and'),
  or: (parts: readonly string[]) => joinList(parts, 'or'),
  language: 'en-GB',
});

function fillTemplate(sentence: TemplateStringsArray, ...parts: readonly (string | number)[]): string {
  let text = sentence[0]!;
  for (let index = 0; index < parts.length; index++) text += String(parts[index]) + sentence[index + 1]!;
  return text;
}

function joinList(parts: readonly string[], last: 'and' | 'or'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}
