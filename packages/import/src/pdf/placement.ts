import type { PDFPageProxy } from 'pdfjs-dist';

/** Where a text is drawn, as the reader of the page sees it. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isSlanted: boolean;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** How often the text is turned clockwise by 90 degrees, on the page as it is displayed. */
  readonly turn: number;
  /** `undefined` for text at another angle than most of the page's, such as a watermark. */
  place(transform: readonly number[]): Placement | undefined;
}

export type Matrix = readonly number[];

/**
 * The coordinates of a page: its own rotation undone, and that of its text, where a wide table is printed sideways.
 * The origin is the lower left corner.
 */
export function frameOf(
  page: PDFPageProxy,
  texts: readonly { readonly transform: Matrix; readonly length: number }[],
): Frame {
  const { transform: viewport, width, height } = page.getViewport({ scale: 1 });
  const placed = (transform: Matrix): number[] => multiply(viewport, transform);
  const counts = [0, 0, 0, 0];
  for (const { transform, length } of texts) {
    const turn = quarterTurn(placed(transform));
    if (turn !== undefined) counts[turn]! += length;
  }
  const main = counts.indexOf(Math.max(counts[0]!, counts[1]!, counts[2]!, counts[3]!));
  const isSideways = main % 2 === 1;
  return {
    width: isSideways ? height : width,
    height: isSideways ? width : height,
    turn: main,
    place: (transform) => {
      const matrix = placed(transform);
      if (quarterTurn(matrix) !== main) return undefined;
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = matrix;
      const size = Math.hypot(c, d);
      const slant = (a * c + b * d) / Math.max(1e-9, Math.hypot(a, b) * size);
      // From the upper left corner, down, to the lower left corner of the page as it is read.
      const [left, bottom] = [
        [x, height - y],
        [y, x],
        [width - x, y],
        [height - y, width - x],
      ][main]!;
      return { x: left!, y: bottom!, size, isSlanted: Math.abs(slant) > 0.15 };
    },
  };
}

export function multiply(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix,
): number[] {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** How often a text is turned clockwise by 90 degrees; `undefined` at other angles. */
function quarterTurn([a = 0, b = 0]: Matrix): number | undefined {
  if (Math.abs(b) <= Math.abs(a) * 0.05) return a > 0 ? 0 : 2;
  if (Math.abs(a) <= Math.abs(b) * 0.05) return b > 0 ? 1 : 3;
  return undefined;
}
