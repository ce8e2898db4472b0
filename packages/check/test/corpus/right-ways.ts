import type { Random } from './random.js';

/** A way to quote that an editor allows: from the finding's words to what stands between the marks. */
type RightWay = (words: readonly string[], random: Random) => string | undefined;

/** In the middle, with at least three words before and after. */
function inside(words: readonly string[], random: Random, length: number): number | undefined {
  return words.length < length + 6 ? undefined : random.between(3, words.length - length - 3);
}

const elided =
  (mark: string): RightWay =>
  (words, random) => {
    const length = random.between(1, 4);
    const at = inside(words, random, length);
    if (at === undefined) return undefined;
    // Left-out negations are reported.
    if (
      /\b(?:no|not|never|nor|neither|nobody|nothing|without|cannot)\b|n['’]t\b/.test(
        words.slice(at, at + length).join(' '),
      )
    )
      return undefined;
    const before = words
      .slice(0, at)
      .join(' ')
      .replace(/[,;:]$/, '');
    return `${before} ${mark} ${words.slice(at + length).join(' ')}`;
  };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const rightWays: Readonly<Record<string, RightWay>> = {
  'word for word': (words) => words.join(' '),
  'left out with …': elided('…'),
  'left out with ...': elided('...'),
  'left out with […]': elided('[…]'),
  'left out with [...]': elided('[...]'),
  'words inserted in brackets': (words, random) => {
    const at = inside(words, random, 0);
    return at ? [...words.slice(0, at), '[of that year]', ...words.slice(at)].join(' ') : undefined;
  },
  'another case of the first letter': (words) => capital(words.join(' ')),
  'the first letter in brackets': (words) => {
    const text = words.join(' ');
    return /^\p{Ll}/u.test(text) ? `[${text.charAt(0).toUpperCase()}]${text.slice(1)}` : undefined;
  },
  'a comma before the closing mark': (words) => `${words.join(' ')},`,
  'a full stop before the closing mark': (words) => `${words.join(' ')}.`,
  'over the end of a line': (words, random) => {
    const at = random.between(1, words.length - 1);
    // Not where the line would begin a list.
    return /^\w/.test(words[at]!) && !/^\d/.test(words[at]!)
      ? `${words.slice(0, at).join(' ')}\n${words.slice(at).join(' ')}`
      : undefined;
  },
  'with a word emphasized': (words, random) => {
    const at = random.between(1, words.length - 2);
    return /^\p{L}+$/u.test(words[at]!)
      ? [...words.slice(0, at), `*${words[at]!}*`, ...words.slice(at + 1)].join(' ')
      : undefined;
  },
  'with the other apostrophe': (words) => {
    const text = words.join(' ');
    return /['’]/.test(text) ? text.replace(/['’]/g, (mark) => (mark === '’' ? "'" : '’')) : undefined;
  },
  'with another dash': (words) => {
    const text = words.join(' ');
    return / [—–-] /.test(text) ? text.replace(/ [—–-] /g, '—') : undefined;
  },
};
