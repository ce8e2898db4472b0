import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ImportError } from '../problems.js';
import type { ReadOptions } from '../reader.js';
import { pdfJsFolder } from './package-files.js';

type PdfJs = typeof import('pdfjs-dist');

/** pdf.js expects classes of the browser when it is loaded, which only drawing would use. */
function defineDrawingStubs(): void {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= class {};
}

export async function loadPdfJs(): Promise<PdfJs> {
  defineDrawingStubs();
  const scope = globalThis as { pdfjsWorker?: unknown };
  // With its worker's code on this thread, pdf.js starts no worker, so no file of it needs an address.
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs' as string);
  return (await import('pdfjs-dist/legacy/build/pdf.min.mjs' as string)) as PdfJs;
}

export async function openPdf(
  bytes: Uint8Array,
  { password, cMapUrl = pdfJsFolder('cmaps'), ocr = false }: ReadOptions,
): Promise<PDFDocumentProxy> {
  const pdfjs = await loadPdfJs();
  // pdf.js takes the bytes over and empties the array that it is given.
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    enableXfa: false,
    fontExtraProperties: true,
    ...(ocr ? withPictures() : { maxImageSize: 1 }),
    ...(password === undefined ? {} : { password }),
    ...(cMapUrl === undefined ? {} : { cMapUrl, cMapPacked: true }),
  } as Parameters<PdfJs['getDocument']>[0]);
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw asImportError(error, password);
  }
}

/** In pixels: a page of A4 at 600 dots per inch has half of it. */
const LARGEST_PICTURE = 64 * 1024 * 1024;

/** Pictures as arrays of pixels, decoded without the browser. */
function withPictures(): object {
  return {
    maxImageSize: LARGEST_PICTURE,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    wasmUrl: pdfJsFolder('wasm'),
  };
}

function asImportError(error: unknown, password: string | undefined): ImportError {
  const { name } = error as Error;
  if (name === 'PasswordException') {
    return new ImportError(
      'import.encrypted',
      password === undefined
        ? 'The PDF is encrypted. Give its password (on the command line: --password), or save a copy without one.'
        : 'The PDF is encrypted, and this is not its password. Check the password, or save a copy without one.',
      { cause: error },
    );
  }
  return new ImportError(
    'import.damaged',
    'The PDF is damaged and cannot be read. It may have been cut off. Get a new copy of it, or open it in a PDF viewer and print it to a new PDF.',
    { cause: error },
  );
}
