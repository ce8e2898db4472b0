/** Something in a document that was left out, guessed or doubtful. The import goes on. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly severity: 'warning' | 'info';
  /** A sentence for the person who reviews the result: what, and what to do about it. */
  readonly message: string;
  /** The printed label of the page, where the document has pages. */
  readonly page?: string;
}

export type ImportProblemCode =
  | 'import.extension'
  | 'import.images'
  | 'import.contents'
  | 'import.struck'
  | 'import.page-without-text'
  | 'import.unreadable-page'
  | 'import.headings'
  | 'import.page-furniture'
  | 'import.running-lines'
  | 'import.table'
  | 'import.markup'
  | 'import.encoding'
  | 'import.direction'
  | 'import.recognized';

export type ImportErrorCode =
  | 'import.empty'
  | 'import.unsupported'
  | 'import.encrypted'
  | 'import.damaged'
  | 'import.scanned'
  | 'import.no-ocr'
  | 'import.too-large';

/** The document cannot be imported. The message says why, and what to do instead. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** "3 images" and "1 image". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}

/** "3, 4, 5 and 12 more": long lists of places help no reader. */
export function listPlaces(places: readonly string[], most = 8): string {
  const shown = places.slice(0, most);
  if (places.length > most) return `${shown.join(', ')} and ${places.length - most} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
}

/** The texts, each once, that repeat on pages and say nothing new. */
export function runningLinesProblem(texts: readonly string[]): ImportProblem {
  const message = `Left out as running headers and footers: ${listTexts(texts)}.`;
  return { code: 'import.running-lines', severity: 'info', message };
}

/** The texts of a web page that are not its content, such as share links and tags. */
export function pageFurnitureProblem(texts: readonly string[]): ImportProblem {
  const message = `Left out of the web page, as links, tags or comments next to the text: ${listTexts(texts)}.`;
  return { code: 'import.page-furniture', severity: 'info', message };
}

function listTexts(texts: readonly string[]): string {
  return listPlaces(
    texts.map((text) => `“${text.slice(0, 60)}”`),
    5,
  );
}

/** A table of contents repeats the headings, so it is left out where the document marks it as one. */
export const contentsProblem: ImportProblem = {
  code: 'import.contents',
  severity: 'info',
  message: 'The table of contents was left out: the headings say the same.',
};
