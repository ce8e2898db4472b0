import type { PDFPageProxy } from 'pdfjs-dist';
import type { Page, Worker } from 'tesseract.js';
import { ImportError } from '../problems.js';
import { loadPdfJs } from './open-pdf.js';
import { nodeRequire } from './package-files.js';
import { pagePicture, type PagePicture } from './page-picture.js';
import type { PageText, Run } from './page-text.js';

/** The model that is the most accurate, without the one for engines of other versions. */
const MODEL = '4.0.0_best_int/';

/** Reads text from pictures of pages. Nothing is downloaded: the model is a file of a package. */
export class TextRecognition {
  #worker: Worker | undefined;

  /** The words of a scanned page, as if they were text of the PDF. Empty if it is not a picture. */
  async read(page: PDFPageProxy): Promise<Run[]> {
    const { OPS } = await loadPdfJs();
    const picture = await pagePicture(page, OPS);
    if (picture === undefined) return [];
    this.#worker ??= await startWorker();
    // In Node, any array of bytes will do.
    const image = greyMap(picture) as Parameters<Worker['recognize']>[0];
    const { data } = await this.#worker.recognize(image, {}, { text: false, blocks: true });
    return runsOf(data, picture);
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}

async function startWorker(): Promise<Worker> {
  const require = nodeRequire();
  try {
    const { createWorker } = require!('tesseract.js') as typeof import('tesseract.js');
    const langPath = require!.resolve('@tesseract.js-data/eng/package.json').replace(/package\.json$/, MODEL);
    return await createWorker('eng', 1, { langPath, cacheMethod: 'none', gzip: true });
  } catch (error) {
    throw new ImportError(
      'import.no-ocr',
      'Text recognition (OCR) needs two more packages. Install them with “npm install tesseract.js @tesseract.js-data/eng”, and import the file again.',
      { cause: error },
    );
  }
}

/** The simplest format that Tesseract reads: a header, and a byte for each pixel. */
function greyMap({ width, height, pixels }: PagePicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}

/** What bullets are read as, alone or with the word after them. */
const BULLET = /^[+*°¢«»©®•](?=$|\p{Lu})/u;

function runsOf({ blocks }: Page, { scale, height }: PagePicture): Run[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap(({ words, baseline, rowAttributes }) =>
    words
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, bbox }, index) => ({
        text: index === 0 && words.length > 1 ? text.trim().replace(BULLET, '• ') : text.trim(),
        x: bbox.x0 / scale,
        y: (height - (baseline.y0 + baseline.y1) / 2) / scale,
        width: (bbox.x1 - bbox.x0) / scale,
        size: rowAttributes.rowHeight / scale,
        font: 'scan',
        isBold: false,
        isItalic: false,
        mark: undefined,
        isArtifact: false,
      })),
  );
}

/** How far the height of a line may be from the usual one and still be that of the text: headings differ by more. */
const SAME_SIZE = 0.22;

/** Evens out the sizes of recognized text: those of one font differ from line to line. */
export function settleSizes(pages: readonly PageText[]): PageText[] {
  const sizes = pages.flatMap(({ runs }) => runs.map(({ size }) => size)).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const settled = (size: number): number =>
    Math.abs(size / usual - 1) < SAME_SIZE ? usual : Math.round((size / usual) * 4) * (usual / 4);
  return pages.map((page) => ({ ...page, runs: page.runs.map((run) => ({ ...run, size: settled(run.size) })) }));
}
