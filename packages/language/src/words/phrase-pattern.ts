/** The source of a regular expression for any of the phrases. Longer phrases come first. `*` at the start or end stands for any letters. */
export function anyOf(list: readonly string[]): string {
  const longestFirst = [...new Set(list)].sort((one, other) => other.length - one.length);
  return `(?:${longestFirst.map((phrase) => (IS_WORD.test(phrase) ? phrase : sourceOf(phrase))).join('|')})`;
}

/** Most phrases are such a word, which needs no change. */
const IS_WORD = /^[a-z]+$/;

function sourceOf(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\]|(?<=.)\*(?=.)/g, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s`)
    .replaceAll("'", "['’]")
    .replace(/^\*/, String.raw`\p{L}+`)
    .replace(/\*$/, String.raw`\p{L}*`);
}

/** A regular expression for any of the phrases as whole words. */
export function wholePhrase(list: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(String.raw`(?<!\p{L})${anyOf(list)}(?!\p{L})`, flags);
}

/** The phrases with a capital at the start. */
export function capitalized(list: readonly string[]): readonly string[] {
  return list.map((phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1));
}
