import { visible } from '@findings/core/text';

/** A text as TeX sets it, without control characters, for a field between braces. */
export function texText(text: string): string {
  return escape(oneLine(text), isBalanced(text) ? BALANCED : SINGLE);
}

/** The same, with braces around every word that has a capital: styles change the case of titles. */
export function texTitle(text: string): string {
  const braces = isBalanced(text) ? BALANCED : SINGLE;
  const words = oneLine(text).split(' ');
  return words.map((word) => (/\p{Lu}/u.test(word) ? `{${escape(word, braces)}}` : escape(word, braces))).join(' ');
}

function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).trim();
}

type Escapes = Readonly<Record<string, string>>;

function escape(text: string, braces: Escapes): string {
  return text.replace(/["'`]+|[\\{}&%#$_^~]|--+|[?!](?=`)/g, (signs, at: number) => {
    const one = braces[signs] ?? SIGNS[signs];
    if (one !== undefined) return one;
    const opens = at === 0 || /[\s([{‘“/-]/.test(text.charAt(at - 1));
    const parts = [...signs].map((sign) => (sign !== '"' ? sign : opens ? '``' : "''"));
    // TeX makes one sign of `--`, `''` and `` ?` ``, unless something stands between.
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

const BALANCED: Escapes = { '{': '\\{', '}': '\\}' };

/** BibTeX counts braces even behind a backslash: one without its partner would take in the rest of the file. */
const SINGLE: Escapes = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
