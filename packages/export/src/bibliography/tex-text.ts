import { isBalanced, oneLine } from '../line-text.js';

/** Escapes a text for a TeX field in braces, on one line and without control characters. */
export function texText(text: string): string {
  return escape(oneLine(text), bracesOf(text));
}

/** Like `texText`, with braces around each word with a capital letter, because styles change the case of titles. */
export function texTitle(text: string): string {
  const braces = bracesOf(text);
  const words = oneLine(text).split(' ');
  return words.map((word) => (/\p{Lu}/u.test(word) ? `{${escape(word, braces)}}` : escape(word, braces))).join(' ');
}

function bracesOf(text: string): Escapes {
  return isBalanced(text, '{', '}') ? BALANCED_BRACES : UNBALANCED_BRACES;
}

type Escapes = Readonly<Record<string, string>>;

function escape(text: string, braces: Escapes): string {
  return text.replace(/["'`]+|[\\{}&%#$_^~]|--+|[?!](?=`)/g, (signs, at: number) => {
    const one = braces[signs] ?? SIGNS[signs];
    if (one !== undefined) return one;
    const opens = at === 0 || /[\s([{‘“/-]/.test(text.charAt(at - 1));
    const parts = [...signs].map((sign) => (sign !== '"' ? sign : opens ? '``' : "''"));
    // TeX combines `--`, `''` and `` ?` `` to one character unless `{}` is between them.
    return parts.join('{}') + (/[?!]/.test(signs) ? '{}' : '');
  });
}

const SIGNS: Escapes = {
  '\\': '\\textbackslash{}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const BALANCED_BRACES: Escapes = { '{': '\\{', '}': '\\}' };

/** BibTeX counts braces even after a backslash, so an unbalanced brace would include the rest of the file. */
const UNBALANCED_BRACES: Escapes = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };
