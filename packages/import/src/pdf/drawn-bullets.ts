import type { PDFPageProxy } from 'pdfjs-dist';
import { drawingsOf } from './drawing.js';
import { loadPdfJs } from './open-pdf.js';
import type { PageText, Run } from './page-text.js';
import { frameOf, multiply, type Frame, type Matrix } from './placement.js';

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A small shape: a disc, a circle or a square. */
interface Shape {
  readonly left: number;
  readonly right: number;
  /** Of its center. */
  readonly y: number;
  readonly height: number;
}

/** The width and height of a bullet, and of its center above the baseline, in font sizes. */
const LEAST_SIZE = 0.12;
const MOST_SIZE = 0.75;
const LEAST_RISE = 0.1;
const MOST_RISE = 0.75;
/** How much wider than high a bullet is, or higher than wide. */
const MOST_STRETCHED = 1.6;
/** The space between a bullet and its text, and the least space before it, in font sizes. */
const MOST_GAP = 2.5;
const LEAST_SPACE = 1;
/** The least indentation of items, in points. */
const LEAST_INDENT = 6;
/** The size of the largest text with bullets, in points. */
const LARGEST = 60;
/** A page with more small shapes has a drawing. The limit keeps the time linear, since shapes are compared with all texts. */
const MOST_SHAPES = 300;

/**
 * The bullets that a page draws as shapes, as browsers print them, in place of letters: a run for each. Not on pages with tags, which
 * say what an item is, and not on those that are printed sideways.
 */
export async function drawnBullets(page: PDFPageProxy, { runs, tree, turn }: PageText): Promise<Run[]> {
  // Reading the drawing commands is slow.
  if (tree !== undefined || turn !== 0 || !hasIndentedLine(runs)) return [];
  const shapes = await readShapes(page, frameOf(page, []));
  if (shapes.length > MOST_SHAPES) return [];
  const byHeight = Map.groupBy(shapes, ({ y }) => Math.round(y));
  const texts = new Map<Shape, Run>();
  const inText = new Set<Shape>();
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    for (const shape of shapesAbove(run, byHeight)) {
      const gap = run.x - shape.right;
      const text = texts.get(shape);
      if (gap < 0 && run.x + run.width > shape.left - run.size * LEAST_SPACE) inText.add(shape);
      else if (gap >= 0 && gap < run.size * MOST_GAP && run.x < (text?.x ?? Infinity)) texts.set(shape, run);
    }
  }
  return [...texts].flatMap(([shape, text]) =>
    inText.has(shape)
      ? []
      : [
          {
            ...text,
            text: '•',
            x: shape.left,
            width: shape.right - shape.left,
            font: '',
            isBold: false,
            isItalic: false,
          },
        ],
  );
}

function hasIndentedLine(runs: readonly Run[]): boolean {
  const lefts = new Map<number, number>();
  let left = Infinity;
  for (const { text, x, y } of runs) {
    if (text.trim() === '') continue;
    left = Math.min(left, x);
    lefts.set(Math.round(y), Math.min(lefts.get(Math.round(y)) ?? Infinity, x));
  }
  return [...lefts.values()].some((x) => x > left + LEAST_INDENT);
}

/** The shapes at the height of a text that may be its bullet. */
function shapesAbove({ y, size }: Run, byHeight: ReadonlyMap<number, readonly Shape[]>): Shape[] {
  const em = Math.min(size, LARGEST);
  const found: Shape[] = [];
  for (let height = Math.round(y + em * LEAST_RISE); height <= Math.round(y + em * MOST_RISE); height++) {
    for (const shape of byHeight.get(height) ?? []) {
      if (shape.height >= em * LEAST_SIZE && shape.height <= em * MOST_SIZE) found.push(shape);
    }
  }
  return found;
}

async function readShapes(page: PDFPageProxy, frame: Frame): Promise<Shape[]> {
  const { OPS } = await loadPdfJs();
  return (await drawingsOf(page, OPS, IDENTITY)).flatMap(({ operator, args, matrix }) =>
    operator !== OPS.constructPath || args[0] === OPS.endPath
      ? []
      : (shapeOf(args[2] as ArrayLike<number> | null, matrix, frame) ?? []),
  );
}

/** The shape with these bounds. Undefined if it is too large or too long for a bullet. */
function shapeOf(bounds: ArrayLike<number> | null, matrix: Matrix, frame: Frame): Shape | undefined {
  if (bounds === null || bounds.length < 4) return undefined;
  const [from, to] = [
    frame.place(multiply(matrix, [1, 0, 0, 1, bounds[0]!, bounds[1]!])),
    frame.place(multiply(matrix, [1, 0, 0, 1, bounds[2]!, bounds[3]!])),
  ];
  if (from === undefined || to === undefined) return undefined;
  const [width, height] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
  const isLong = width > height * MOST_STRETCHED || height > width * MOST_STRETCHED;
  if (isLong || height === 0 || height > LARGEST * MOST_SIZE) return undefined;
  return { left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), y: (from.y + to.y) / 2, height };
}
