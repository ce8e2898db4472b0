/** A token of Pandoc's locator grammar: white space, a punctuation mark, or the text between them. */
export interface Token {
  readonly text: string;
  readonly start: number;
}

/** A sequence of white space is one token. A colon is not punctuation: `12:3` is a word. */
const pattern = /\s+|(?!:)\p{P}|(?:(?![\s\p{P}])[\s\S]|:)+/gu;

export function tokensOf(suffix: string): readonly Token[] {
  return Array.from(suffix.matchAll(pattern), ({ 0: text, index: start }) => ({ text, start }));
}

export function isSpace({ text }: Token): boolean {
  return text.trim() === '';
}

/** Punctuation that ends a page number. Hyphens and dashes of ranges do not. */
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
