import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'hast';
import { ImportError } from '../problems.js';
import type { Reader } from '../reader.js';
import { declaredEncoding, decodeText } from '../encoding/decode.js';
import { elementsIn, isElement, textOf } from './hast.js';
import { htmlToTree } from './html-to-tree.js';
import { findMainContent } from './main-content.js';

/** Largest page, without embedded pictures. A report of 500 pages has about 2 MB; reading takes about 200 times the memory. */
export const LARGEST_PAGE = 5 * 1024 * 1024;

/** Reads a web page: its main content, without navigation, scripts and images. */
export const readHtml: Reader = async (bytes) => {
  const { text, problems } = decodeText(bytes, declaredEncoding(bytes));
  const html = withoutEmbeddedFiles(text);
  if (html.length > LARGEST_PAGE) throw tooLarge('page');
  const page = fromHtml(html);
  const title = titleOf(page);
  const content = findMainContent(page) ?? (await import('./guess-main-content.js')).guessMainContent(page);
  const tree = htmlToTree(content);
  return { content: tree.content, title, problems: [...problems, ...tree.problems] };
};

/** Pictures and fonts in the page itself are most of some pages. */
function withoutEmbeddedFiles(html: string): string {
  return html.replace(/\bdata:[\w/+.-]{1,80}(?:;[\w=-]{1,40})*,[^"'\s)>]*/g, '');
}

export function tooLarge(what: 'page' | 'book'): ImportError {
  return new ImportError(
    'import.too-large',
    `The ${what} has more than ${LARGEST_PAGE / 1024 / 1024} MB without its pictures; import takes no more. Save the part that holds the report, and import that.`,
  );
}

function titleOf(page: Root): string | undefined {
  const title = elementsIn(page).find((node) => isElement(node, 'title'));
  return (title && textOf(title)) || undefined;
}
