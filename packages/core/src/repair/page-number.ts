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

/** @param content a line's text, at most `LONGEST_RUNNING_LINE` long */
export function mask(content: string): Masked {
  const values: number[] = [];
  const key = content.replace(/\d+|\s+/g, (run) => {
    const code = run.charCodeAt(0);
    if (code < 0x30 || code > 0x39) return ' ';
    values.push(Number(run));
    return '#';
  });
  return { key, values };
}

/** `12`, `- 12 -`, `Page 3 of 9`: nothing but a page number. */
export function isBareNumber(key: string): boolean {
  return BARE.test(key);
}

/** True for a line that is nothing but a page number. */
export function isPageNumber(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return end - start < 40 && isBareNumber(mask(text.slice(start, end).trim()).key);
}

/** Whether the figure is marked as a page's. */
export function isExplicit(key: string): boolean {
  return EXPLICIT.test(key);
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
