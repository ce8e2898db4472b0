import { memoByObject } from './memo.js';

/** The source of a regular expression for any of the phrases. Longer phrases come first. `*` at the start or end stands for any letters. */
export const anyOf = memoByObject((list: readonly string[]): string => {
  const longestFirst = [...new Set(list)].sort((one, other) => other.length - one.length);
  return `(?:${longestFirst.map(sourceOf).join('|')})`;
});

function sourceOf(phrase: string): string {
  return phrase.replace(/[.+?^${}()|[\]\\* ']/g, (mark, at: number) => {
    if (mark === ' ') return String.raw`\s`;
    if (mark === "'") return "['’]";
    if (mark === '*' && at === 0) return String.raw`\p{L}+`;
    return mark === '*' && at === phrase.length - 1 ? String.raw`\p{L}*` : `\\${mark}`;
  });
}

/** A regular expression for any of the phrases as whole words. */
export function wholePhrase(list: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(String.raw`(?<!\p{L})${anyOf(list)}(?!\p{L})`, flags);
}

/**
 * A fast test for an expression of many phrases, which excludes most texts: whether a text has the longest word of one of them. It takes a
 * look-up for each word of the text, and compiles nothing.
 */
export function mayHavePhrase(list: readonly string[]): (text: string) => boolean {
  const words = new Set<string>();
  const endings: string[] = [];
  for (const phrase of list) {
    const ending = /^\*(\p{L}+)$/u.exec(phrase)?.[1];
    if (ending === undefined) words.add(longestWord(phrase));
    else endings.push(ending);
  }
  return (text) => {
    for (const word of lowerCaseWordsOf(text))
      if (words.has(word) || endings.some((ending) => word.endsWith(ending))) return true;
    return false;
  };
}

function longestWord(phrase: string): string {
  const words = phrase.toLowerCase().match(/(?<![\p{L}*])\p{L}+(?![\p{L}*])/gu) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

let last: { readonly text: string; readonly words: readonly string[] } | undefined;

/** The last words are cached, since a sentence is tested for several lists. */
function lowerCaseWordsOf(text: string): readonly string[] {
  if (last?.text !== text) last = { text, words: text.toLowerCase().match(/\p{L}+/gu) ?? [] };
  return last.words;
}

/** The phrases with a capital at the start. */
export function capitalized(list: readonly string[]): readonly string[] {
  return list.map((phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1));
}
