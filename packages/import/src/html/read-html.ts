import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
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
  const tree = htmlToTree(findMainContent(page) ?? (await guessContent(page)));
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

/** The content of a page that does not mark it, as browsers find it for their reading views. */
async function guessContent(page: Root): Promise<Root> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const { document } = parseHTML(toHtml(page)) as unknown as { document: ConstructorParameters<typeof Readability>[0] };
  const article = new Readability(document, { charThreshold: 200 }).parse();
  const found =
    article?.content === undefined || article.content === null
      ? undefined
      : fromHtml(article.content, { fragment: true });
  // A guess that keeps little of the page is more likely wrong than right.
  if (found === undefined || textOf(found).length * 4 < textOf(page).length) return page;
  return found;
}

function titleOf(page: Root): string | undefined {
  const title = elementsIn(page).find((node) => isElement(node, 'title'));
  return (title && textOf(title)) || undefined;
}
