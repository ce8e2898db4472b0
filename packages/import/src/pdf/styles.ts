import { LARGER } from '@findings/core/text';
import { wordCount, type Line } from './line.js';
import type { Run } from './page-text.js';

/** What the text of a document looks like, and which looks are headings. */
export interface Styles {
  readonly bodySize: number;
  readonly isBodyBold: boolean;
  readonly bodyFont: string;
  /** Fonts of a large share of the text, which headings do not have. */
  readonly textFonts: ReadonlySet<string>;
  /** The distance between the lines of a paragraph. */
  readonly leading: number;
}

/** A font with a larger share of the text is a text font. */
const TEXT_SHARE = 0.15;

export function measureStyles(pages: readonly (readonly Line[])[]): Styles {
  const fonts = new Map<string, number>();
  let all = 0;
  const looks = new Map<string, { count: number; readonly run: Run }>();
  for (const lines of pages) {
    for (const { runs } of lines) {
      for (const run of runs) {
        const key = `${Math.round(run.size * 2)} ${run.font} ${run.isBold}`;
        const look = looks.get(key) ?? { count: 0, run };
        const length = run.text.trim().length;
        look.count += length;
        looks.set(key, look);
        fonts.set(run.font, (fonts.get(run.font) ?? 0) + length);
        all += length;
      }
    }
  }
  let body: { readonly count: number; readonly run: Run } | undefined;
  for (const look of looks.values()) if (body === undefined || look.count > body.count) body = look;
  const bodySize = body?.run.size ?? 10;
  return {
    bodySize,
    isBodyBold: body?.run.isBold ?? false,
    bodyFont: body?.run.font ?? '',
    textFonts: new Set([...fonts].flatMap(([font, length]) => (length > all * TEXT_SHARE ? [font] : []))),
    leading: measureLeading(pages, bodySize),
  };
}

/** The usual gap between the lines of the text. */
function measureLeading(pages: readonly (readonly Line[])[], bodySize: number): number {
  const gaps = new Map<number, number>();
  for (const lines of pages) {
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      if (next === undefined || next.column !== line.column) return;
      if (Math.abs(line.size - bodySize) > 0.6 || Math.abs(next.size - bodySize) > 0.6) return;
      const gap = Math.round((line.y - next.y) * 2) / 2;
      if (gap > bodySize * 0.8 && gap < bodySize * 2.2) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    });
  }
  const [usual] = [...gaps].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? bodySize * 1.2;
}

/** How a whole line looks, if it is one look: bold if all its letters are. */
export interface Look {
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly font: string;
  /** Whether all its letters are capitals. */
  readonly isCapital: boolean;
}

/** The number of a heading may have another font than its words. */
export function lookOf(line: Line): Look {
  const runs = firstNotEmpty(
    line.runs.filter(({ text }) => /\p{L}/u.test(text)),
    line.runs.filter(({ text }) => /\p{N}/u.test(text)),
    line.runs,
  );
  const fonts = new Set(runs.map(({ font }) => font));
  const isAllCaps = isCapital(line.text);
  return {
    // Small capitals are drawn as smaller letters.
    size: isAllCaps ? runs.reduce((most, { size }) => Math.max(most, size), line.size) : line.size,
    isBold: runs.every(({ isBold }) => isBold),
    isItalic: runs.every(({ isItalic }) => isItalic),
    isUnderlined: runs.every(({ isUnderlined }) => isUnderlined === true),
    font: fonts.size === 1 ? [...fonts][0]! : '',
    isCapital: isAllCaps,
  };
}

function firstNotEmpty<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** At least two words, or a long one: acronyms are not headings. */
function isCapital(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{4}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) > 7;
}

export function isLarge({ size }: { readonly size: number }, { bodySize }: Styles): boolean {
  return size > bodySize * LARGER;
}

/** Whether a line of the size of the body text differs in weight or font. */
function isDistinct(look: Look, { bodySize, isBodyBold, bodyFont, textFonts }: Styles): boolean {
  if (look.size < bodySize * 0.9) return false;
  if (look.isBold) return !isBodyBold;
  if (look.isCapital) return true;
  if (look.isItalic) return look.font !== bodyFont;
  return look.font !== '' && !textFonts.has(look.font) && familyOf(look.font) !== familyOf(bodyFont);
}

/** A key that the lines of one style share; empty for lines that look like the text. */
export function styleOf(look: Look, styles: Styles): string {
  if (!isLarge(look, styles) && !isDistinct(look, styles)) return '';
  const weight = look.isUnderlined
    ? 'underlined'
    : look.isBold
      ? 'bold'
      : look.isCapital
        ? 'capitals'
        : isLarge(look, styles)
          ? ''
          : look.font;
  return `${Math.round(look.size * 2)} ${weight}`;
}

/** "LMRoman10-Regular" and "LMRoman10-Italic" are one family. */
function familyOf(font: string): string {
  return font
    .replace(/[-,\d].*$/, '')
    .replace(/(?:PS)?MT$/, '')
    .toLowerCase();
}

/** Fewest words of a page whose own text size counts: title pages have less. */
const FEWEST_WORDS = 25;

/** The styles for one page: on slides, the text of each page has a size of its own. */
export function stylesOfPage(lines: readonly Line[], styles: Styles): Styles {
  const sizes = new Map<number, number>();
  let all = 0;
  for (const { runs } of lines) {
    for (const { text, size } of runs) {
      const length = text.trim().length;
      all += length;
      sizes.set(size, (sizes.get(size) ?? 0) + length);
    }
  }
  if (wordCount(lines.map(({ text }) => text).join(' ')) < FEWEST_WORDS) return styles;
  for (const [size, length] of sizes)
    if (size > styles.bodySize && length > all * 0.5) return { ...styles, bodySize: size, leading: size * 1.2 };
  return styles;
}

/** A key that lines of one level of headings share; sorts from the most to the least important. */
export function headingRank({ size, isBold, isCapital, isItalic, isUnderlined }: Look): number {
  const weight = isUnderlined ? 1 : isBold ? 2 : 0;
  return -(Math.round(size * 2) * 8 + (isCapital ? 3 : 0) + weight + (isItalic ? 0 : 1));
}
