import type { Layout } from './model.js';

/** A layout file is not valid. The message is for users. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
}

/** The path of the layout of a Markdown file: `water.layout.json` for `water.md`. */
export function layoutPath(markdownPath: string): string {
  return `${markdownPath.replace(/\.(?:md|markdown)$/i, '')}.layout.json`;
}

/** For people who find the file. JSON has no comments. */
const COMMENT =
  'Findings writes this file. It has the places of the text on the pages, to show passages in the original. Without it, no pages are shown.';

/** A layout as JSON, with a line for each page. */
export function printLayout({ version, document, pages }: Layout): string {
  const lines = pages.map((page) => JSON.stringify(page)).join(',\n');
  return `{"$comment":${JSON.stringify(COMMENT)},"version":${version},"document":${JSON.stringify(document)},"pages":[\n${lines}\n]}\n`;
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
    // Reported below.
  }
  if (isLayout(layout)) {
    const { version, document, pages } = layout;
    return { version, document, pages };
  }
  throw new LayoutError(
    'The layout file is not valid. Delete it, or import the document again. Without it, text is not shown on its page.',
  );
}

function isLayout(value: unknown): value is Layout {
  return (
    isRecord(value) &&
    value['version'] === 1 &&
    typeof value['document'] === 'string' &&
    Array.isArray(value['pages']) &&
    value['pages'].every(isPage)
  );
}

function isPage(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { number, label, width, height, turn, lines } = value;
  const hasSize = [number, width, height, turn ?? 0].every(Number.isFinite);
  return hasSize && isOptional(label, 'string') && Array.isArray(lines) && lines.every(isLine);
}

function isLine(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { text, box, size, column } = value;
  const isBox = Array.isArray(box) && box.length === 4 && box.every(Number.isFinite);
  return typeof text === 'string' && isBox && Number.isFinite(size) && isOptional(column, 'number');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isOptional(value: unknown, type: 'string' | 'number'): boolean {
  return value === undefined || typeof value === type;
}
