import type { Root } from 'hast';
import { english, hasWordOf, wordsOf } from '@findings/language';
import { namesInByline } from './byline.js';
import { attribute, elementsIn, isElement, textOf } from './hast.js';

const NAMES = new Set(['author', 'citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl']);
/** A name has two to five words without digits. Programs write a user name or an address. */
const PERSON = /^\p{Lu}[\p{L}\p{M}.’'-]*(?: [\p{L}][\p{L}\p{M}.’'-]*){1,4}$/u;
const MOST_AUTHORS = 20;

/**
 * The people who wrote a page, by its metadata, or else by the links and elements that are marked as its author, or else by its
 * byline. Leaves out sites and organizations.
 *
 * @param others the title and the organization of the page
 */
export function authorsOf(page: Root, others: readonly (string | undefined)[]): readonly string[] {
  const inMetadata: string[] = [];
  const marked: string[] = [];
  for (const element of elementsIn(page)) {
    if (isElement(element, 'meta')) {
      const name = (attribute(element, 'name') || attribute(element, 'property')).toLowerCase();
      if (NAMES.has(name)) inMetadata.push(attribute(element, 'content'));
    } else if (isElement(element, 'a') ? /(?:^|\s)author(?:\s|$)/.test(attribute(element, 'rel')) : isMarked(element))
      marked.push(textOf(element));
  }
  const sources = [inMetadata, marked, namesInByline(page)].map((texts) =>
    texts
      .flatMap((text) => text.replace(/^by\s/i, '').split(/\s*;\s*/))
      .map((name) => name.replace(/\s+/g, ' ').trim())
      .filter((name) => isPerson(name, others)),
  );
  return [...new Set(sources.find((names) => names.length > 0))].slice(0, MOST_AUTHORS);
}

/** `<span itemprop="author">`; the microformats of authors have the class `p-author`. */
function isMarked(element: Parameters<typeof attribute>[0]): boolean {
  return (
    attribute(element, 'itemProp') === 'author' || /(?:^|\s)p-author(?:\s|$)/.test(attribute(element, 'className'))
  );
}

function isPerson(name: string, others: readonly (string | undefined)[]): boolean {
  const { organization, institutions } = wordsOf(english);
  const isOther = others.some((other) => other?.toLowerCase().includes(name.toLowerCase()));
  return PERSON.test(name) && !isOther && !hasWordOf(name, organization) && !hasWordOf(name, institutions);
}
