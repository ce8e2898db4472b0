/** What Pandoc's reader of locators looks at as one: white space, a punctuation mark, or what stands between. */
export interface Token {
  readonly text: string;
  readonly start: number;
}

/** White space is one token, a colon no punctuation: `12:3` is a word. */
const pattern = /\s+|(?!:)\p{P}|(?:(?![\s\p{P}])[\s\S]|:)+/gu;

export function tokensOf(suffix: string): readonly Token[] {
  return Array.from(suffix.matchAll(pattern), ({ 0: text, index: start }) => ({ text, start }));
}

export function isSpace({ text }: Token): boolean {
  return text.trim() === '';
}

/** What ends a page: no hyphen, nor the dash of a range. */
export function isMark({ text }: Token): boolean {
  return text !== '-' && text !== '–' && text !== ':' && /^\p{P}$/u.test(text);
}

const roman = /^m*(?:cm)?d?(?:cd)?c*(?:xc)?l?(?:xl)?x*(?:ix)?v?(?:iv)?i*$/i;

export function isRoman({ text }: Token): boolean {
  return roman.test(text);
}

export function hasDigit({ text }: Token): boolean {
  return /\d/.test(text);
}
