import type { Element, Nodes, Root } from 'hast';
import { attribute, elementsIn, isElement } from './hast.js';

const LOGO = /(?:^|[\s_-])(?:logo|brand|site-?(?:title|name))(?:$|[\s_-])/i;
/** Most nodes of an element that are read. */
const MOST_NODES = 30;

/** The names of the site of a page, in lower case: in its metadata, in links to its first page, and in its logo. */
export function siteNames(
  page: Root,
  { organization = '', url = '' }: { readonly organization?: string | undefined; readonly url?: string | undefined },
): ReadonlySet<string> {
  const home = /^https?:\/\/[^/?#]+/.exec(url)?.[0] ?? '';
  const names = new Set([organization.toLowerCase()]);
  for (const element of elementsIn(page)) {
    const isHome = isElement(element, 'a') && [home, `${home}/`, '/'].includes(attribute(element, 'href') || '#');
    if (isHome || LOGO.test(attribute(element, 'className')) || LOGO.test(attribute(element, 'id')))
      for (const name of namesIn(element)) names.add(name.replace(/\s+/g, ' ').trim().toLowerCase());
  }
  return names;
}

/** The text of a logo, and the text that replaces its picture. */
function namesIn(logo: Element): readonly string[] {
  const names: string[] = [];
  let text = '';
  const stack: Nodes[] = [logo];
  for (let count = 0; stack.length > 0 && count < MOST_NODES; count++) {
    const node = stack.pop()!;
    if (node.type === 'text') text += node.value;
    else if (isElement(node, 'img')) names.push(attribute(node, 'alt'));
    else if ('children' in node) for (const child of node.children.slice(0, MOST_NODES).reverse()) stack.push(child);
  }
  return [...names, text];
}

/** `Wells in Spring - Well Trust` without the name of the site, unless only one word is left. */
export function withoutSiteName(title: string | undefined, names: ReadonlySet<string>): string | undefined {
  const [, own, last] = /^(.*) [-|–—·] (.*)$/.exec(title ?? '') ?? [];
  return own?.includes(' ') && names.has(last!.toLowerCase()) ? own : title;
}
