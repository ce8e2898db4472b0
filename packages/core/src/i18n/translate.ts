/**
 * Puts what is said to a person into words of one language. A sentence stands in the code as it is read in English, in a tagged
 * template, and a translation is found by it: whoever says something is handed a `Say`, and need not know in which language.
 *
 * ```ts
 * say`There is no session ${number} in ${report}.`
 * ```
 *
 * A sentence is written out for each noun and for one and many, since other languages decline what stands around them.
 */
export interface Translate {
  (sentence: TemplateStringsArray, ...parts: readonly (string | number)[]): string;
  /** A sentence that stands in data: the summary of a rule, a description in a schema. */
  text(sentence: string): string;
  /** `a`, `a and b`, `a, b and c`. */
  and(parts: readonly string[]): string;
  /** `a`, `a or b`, `a, b or c`. */
  or(parts: readonly string[]): string;
  /** In which numbers and days are written; BCP 47. */
  readonly language: string;
}

/** As it stands in the code. */
export const translateEnglish: Translate = Object.assign(filled, {
  text: (sentence: string) => sentence,
  and: (parts: readonly string[]) => listed(parts, 'and'),
  or: (parts: readonly string[]) => listed(parts, 'or'),
  language: 'en-GB',
});

function filled(sentence: TemplateStringsArray, ...parts: readonly (string | number)[]): string {
  let text = sentence[0]!;
  for (let index = 0; index < parts.length; index++) text += String(parts[index]) + sentence[index + 1]!;
  return text;
}

function listed(parts: readonly string[], last: 'and' | 'or'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}
