import type { Element, ElementContent, Parents } from 'hast';
import {
  element,
  elementsIn,
  isBlock,
  isElement,
  isSpace,
  replaceElements,
  text,
  textOf,
  visitElements,
} from './hast.js';

const CONTAINERS = new Set(['body', 'div', 'section', 'article', 'main', 'blockquote', 'footnote-definition']);

/**
 * Resolves line breaks. Editors such as Etherpad, and old web pages, separate paragraphs by them: text is split where a line
 * ends what it says. Elsewhere a break is a space.
 */
export function splitParagraphs(root: Parents): void {
  replaceElements(root, (node) => (isElement(node, 'p') && hasBreak(node.children) ? split(node.children) : undefined));
  for (const container of [root, ...elementsIn(root).filter(({ tagName }) => CONTAINERS.has(tagName))]) {
    if (hasBreak(container.children as ElementContent[]))
      container.children = split(container.children as ElementContent[]);
  }
  replaceElements(root, (node) => (isElement(node, 'br') ? [text(' ')] : undefined));
}

function hasBreak(children: readonly ElementContent[]): boolean {
  return children.some((child) => isElement(child, 'br'));
}

function split(children: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: ElementContent[] = [];
  let breaks = 0;
  let line = '';
  const flush = (): void => {
    while (run.length > 0 && isSpace(run.at(-1)!)) run.pop();
    if (run.length > 0) blocks.push(element('p', run));
    run = [];
    breaks = 0;
    line = '';
  };
  for (const child of children) {
    if (isBlock(child)) {
      flush();
      blocks.push(child);
    } else if (isElement(child, 'br')) {
      breaks++;
    } else if (isSpace(child)) {
      if (run.length > 0) run.push(child);
    } else {
      if (breaks > 1 || (breaks === 1 && endsLine(line, textOf(child)))) flush();
      else if (breaks === 1) run.push(text(' '));
      if (breaks === 1) line = '';
      breaks = 0;
      run.push(child);
      line += textOf(child);
    }
  }
  flush();
  return blocks;
}

/** Longer lines than this may be broken by the width of a page. */
const SHORT_LINE = 60;

/** Whether a break ends a line of its own, rather than one that only the width of the page ended. */
function endsLine(line: string, next: string): boolean {
  if (/^\p{Ll}/u.test(next)) return false;
  return line.length < SHORT_LINE || /[.!?:;…]["”’»)]?$/u.test(line) || /^[-•*\d]/.test(next);
}

/** Longer underlined text stresses a sentence. */
const LONGEST_UNDERLINED = 100;

/** Underlined lines are headings, as lines in bold are: authors format headings by hand in both ways. */
export function markUnderlined(root: Parents): void {
  visitElements(root, (node) => {
    if (!isElement(node, 'p')) return;
    const text = textOf(node);
    if (text === '' || text.length > LONGEST_UNDERLINED || /[.;,]$/.test(text) || underlinedLength(node) < text.length)
      return;
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
