import type { Layout } from '@findings/core';
import type { Nodes, Root } from 'mdast';
import { detectFormat } from './detect-format.js';
import { announcedFormat, FORMATS, isTextFormat, type Format } from './formats.js';
import { promoteNumberedTitles } from './markdown/numbered-titles.js';
import { printMarkdown, withFields } from './markdown/print.js';
import { count, ImportError, type ImportProblem } from './problems.js';
import type { ReadDocument, Reader, ReadOptions } from './reader.js';
import { readAsciidoc, readRst, readText } from './text/read-text.js';
import { chooseTitle, plainText } from './markdown/title.js';

export interface ConvertOptions extends ReadOptions {
  /** The file's name. Only its extension distinguishes TeX, RST, AsciiDoc and Markdown. */
  readonly name?: string;
}

/** The format, title and length of a document. */
export interface ImportSummary {
  readonly format: Format;
  readonly title?: string;
  /** The number of pages that were read, if the format has pages. */
  readonly pages?: number;
  readonly words: number;
}

export interface Converted {
  /** What the document says, as Markdown: headings, bold text, lists, tables, notes and page marks. */
  readonly markdown: string;
  readonly problems: readonly ImportProblem[];
  readonly summary: ImportSummary;
  /** Where the text is on the pages. Only for a PDF. */
  readonly layout?: Layout;
}

/** Largest file. A report of 1,000 pages with pictures has about 100 MB. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** Each format is loaded when a document of that format is imported. */
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/read-pdf.js')).readPdf,
  docx: async () => (await import('./docx/read-docx.js')).readDocx,
  odt: async () => (await import('./odt/read-odt.js')).readOdt,
  epub: async () => (await import('./epub/read-epub.js')).readEpub,
  html: async () => (await import('./html/read-html.js')).readHtml,
  tex: async () => (await import('./tex/read-tex.js')).readTex,
  rst: () => Promise.resolve(readRst),
  asciidoc: () => Promise.resolve(readAsciidoc),
  markdown: () => Promise.resolve(readText),
  text: () => Promise.resolve(readText),
};

/**
 * Turns a document into Markdown as its author would have written it. Does not guess who speaks.
 *
 * @throws ImportError if the document cannot be read; its message says why and what to do
 */
export async function convertDocument(bytes: Uint8Array, options: ConvertOptions = {}): Promise<Converted> {
  if (bytes.length > LARGEST_FILE) {
    throw new ImportError(
      'import.too-large',
      `The file has ${Math.round(bytes.length / 1024 / 1024)} MB; import takes at most ${LARGEST_FILE / 1024 / 1024} MB. Split it, and import the pieces.`,
    );
  }
  const format = detectFormat(bytes, options.name);
  const problems = extensionProblems(format, options.name);
  const document = await readDocument(bytes, format, options);
  for (const problem of document.problems) problems.push(problem);
  const { content, removed } = removeDirections(document.content);
  const metadata = removeDirections(document.title ?? '');
  const publisher = removeDirections(document.organization ?? '');
  const allRemoved = removed + metadata.removed + publisher.removed;
  if (allRemoved > 0) problems.push(directions(allRemoved));
  if (typeof content !== 'string') promoteNumberedTitles(content);
  const body = typeof content === 'string' ? content : printMarkdown(content);
  if (body.trim() === '') throw emptyDocument(format);
  const words = countWords(typeof content === 'string' ? content : plainText(content));
  if (typeof content !== 'string' && words >= FEWEST_WORDS && hasNoHeadings(content)) problems.push(noHeadings);
  const title = chooseTitle(content, metadata.content, ['pdf', 'docx', 'odt'].includes(format));
  // The site of one workshop has its name.
  const organization = publisher.content === title ? undefined : publisher.content || undefined;
  const subtitle = title === undefined ? undefined : document.subtitle;
  const markdown = withFields(body, { title, subtitle, organization, date: document.date });
  const { pages, layout } = document;
  return {
    markdown,
    problems,
    summary: { format, ...(title !== undefined && { title }), ...(pages !== undefined && { pages }), words },
    ...(layout !== undefined && { layout: { version: 1, document: options.name ?? '', pages: layout } }),
  };
}

/** @throws ImportError whatever the reader of the format throws */
async function readDocument(bytes: Uint8Array, format: Format, options: ConvertOptions): Promise<ReadDocument> {
  const read = await READERS[format]();
  try {
    return await read(bytes, options);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    // What nests too deeply overflows the stack of a library.
    const isNested = error instanceof RangeError;
    throw new ImportError(
      isNested ? 'import.too-large' : 'import.damaged',
      isNested
        ? 'The document is nested too deeply, or too large for the memory. Copy its text into a .docx or .txt file, and import that.'
        : `The file looks like ${FORMATS[format].noun}, but cannot be read as one. Open it in the program that it comes from, save it again, and import that file.`,
      { cause: error },
    );
  }
}

/** A shorter document may have one topic. */
const FEWEST_WORDS = 250;

/** Whether a document has no heading but its title. */
function hasNoHeadings({ children }: Root): boolean {
  const headings = children.filter(({ type }) => type === 'heading').length;
  const isTitled = children.find(({ type }) => type !== 'html')?.type === 'heading';
  return headings <= (isTitled ? 1 : 0);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Bidirectional embeddings, overrides and isolates, which change the order in which text is shown. */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
/** The same, and the marks that text in a right-to-left script needs next to its punctuation. */
const CONTROLS_AND_MARKS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Removes invisible characters that change the direction of text, and counts them. Changes a tree. */
function removeDirections<Content extends Root | string>(
  content: Content,
): { readonly content: Content; readonly removed: number } {
  let removed = 0;
  const clean = (text: string): string =>
    text.replace(RIGHT_TO_LEFT.test(text) ? CONTROLS : CONTROLS_AND_MARKS, () => (removed++, ''));
  if (typeof content === 'string') return { content: clean(content) as Content, removed };
  const stack: Nodes[] = [content];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if ('value' in node) node.value = clean(node.value);
    if ('url' in node) node.url = clean(node.url);
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return { content, removed };
}

function directions(removed: number): ImportProblem {
  const what = count(
    removed,
    'invisible character that changes the direction of text was',
    'invisible characters that change the direction of text were',
  );
  return {
    code: 'import.direction',
    severity: 'info',
    message: `${what} removed. Check the order of the words around names and numbers in other scripts.`,
  };
}

const noHeadings: ImportProblem = {
  code: 'import.headings',
  severity: 'warning',
  message:
    'No headings were found. Mark them, so that sessions are found: press H in a review, or write “## ” before them.',
};

function extensionProblems(format: Format, name?: string): ImportProblem[] {
  const announced = announcedFormat(name);
  if (announced === undefined || announced === format || (isTextFormat(announced) && isTextFormat(format))) return [];
  const message = `The file’s name ends like that of ${FORMATS[announced].noun}, but it is ${FORMATS[format].noun}. It was read as ${FORMATS[format].noun}.`;
  return [{ code: 'import.extension', severity: 'info', message }];
}

function emptyDocument(format: Format): ImportError {
  return new ImportError(
    'import.empty',
    `The file is ${FORMATS[format].noun} without any text. If it shows text, that text is in pictures.`,
  );
}
