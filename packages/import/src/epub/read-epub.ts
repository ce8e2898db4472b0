import type { Element, ElementContent } from 'hast';
import type { Root, RootContent } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { readEntry, unpack, type Archive } from '../archive/unpack.js';
import { findAll, metadataTitle, parseXml, xmlText } from '../archive/xml.js';
import { attribute, decodeAddress, element, elementsIn, isElement, textOf } from '../html/hast.js';
import { htmlToTree } from '../html/html-to-tree.js';
import { LARGEST_PAGE, tooLarge } from '../html/read-html.js';
import { plainText } from '../markdown/title.js';
import { ImportError } from '../problems.js';
import type { Reader } from '../reader.js';

/** Reads an EPUB book: its chapters in reading order, without cover and navigation. */
export const readEpub: Reader = (bytes, { onProgress }) => {
  const parts = unpack(bytes, (path) => /\.(?:xml|opf|ncx|x?html?)$/i.test(path));
  const packagePath =
    findAll(parseXml(readEntry(parts, 'META-INF/container.xml')), 'rootfile')[0]?.attributes['full-path'] ?? '';
  const packageXml = readEntry(parts, packagePath);
  const chapters = spine(packageXml, packagePath).filter((path) => parts.has(path));
  if (chapters.length === 0) {
    throw new ImportError(
      'import.damaged',
      'The EPUB book has none of the chapters that it lists. It may be damaged: get a new copy of it.',
    );
  }
  refuseEncrypted(parts, chapters);
  const size = chapters.reduce((sum, path) => sum + parts.get(path)!.length, 0);
  if (size > LARGEST_PAGE) throw tooLarge('book');
  const numbers = new Map(chapters.map((path, index) => [path, index]));
  const metadata = xmlText(findAll(parseXml(packageXml), 'metadata', 'opf:metadata')[0] ?? parseXml(''));
  const content: ElementContent[] = [];
  chapters.forEach((path, index) => {
    const page = fromHtml(withEndTags(readEntry(parts, path)));
    const body = elementsIn(page).find((node) => isElement(node, 'body'));
    onProgress?.({ unit: 'part', done: index + 1, total: chapters.length });
    if (body === undefined || (index < 3 && isTitlePage(body, metadata))) return;
    prefixIds(body, path, numbers);
    content.push(element('div', body.children));
  });
  const title = metadataTitle(packageXml);
  const tree = htmlToTree(element('div', content));
  dropTitleHeading(tree.content, title);
  return { ...tree, title };
};

/** The paths of the chapters in reading order. */
function spine(packageXml: string, packagePath: string): string[] {
  const root = parseXml(packageXml);
  const items = new Map<string, string>();
  for (const { attributes } of findAll(root, 'item', 'opf:item')) {
    const isNavigation = /(?:^|\s)(?:nav|cover-image)(?:\s|$)/.test(attributes['properties'] ?? '');
    if (!isNavigation) items.set(attributes['id'] ?? '', resolve(packagePath, attributes['href'] ?? ''));
  }
  return findAll(root, 'itemref', 'opf:itemref').flatMap(
    ({ attributes }) => items.get(attributes['idref'] ?? '') ?? [],
  );
}

/** A path relative to a file in the archive. */
function resolve(from: string, href: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of decodeAddress(href.split('#')[0]!).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Obfuscated fonts do not matter; encrypted chapters do. */
function refuseEncrypted(parts: Archive, chapters: readonly string[]): void {
  const encrypted = findAll(
    parseXml(readEntry(parts, 'META-INF/encryption.xml')),
    'enc:CipherReference',
    'CipherReference',
  );
  if (!encrypted.some(({ attributes }) => chapters.includes(decodeAddress(attributes['URI'] ?? '')))) return;
  throw new ImportError(
    'import.encrypted',
    'The EPUB book is protected against copying (DRM), so its text cannot be read. Ask its publisher for a PDF or an unprotected copy.',
  );
}

/** A title page repeats the title and the authors, which the metadata has, too. */
function isTitlePage(body: Element, metadata: string): boolean {
  if (/titlepage|cover/.test(attribute(body, 'epub:type'))) return true;
  const known = wordsOf(metadata);
  return [...wordsOf(textOf(body))].every((word) => known.has(word));
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** A first heading that only repeats the book's title; the front matter has it. */
function dropTitleHeading(tree: Root, title: string | undefined): void {
  const isChapter = (node: RootContent): boolean => node.type === 'heading' && node.depth === 1;
  const first = tree.children.findIndex(isChapter);
  if (first < 0 || title === undefined || plainText(tree.children[first]!) !== title) return;
  if (tree.children.slice(first + 1).some(isChapter)) tree.children.splice(first, 1);
}

/** Ids of different chapters may be the same. Links to other chapters become links inside the document. */
function prefixIds(body: Element, path: string, numbers: ReadonlyMap<string, number>): void {
  const own = `c${numbers.get(path)!}-`;
  for (const node of elementsIn(body)) {
    const id = attribute(node, 'id');
    if (id !== '') node.properties['id'] = own + id;
    if (!isElement(node, 'a')) continue;
    const href = attribute(node, 'href');
    const [file = '', target] = href.split('#');
    if (target === undefined || /^[a-z]+:/i.test(href)) continue;
    const chapter = file === '' ? own : `c${numbers.get(resolve(path, file)) ?? 'x'}-`;
    node.properties['href'] = `#${chapter}${target}`;
  }
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** XHTML may close any element where it opens (`<a id="x"/>`), which HTML does not. */
function withEndTags(xhtml: string): string {
  return xhtml.replace(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi, (tag, name: string, attributes: string) =>
    VOID.test(name) ? tag : `<${name}${attributes}></${name}>`,
  );
}
