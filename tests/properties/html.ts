import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { demand } from './demand.ts';

/** The elements that Markdown renders to, and `<cite>` for citations. */
const elements = new Set(
  'a blockquote br cite code del em h1 h2 h3 h4 h5 h6 hr img li ol p pre s span strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const addresses = /^(?!\s*(?:javascript|vbscript|data):)/i;

/** Verifies that rendered Markdown contains only Markdown's own elements, and no scripts. */
export function demandSafeHtml(name: string, html: string): void {
  for (const { tagName, attrs } of elementsIn(parseFragment(html).childNodes)) {
    demand(elements.has(tagName), `${name}: only elements of Markdown`, () => `<${tagName}> in ${html}`);
    demandSafeAttributes(name, tagName, attrs);
  }
}

/**
 * Verifies that a page has the scripts of a harmless page, and no kinds of elements that are not in it.
 *
 * @param harmless the page of a harmless report
 */
export function demandSafePage(name: string, html: string, harmless: string): void {
  const [expected, found] = [harmless, html].map((page) => [...elementsIn(parse(page).childNodes)]);
  const known = new Set(expected?.map(({ tagName }) => tagName));
  const scripts = (all: readonly Tree.Element[] = []): string =>
    JSON.stringify(all.filter(({ tagName }) => /^(?:script|style|meta|link)$/.test(tagName)).map(textOf));
  demand(scripts(found) === scripts(expected), `${name}: scripts stay the same`, () => scripts(found));
  for (const { tagName, attrs } of found ?? []) {
    demand(known.has(tagName), `${name}: only its own elements`, () => `<${tagName}>`);
    demandSafeAttributes(name, tagName, attrs);
  }
}

function demandSafeAttributes(name: string, tag: string, attributes: Tree.Element['attrs']): void {
  for (const { name: attribute, value } of attributes) {
    const isAddress = attribute === 'href' || attribute === 'src';
    const isSafe = !attribute.startsWith('on') && (!isAddress || addresses.test(value));
    demand(isSafe, `${name}: no scripts in attributes`, () => `<${tag} ${attribute}="${value}">`);
  }
}

function* elementsIn(nodes: readonly Tree.ChildNode[]): Iterable<Tree.Element> {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elementsIn(node.childNodes);
    if ('content' in node) yield* elementsIn(node.content.childNodes);
  }
}

function textOf({ tagName, attrs, childNodes }: Tree.Element): unknown {
  return [tagName, attrs, childNodes.map((node) => ('value' in node ? node.value : ''))];
}
