import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'hast';
import { ImportError, pageFurnitureProblem } from '../problems.js';
import type { ReadDocument, Reader } from '../reader.js';
import { declaredEncoding, decodeText } from '../encoding/decode.js';
import { authorsOf } from './authors.js';
import { attribute, elementsIn, isElement, textOf } from './hast.js';
import { siteNames, withoutSiteName } from './site-name.js';
import { htmlToTree } from './html-to-tree.js';
import { findMainContent } from './main-content.js';
import { removePageFurniture } from './page-furniture.js';

/** Largest page, without embedded pictures. A report of 500 pages has about 2 MB; reading takes about 200 times the memory. */
export const LARGEST_PAGE = 5 * 1024 * 1024;

/** Reads a web page: its main content, without navigation, scripts and images. */
export const readHtml: Reader = async (bytes) => {
  const { text, problems } = decodeText(bytes, declaredEncoding(bytes));
  const html = withoutEmbeddedFiles(text);
  if (html.length > LARGEST_PAGE) throw tooLarge('page');
  const page = fromHtml(html);
  const publication = publicationOf(page);
  const title = withoutSiteName(titleOf(page), siteNames(page, publication));
  const authors = authorsOf(page, [title, publication.organization]);
  const marked = findMainContent(page);
  const removed = removePageFurniture(marked ?? page);
  const content = marked ?? (await import('./guess-main-content.js')).guessMainContent(page);
  const tree = htmlToTree(content);
  const left = marked && removed.length > 0 ? [pageFurnitureProblem(removed)] : [];
  return { content: tree.content, title, authors, ...publication, problems: [...problems, ...left, ...tree.problems] };
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

/** Names of metadata for the organization that publishes a page, its address, and the day of publication, the most reliable first. */
const PUBLISHERS = ['og:site_name', 'citation_publisher', 'dcterms.publisher', 'dc.publisher'];
const ADDRESSES = ['canonical', 'og:url', 'saved from'];
const PUBLICATION_DATES = ['article:published_time', 'datepublished', 'dcterms.issued', 'dc.date.issued', 'date'];

/** What the metadata of a page says of its publication. */
function publicationOf(page: Root): Pick<ReadDocument, 'organization' | 'date' | 'url' | 'isWebPage'> {
  const values = new Map<string, string>();
  const add = (name: string, content: string): void => {
    const value = content.replace(/\s+/g, ' ').trim();
    const key = name.toLowerCase();
    if (value !== '' && !values.has(key)) values.set(key, value);
  };
  // Browsers write it at the top of a page that they save.
  for (const node of page.children)
    if (node.type === 'comment') add('saved from', /^ saved from url=\(\d+\)(\S+) $/.exec(node.value)?.[1] ?? '');
  for (const element of elementsIn(page)) {
    if (isElement(element, 'link') && attribute(element, 'rel') === 'canonical')
      add('canonical', attribute(element, 'href'));
    if (!isElement(element, 'meta')) continue;
    const name = attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'itemProp');
    add(name, attribute(element, 'content'));
  }
  const all = (names: readonly string[]): readonly string[] => names.flatMap((name) => values.get(name) ?? []);
  const date = /^\d{4}-\d\d-\d\d(?!\d)/.exec(all(PUBLICATION_DATES)[0] ?? '')?.[0];
  const [organization] = all(PUBLISHERS);
  const url = all(ADDRESSES).find((address) => /^https?:\/\/[^\s\p{C}]{1,500}$/u.test(address));
  return { organization, date, url, isWebPage: organization !== undefined || url !== undefined };
}
