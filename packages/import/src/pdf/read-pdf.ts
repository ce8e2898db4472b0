import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ImportError, type ImportProblem } from '../problems.js';
import type { Reader, ReadOptions } from '../reader.js';
import { drawnBullets } from './drawn-bullets.js';
import { layOut, type LaidOut } from './lay-out.js';
import { openPdf } from './open-pdf.js';
import type { OutlineEntry } from './outline.js';
import { pageProblems, type UnreadablePage } from './page-problems.js';
import { isEmpty, PageReader, type PageText } from './page-text.js';
import { settleSizes, TextRecognition } from './recognize.js';
import { emphasizeUnderlined } from './underlines.js';

/** Most pages of one file. 1,000 pages take about ten seconds. */
const MOST_PAGES = 2000;

/** Reads a PDF: by its tags if it has them, else by its layout. */
export const readPdf: Reader = async (bytes, options) => {
  const document = await openPdf(bytes, options);
  try {
    if (document.numPages > MOST_PAGES) throw tooManyPages(document.numPages);
    const { pages, unreadable, recognized } = await readPages(document, options);
    const found = [...pageProblems(pages, unreadable, recognized), ...(hasEnd(bytes) ? [] : [withoutEnd])];
    const { content, subtitle, problems: guesses, layout } = await layOutPages(document, pages);
    const problems = [...found, ...guesses];
    const title = titleOf(await document.getMetadata().catch(() => undefined));
    return { content, title, subtitle, pages: pages.length, problems, layout };
  } finally {
    await document.loadingTask.destroy();
  }
};

/** In a file with at most this many headings, or at most this many a page, underlined sentences may be headings, too. */
const FEW_HEADINGS = 2;
const FEW_PER_PAGE = 0.5;
/** Most pages of a file whose underlined lines are examined. It is slow. */
const MOST_UNDERLINE_PAGES = 50;

/** Lays out the pages. If underlined lines are headings, too, lays the pages out again with these lines in bold. */
async function layOutPages(document: PDFDocumentProxy, pages: readonly PageText[]): Promise<LaidOut> {
  const outline = await readOutline(document);
  const laidOut = layOut(pages, outline);
  if (pages.length > MOST_UNDERLINE_PAGES) return laidOut;
  const isTitlesOnly = laidOut.styledHeadings > Math.max(FEW_HEADINGS, pages.length * FEW_PER_PAGE);
  const emphasized = await emphasizeUnderlined(document, pages, { isTitlesOnly });
  if (emphasized === undefined) return laidOut;
  const again = layOut(emphasized, outline);
  return again.styledHeadings > laidOut.styledHeadings ? again : laidOut;
}

/** Whether the end of the file is there, and not too much after it. */
function hasEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-4096)).includes('%%EOF');
}

const withoutEnd: ImportProblem = {
  code: 'import.unreadable-page',
  severity: 'warning',
  message:
    'The end of the PDF is missing. It may have been cut off: check that its last pages are here, or get a new copy.',
};

interface Pages {
  readonly pages: readonly PageText[];
  readonly unreadable: readonly UnreadablePage[];
  /** Those whose text was read from pictures; `undefined` if that was not tried. */
  readonly recognized: readonly PageText[] | undefined;
}

async function readPages(document: PDFDocumentProxy, { onProgress, ocr }: ReadOptions): Promise<Pages> {
  const reader = await PageReader.open(document);
  const recognition = ocr === true ? new TextRecognition() : undefined;
  const pages: PageText[] = [];
  const unreadable: UnreadablePage[] = [];
  const scans = new Set<number>();
  onProgress?.({ unit: 'page', done: 0, total: document.numPages });
  try {
    for (let number = 1; number <= document.numPages; number++) {
      try {
        const page = await document.getPage(number);
        const text = await reader.read(page);
        const runs = isEmpty(text) ? await recognition?.read(page) : undefined;
        if (runs !== undefined && runs.length > 0) scans.add(pages.length);
        pages.push({ ...text, runs: runs ?? [...text.runs, ...(await drawnBullets(page, text))] });
        page.cleanup();
      } catch (error) {
        if (error instanceof ImportError) throw error;
        // One damaged page must not lose the others.
        const page = reader.empty(number);
        pages.push(page);
        unreadable.push(page);
      }
      onProgress?.({ unit: 'page', done: number, total: document.numPages });
    }
  } finally {
    await recognition?.close();
  }
  if (recognition === undefined) return { pages, unreadable, recognized: undefined };
  const recognized = settleSizes(pages.filter((_, index) => scans.has(index)));
  let next = 0;
  return { pages: pages.map((page, index) => (scans.has(index) ? recognized[next++]! : page)), unreadable, recognized };
}

type OutlineItems = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const collect = async (items: OutlineItems, level: number): Promise<void> => {
    for (const { title, dest, items: inner } of items ?? []) {
      if (entries.length > 5000) return;
      const page = await pageOf(document, dest);
      entries.push({ title, level, ...(page === undefined ? {} : { page }) });
      if (level < 6) await collect(inner as OutlineItems, level + 1);
    }
  };
  await collect(await document.getOutline().catch(() => [] as OutlineItems), 1);
  return entries;
}

/** Index of the page that an entry of the outline leads to. */
async function pageOf(document: PDFDocumentProxy, target: OutlineItems[number]['dest']): Promise<number | undefined> {
  try {
    const place: unknown = typeof target === 'string' ? await document.getDestination(target) : target;
    const [page]: unknown[] = Array.isArray(place) ? place : [];
    if (typeof page === 'number') return page;
    return page === null || typeof page !== 'object'
      ? undefined
      : await document.getPageIndex(page as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
  } catch {
    // A target that the file does not have says nothing about the page.
    return undefined;
  }
}

function titleOf(metadata: { readonly info?: object } | undefined): string | undefined {
  const title = (metadata?.info as { Title?: unknown } | undefined)?.Title;
  return typeof title === 'string' ? title : undefined;
}

function tooManyPages(pages: number): ImportError {
  return new ImportError(
    'import.too-large',
    `The PDF has ${pages.toLocaleString('en')} pages; import takes at most ${MOST_PAGES.toLocaleString('en')}. Save the pages of the report as a PDF of their own, and import that.`,
  );
}
