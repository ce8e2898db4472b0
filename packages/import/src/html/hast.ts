import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from 'hast';
import { ImportError } from '../problems.js';

/** Deeper documents are refused: the libraries that read trees call themselves for each level. */
export const DEEPEST = 150;

export function tooDeep(): ImportError {
  return new ImportError(
    'import.too-large',
    `The document is nested more than ${DEEPEST} levels deep, so it cannot be read. Copy its text into a .docx or .txt file, and import that.`,
  );
}

/** Whether a node is an element, of one of these names if there are any. */
export function isElement(node: Element, ...names: readonly string[]): boolean;
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element;
export function isElement(node: Nodes | undefined, ...names: readonly string[]): boolean {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function element(
  tagName: string,
  children: readonly (ElementContent | RootContent)[] = [],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children: children as ElementContent[] };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Whether a node shows nothing: a comment, or white space. */
export function isSpace(node: Nodes): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

/** Calls back for all elements below `root`, in document order. Children are read after the callback, which may replace them. */
export function visitElements(root: Parents, callback: (element: Element, parent: Parents) => void): void {
  const stack: { node: Parents; next: number }[] = [{ node: root, next: 0 }];
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const child = top.node.children[top.next++];
    if (child === undefined) stack.pop();
    else if (child.type === 'element') {
      callback(child, top.node);
      stack.push({ node: child, next: 0 });
    }
  }
}

/** All elements below `root`, in document order. */
export function elementsIn(root: Parents): readonly Element[] {
  const elements: Element[] = [];
  visitElements(root, (element) => elements.push(element));
  return elements;
}

/** Matches a mark that no space comes before. */
const CLOSING = /^[.,;:!?)\]’”»]/u;

/**
 * Replaces each element below `root` by what `replace` returns, from the inside out. `undefined` keeps the element. A removed one, such
 * as a reference in `wells <a></a>.`, leaves no space before a closing mark.
 */
export function replaceElements(
  root: Parents,
  replace: (element: Element, parent: Parents) => readonly ElementContent[] | undefined,
): void {
  for (const parent of [root, ...elementsIn(root)].reverse()) {
    const children: ElementContent[] = [];
    let isChanged = false;
    let isAfterRemoved = false;
    for (const child of parent.children as ElementContent[]) {
      const replaced = child.type === 'element' ? replace(child, parent) : undefined;
      if (replaced === undefined) {
        const last = children.at(-1);
        if (isAfterRemoved && last?.type === 'text' && child.type === 'text' && CLOSING.test(child.value))
          children[children.length - 1] = text(last.value.trimEnd());
        isAfterRemoved = false;
        children.push(child);
      } else {
        isChanged = true;
        isAfterRemoved = replaced.length === 0;
        for (const node of replaced) children.push(node);
      }
    }
    if (isChanged) parent.children = children;
  }
}

export function textOf(root: Nodes): string {
  const parts: string[] = [];
  const stack: Nodes[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.type === 'text') parts.push(node.value);
    else if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!);
      if (isElement(node, 'br', 'p', 'div', 'td', 'th', 'li')) parts.push(' ');
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** An attribute as text, by its name in hast (`className`, `dataPageNumber`). */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || value === false ? '' : String(value);
}

/** Decodes escapes such as `%20` in an address. Returns the address as it is if it cannot be decoded. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

export function isTooDeep(root: Root | Element): boolean {
  let level: Parents[] = [root];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next: Parents[] = [];
    for (const { children } of level) for (const child of children) if (child.type === 'element') next.push(child);
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul footnote-definition page-mark'
  ).split(' '),
);

export function isBlock(node: Nodes): boolean {
  return isElement(node) && BLOCKS.has(node.tagName);
}
