import type { Element, ElementContent, Parents } from 'hast';
import { attribute, element, isElement, replaceElements, textOf, visitElements } from './hast.js';

/**
 * Keeps links to headings, whose addresses become those of the headings in Markdown. Of other links, only the
 * words are kept, since canonical Markdown has no other links.
 */
export function prepareLinks(root: Parents): void {
  const slugs = headingSlugs(root);
  replaceElements(root, (node) => {
    if (!isElement(node, 'a')) return undefined;
    const [, id = ''] = /^#(.*)$/s.exec(attribute(node, 'href')) ?? [];
    const slug = slugs.get(id);
    return slug === undefined ? node.children : [element('a', node.children, { href: `#${slug}` })];
  });
}

/** The slugs of headings, by the ids in them, on them, or just before them. */
function headingSlugs(root: Parents): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const pending: string[] = [];
  let slug = '';
  visitElements(root, (node) => {
    const id = attribute(node, 'id') || (isElement(node, 'a') ? attribute(node, 'name') : '');
    if (/^h[1-6]$/.test(node.tagName)) {
      slug = headingSlug(textOf(node));
      for (const earlier of pending) slugs.set(earlier, slug);
      pending.length = 0;
      visitElements(node, (inner) => slugs.set(attribute(inner, 'id') || attribute(inner, 'name'), slug));
      if (id !== '') slugs.set(id, slug);
    } else if (isElement(node, 'p', 'li', 'td')) {
      pending.length = 0;
    } else if (id !== '' && !slugs.has(id)) pending.push(id);
  });
  slugs.delete('');
  return slugs;
}

/** As GitHub and VS Code make them. */
function headingSlug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** Where a printed page begins, for EPUB and web pages that mark it. */
export function pageMark(node: Element): ElementContent[] | undefined {
  const kind = `${attribute(node, 'epub:type')} ${attribute(node, 'role')}`;
  if (!/(?:^|\s)(?:pagebreak|doc-pagebreak)(?:\s|$)/.test(kind)) return undefined;
  const label = [attribute(node, 'title'), attribute(node, 'ariaLabel'), textOf(node)].find(
    (value) => value.trim() !== '',
  );
  return label === undefined ? [] : [element('page-mark', [], { label: label.replace(/^page\s+/i, '') })];
}
