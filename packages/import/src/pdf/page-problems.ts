import { ImportError, listPlaces, type ImportProblem } from '../problems.js';
import { isEmpty, type PageText } from './page-text.js';

/** A page that pdf.js could not read. */
export interface UnreadablePage {
  readonly label: string;
}

/** Share of pages without text above which they are worth a note. */
const EMPTY_SHARE = 0.1;
/** Shares of characters that cannot be text, above which a page is doubtful, and a document is not text. */
const DOUBTFUL = 0.05;
const HOPELESS = 0.4;
/** Control characters and private ones: what fonts give that do not say which letters they draw. */
const NO_TEXT = /[\p{Cc}\p{Co}\ufffd]/gu;

/**
 * @param recognized pages whose text was read from pictures; `undefined` if that was not tried
 * @throws ImportError if the document has no text that can be read
 */
export function pageProblems(
  pages: readonly PageText[],
  unreadable: readonly UnreadablePage[],
  recognized: readonly PageText[] | undefined,
): ImportProblem[] {
  if (unreadable.length * 2 > pages.length) throw damaged(unreadable.length, pages.length);
  const empty = pages.filter(isEmpty);
  if (empty.length === pages.length) throw recognized === undefined ? scanned(pages.length) : withoutWords();
  const texts = pages.map(textOf);
  const bad = texts.map((text) => text.match(NO_TEXT)?.length ?? 0);
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  if (bad.reduce((sum, count) => sum + count, 0) > all * HOPELESS) throw withoutLetters();
  const doubtful = pages.filter((_, index) => bad[index]! > texts[index]!.length * DOUBTFUL);
  const blank = empty.length > pages.length * EMPTY_SHARE ? empty : [];
  return [
    ...onPages('import.recognized', recognized ?? [], 'The text was read from pictures (OCR) on', RECOGNIZED_ADVICE),
    ...onPages('import.page-without-text', blank, 'No text is on', recognized ? BLANK_ADVICE : EMPTY_ADVICE),
    ...onPages('import.unreadable-page', unreadable, 'Damaged, and left out:', DAMAGED_ADVICE),
    ...onPages('import.encoding', doubtful, 'Some letters could not be read on', ENCODING_ADVICE),
  ];
}

const EMPTY_ADVICE =
  'If you see text there, it is in pictures: import the PDF again with text recognition (on the command line: --ocr).';
const BLANK_ADVICE = 'If you see text there, type it in.';
const RECOGNIZED_ADVICE = 'Compare names and numbers with the PDF.';
const DAMAGED_ADVICE = 'Get a new copy of the PDF, or type in what is missing.';
const ENCODING_ADVICE = 'Compare with the PDF, and correct the words by hand.';

/** One problem about these pages. None if there are no pages. */
function onPages(
  code: ImportProblem['code'],
  pages: readonly UnreadablePage[],
  what: string,
  advice: string,
): ImportProblem[] {
  if (pages.length === 0) return [];
  const places = listPlaces(pages.map(({ label }) => label));
  return [
    { code, severity: 'warning', message: `${what} ${pages.length === 1 ? 'page' : 'pages'} ${places}. ${advice}` },
  ];
}

function textOf({ runs }: PageText): string {
  return runs.map(({ text }) => text).join('');
}

function scanned(pages: number): ImportError {
  return new ImportError(
    'import.scanned',
    `The PDF has pictures of ${pages === 1 ? 'a page' : `${pages} pages`}, but no text: it was probably scanned. ` +
      'If it is in English, install text recognition (OCR) with “npm install tesseract.js @tesseract.js-data/eng”, and import it again with it (on the command line: --ocr). ' +
      'In other languages, run text recognition in another program, such as “ocrmypdf” or Acrobat, and import the result.',
  );
}

function withoutWords(): ImportError {
  return new ImportError(
    'import.scanned',
    'Text recognition (OCR) found no words in the pictures of the PDF. If you see words there, scan it again with 300 dots per inch, or type them in.',
  );
}

function withoutLetters(): ImportError {
  return new ImportError(
    'import.scanned',
    'The fonts of the PDF do not say which letters they show. Run text recognition (OCR) on it, for example with “ocrmypdf --force-ocr”, and import the result.',
  );
}

function damaged(unreadable: number, pages: number): ImportError {
  return new ImportError(
    'import.damaged',
    `${unreadable} of ${pages} pages of the PDF are damaged. Get a new copy of it, or open it in a PDF viewer and print it to a new PDF.`,
  );
}
