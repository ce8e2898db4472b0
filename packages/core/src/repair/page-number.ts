import { anyCue } from '@findings/language';

/** A line with its figures masked: lines of several pages that differ only in these are one running line. */
export interface Masked {
  /** `Report on TIP #` */
  readonly key: string;
  readonly values: readonly number[];
}

/** Running lines are short. */
export const LONGEST_RUNNING_LINE = 200;

const PAGE_WORD = anyCue('pages');
const BARE = new RegExp(
  `^[-–—|[({~<. ]*(?:${PAGE_WORD}\\.? ?)?#(?: ?(?:/|${anyCue('ofPages')}) ?#)?[-–—|\\])}~>. ]*$`,
  'i',
);
const EXPLICIT = new RegExp(`(?:^|[^\\p{L}])${PAGE_WORD}\\.? ?#|^[-–—|[({~<] ?#|# ?[|]|[|] ?#`, 'iu');
const ROMAN = new RegExp(String.raw`^([-–—|[({~<. ]*(?:${PAGE_WORD} )?)([ivxlc]{1,7})([-–—|\])}~>. ]*)$`, 'i');

/** @param content a line's text, at most `LONGEST_RUNNING_LINE` long */
export function mask(content: string): Masked {
  const values: number[] = [];
  const roman = content.length < 24 ? ROMAN.exec(content) : null;
  const value = roman ? romanValue(roman[2]!) : undefined;
  if (value !== undefined) return { key: `${roman![1]!}#${roman![3]!}`, values: [value] };
  const key = content.replace(/\d+|\s+/g, (run) => {
    const code = run.charCodeAt(0);
    if (code < 0x30 || code > 0x39) return ' ';
    values.push(Number(run));
    return '#';
  });
  return { key, values };
}

/** The figures of a line as printed, in the order of the values of its mask. */
export function figuresOf(content: string): readonly string[] {
  const roman = content.length < 24 ? ROMAN.exec(content) : null;
  return roman && romanValue(roman[2]!) !== undefined ? [roman[2]!] : (content.match(/\d+/g) ?? []);
}

/** `12`, `- 12 -`, `Page 3 of 9`, `iv`: nothing but a page number. */
export function isBareNumber(key: string): boolean {
  return BARE.test(key);
}

/** True for a line that is nothing but a page number. */
export function isPageNumber(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return end - start < 40 && isBareNumber(mask(text.slice(start, end).trim()).key);
}

/** Whether the figure is marked as a page's, or set off from the rest as only page numbers are. */
export function isExplicit(key: string, content: string): boolean {
  return EXPLICIT.test(key) || /(?:\s{2,}|\t)\d+$|^\d+(?:\s{2,}|\t)/.test(content);
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** `undefined` where the letters are not a numeral in its usual form: `mix`, `iiii`. */
function romanValue(letters: string): number | undefined {
  const small = letters.toLowerCase();
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(small)) return undefined;
  let total = 0;
  for (let at = 0; at < small.length; at++) {
    const digit = ROMAN_DIGITS[small.charAt(at)]!;
    const next = ROMAN_DIGITS[small.charAt(at + 1)] ?? 0;
    total += digit < next ? -digit : digit;
  }
  return total;
}

/** Whether figures count the pages: of two neighbours most differ by as much as their pages do. */
export function countsPages(at: readonly { readonly page: number; readonly value: number }[]): boolean {
  let agree = 0;
  for (let index = 1; index < at.length; index++) {
    const last = at[index - 1]!;
    const next = at[index]!;
    if (next.value - last.value === next.page - last.page) agree++;
  }
  return agree > 0 && agree * 5 >= (at.length - 1) * 3;
}
