import type { Line } from './line.js';

/** Marks of items. Symbol fonts put theirs into the private use area. */
const BULLET = /^\s*([•‣⁃◦▪▫●○■□▶►➢➤✓✔∙⋅·◆◇❖§]|[\uf000-\uf0ff]|o(?=\s{1,4}\S))\s*(?=\S|$)/u;
const DASH = /^\s*([-–—*])\s+(?=\S)/;
/** Letters only with a bracket: "i. e." and initials are not marks. */
const NUMBER = /^\s*(\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{1,4})\))\s+(?=\S)/;

export interface Marker {
  readonly text: string;
  /** Characters of the line that it takes. */
  readonly length: number;
  readonly isOrdered: boolean;
}

/** The mark at the start of a line that begins an item. */
export function markerOf(line: Line, bodyFont: string): Marker | undefined {
  const bullet = BULLET.exec(line.text);
  if (bullet !== null) {
    const mark = bullet[1]!;
    // A letter is a bullet only if it is drawn in another font.
    if (/^[o§]$/.test(mark) && (line.runs[0]!.font === bodyFont || line.runs[0]!.text.trim() !== mark))
      return undefined;
    return { text: mark, length: bullet[0].length, isOrdered: false };
  }
  const dash = DASH.exec(line.text);
  if (dash !== null && (line.runs[0]!.text.trim() === dash[1] || line.x > line.columnLeft + line.size * 0.5)) {
    return { text: dash[1]!, length: dash[0].length, isOrdered: false };
  }
  const number = NUMBER.exec(line.text);
  return number === null ? undefined : { text: number[1]!, length: number[0].length, isOrdered: true };
}
