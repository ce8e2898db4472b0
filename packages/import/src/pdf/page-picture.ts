import type { PDFPageProxy } from 'pdfjs-dist';
import { drawingsOf, type Operators } from './drawing.js';
import type { Matrix } from './placement.js';

/** What a page shows as one picture in shades of grey, from the upper left corner. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Pixels per point. */
  readonly scale: number;
}

/** An image as pdf.js decodes it; `kind` is 1 for one bit, 2 for RGB and 3 for RGBA. Masks have no kind, and a bit each. */
interface Image {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray | string;
}

interface PlacedImage {
  readonly image: Image;
  /** From the unit square to points of the page as it is seen, downwards. */
  readonly matrix: Matrix;
}

/** Scans show one picture, or a few strips; a logo covers less of the page. */
const LEAST_COVERED = 0.2;
/** Pixels per point: 600 dots per inch. */
const FINEST = 600 / 72;
const MOST_PIXELS = 40_000_000;

/** The picture of a scanned page; `undefined` if pictures cover too little of it. */
export async function pagePicture(page: PDFPageProxy, operators: Operators): Promise<PagePicture | undefined> {
  const view = page.getViewport({ scale: 1 });
  const placed = await placedImages(page, view.transform as Matrix, operators);
  let largest: PlacedImage | undefined;
  let covered = 0;
  for (const each of placed) {
    covered += area(each);
    if (largest === undefined || area(each) > area(largest)) largest = each;
  }
  if (largest === undefined || covered < view.width * view.height * LEAST_COVERED) return undefined;
  const [a = 0, b = 0] = largest.matrix;
  const room = Math.sqrt(MOST_PIXELS / (view.width * view.height));
  const scale = Math.min(largest.image.width / Math.hypot(a, b), FINEST, room);
  const [width, height] = [Math.ceil(view.width * scale), Math.ceil(view.height * scale)];
  const picture: PagePicture = { width, height, scale, pixels: new Uint8Array(width * height).fill(255) };
  for (const each of placed) paint(picture, each);
  return picture;
}

async function placedImages(page: PDFPageProxy, view: Matrix, operators: Operators): Promise<PlacedImage[]> {
  const placed: PlacedImage[] = [];
  for (const { operator, args, matrix } of await drawingsOf(page, operators, view)) {
    if (!isPainting(operator, operators)) continue;
    const image = await imageOf(page, args[0] as Image | string);
    if (image !== undefined) placed.push({ image, matrix });
  }
  return placed;
}

function isPainting(operator: number, operators: Operators): boolean {
  return (
    operator === operators.paintImageXObject ||
    operator === operators.paintImageMaskXObject ||
    operator === operators.paintInlineImageXObject
  );
}

/** pdf.js gives an image itself, or the name under which it will be there. */
async function imageOf(page: PDFPageProxy, image: Image | string): Promise<Image | undefined> {
  const name = typeof image === 'string' ? image : image.data;
  if (typeof name !== 'string') return image as Image;
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  const found = await new Promise<Image | null>((resolve) => {
    objects.get(name, resolve);
  });
  return found?.data === undefined ? undefined : found;
}

function area({ matrix: [a = 0, b = 0, c = 0, d = 0] }: PlacedImage): number {
  return Math.abs(a * d - b * c);
}

/** Paints an image by looking up the point of it that each pixel shows. */
function paint({ width, height, scale, pixels }: PagePicture, { image, matrix }: PlacedImage): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix.map((value) => value * scale);
  const determinant = a * d - b * c;
  if (determinant === 0) return;
  const shades = greyOf(image);
  const [left, right] = [Math.min(e, e + a, e + c, e + a + c), Math.max(e, e + a, e + c, e + a + c)];
  const [top, bottom] = [Math.min(f, f + b, f + d, f + b + d), Math.max(f, f + b, f + d, f + b + d)];
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) {
      const [dx, dy] = [x + 0.5 - e, y + 0.5 - f];
      const column = Math.floor(((dx * d - dy * c) / determinant) * image.width);
      const row = Math.floor((1 - (dy * a - dx * b) / determinant) * image.height);
      if (column < 0 || row < 0 || column >= image.width || row >= image.height) continue;
      pixels[y * width + x] = shades[row * image.width + column]!;
    }
  }
}

function greyOf({ width, height, kind = 1, data }: Image): Uint8Array {
  const shades = new Uint8Array(width * height);
  const source = data as Uint8Array;
  if (kind === 1) {
    const rowBytes = (width + 7) >> 3;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        shades[y * width + x] = (source[y * rowBytes + (x >> 3)]! & (0x80 >> (x & 7))) === 0 ? 0 : 255;
    return shades;
  }
  const step = kind === 2 ? 3 : 4;
  for (let at = 0, from = 0; at < shades.length; at++, from += step)
    shades[at] = (source[from]! * 77 + source[from + 1]! * 150 + source[from + 2]! * 29) >> 8;
  return shades;
}
