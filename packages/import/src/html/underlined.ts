import type { Element, Parents } from 'hast';
import { element, isElement, textOf, visitElements } from './hast.js';

/** Longer underlined text stresses a sentence. */
const LONGEST = 100;

/** Lines that are wholly underlined are headings, as those in bold are: both are how authors set them by hand. */
export function markUnderlined(root: Parents): void {
  visitElements(root, (node) => {
    if (!isElement(node, 'p')) return;
    const text = textOf(node);
    if (text === '' || text.length > LONGEST || /[.;,]$/.test(text) || underlinedLength(node) < text.length) return;
    node.children = [element('strong', node.children)];
  });
}

function underlinedLength(paragraph: Element): number {
  let length = 0;
  visitElements(paragraph, (child, parent) => {
    const isInner = isElement(parent as Element, 'u');
    if (isElement(child, 'u') && !isInner && !holdsLink(child)) length += textOf(child).length;
  });
  return length;
}

/** Links are underlined anyway. */
function holdsLink(node: Element): boolean {
  return node.children.some((child) => isElement(child, 'a'));
}
