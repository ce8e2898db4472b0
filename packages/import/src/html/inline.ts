import type { Element, ElementContent, Parents } from 'hast';
import { elementsIn, isElement, isSpace, replaceElements, text, textOf, visitElements } from './hast.js';

/** Elements that Markdown has no marks for. */
const UNMARKED = new Set(
  (
    'abbr acronym bdi bdo big blink cite data del dfn font ins label mark marquee nobr q s slot small span strike sub sup time u wbr ' +
    'ruby rb rbc rt rtc rp'
  ).split(' '),
);
/** Elements that have marks around their words. */
const MARKED = new Set('a b code em i kbd samp strong tt var'.split(' '));

/**
 * Makes inline content simple: elements without marks are replaced by their content, texts next to each other are joined, and comments
 * and marks around nothing are left out. `hast-util-to-mdast` takes time that is quadratic in each of these.
 */
export function simplifyInline(root: Parents): void {
  replaceElements(root, (node) =>
    UNMARKED.has(node.tagName) || (MARKED.has(node.tagName) && node.children.every(isSpace))
      ? node.children
      : undefined,
  );
  joinTexts(root);
  visitElements(root, joinTexts);
}

function joinTexts(parent: Parents): void {
  const children: ElementContent[] = [];
  let isAfterEmpty = false;
  for (const child of parent.children as ElementContent[]) {
    const last = children.at(-1);
    if (child.type === 'comment') continue;
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else children.push(child.type === 'text' ? text(child.value) : child);
    if (child.type === 'text') isAfterEmpty &&= isSpace(child);
    else if (child.type === 'element') {
      const isEmpty = textOf(child) === '';
      if (isEmpty && isAfterEmpty) fill(child);
      isAfterEmpty = isEmpty;
    }
  }
  parent.children = children;
}

/** Puts a text that is never printed into the first reference to a note, or page mark, of an element without text. */
function fill(empty: Element): void {
  const marks = [empty, ...elementsIn(empty)];
  marks.find((node) => isElement(node, 'footnote-reference', 'page-mark'))?.children.push(text('text'));
}
