import type { Layout } from './model.js';

/** A layout file is not valid. The message is for users. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
}

/** The path of the layout of a Markdown file: `water.layout.json` for `water.md`. */
export function layoutPath(markdownPath: string): string {
  return `${markdownPath.replace(/\.(?:md|markdown)$/i, '')}.layout.json`;
}

/** A layout as JSON, with a line for each page. */
export function printLayout({ version, document, pages }: Layout): string {
  const lines = pages.map((page) => JSON.stringify(page)).join(',\n');
  return `{"version":${version},"document":${JSON.stringify(document)},"pages":[\n${lines}\n]}\n`;
}

/**
 * Reads the text of a layout file.
 *
 * @throws LayoutError if it is not one
 */
export function readLayout(text: string): Layout {
  let layout: unknown;
  try {
    layout = JSON.parse(text);
  } catch {
    throw invalid('it is not JSON');
  }
  const { version, document, pages } = record(layout, 'the file');
  if (version !== 1) throw invalid('its version is not 1');
  if (typeof document !== 'string') throw invalid('document is not text');
  for (const [index, page] of list(pages, 'pages').entries()) checkPage(page, `pages[${index}]`);
  return layout as Layout;
}

function checkPage(page: unknown, at: string): void {
  const { number, label, width, height, turn, lines } = record(page, at);
  if (!isNumber(number) || !isNumber(width) || !isNumber(height) || (turn !== undefined && !isNumber(turn)))
    throw invalid(`${at} has no number, width or height`);
  if (label !== undefined && typeof label !== 'string') throw invalid(`${at}.label is not text`);
  for (const [index, line] of list(lines, `${at}.lines`).entries()) {
    const { text, box, size, column } = record(line, `${at}.lines[${index}]`);
    const isBox = Array.isArray(box) && box.length === 4 && box.every(isNumber);
    if (typeof text !== 'string' || !isBox || !isNumber(size) || (column !== undefined && !isNumber(column)))
      throw invalid(`${at}.lines[${index}] has no text, size or box of four numbers`);
  }
}

function record(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${at} is not an object`);
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(`${at} is not a list`);
  return value;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function invalid(what: string): LayoutError {
  return new LayoutError(
    `The layout file is not valid: ${what}. Delete it, or import the document again. Without it, text is not shown on its page.`,
  );
}
