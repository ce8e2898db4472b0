import type { Element, ElementContent, Parents } from 'hast';
import { attribute, element as makeElement, isBlock, isElement, replaceElements, text, textOf } from './hast.js';
import { count, type ImportProblem } from '../problems.js';

/** Elements without text that belongs to a report. */
const DROPPED = new Set(
  (
    'script style noscript template iframe object embed canvas svg math audio video source track form input button select textarea ' +
    'datalist link meta base head title nav menu dialog'
  ).split(' '),
);
const KEPT_AS_BLOCK = new Set(['center', 'hgroup', 'details', 'summary', 'address', 'fieldset', 'legend']);

/**
 * Removes what is not the text of a document: scripts, navigation, hidden elements, forms, images. Resolves elements that
 * Markdown cannot express. Returns a problem for each kind of loss.
 */
export function clean(root: Parents): ImportProblem[] {
  let images = 0;
  let struck = 0;
  replaceElements(root, (element) => {
    if (isHidden(element) || DROPPED.has(element.tagName)) return [];
    if (isElement(element, 'div') && /^(?:header|footer)$/.test(attribute(element, 'title'))) return [];
    if (isElement(element, 'img', 'picture')) {
      images++;
      return [];
    }
    if (isElement(element, 's', 'strike', 'del')) {
      if (textOf(element) !== '') struck++;
      return element.children;
    }
    if (isElement(element, 'a')) return cleanAnchor(element);
    if (isElement(element, 'dl')) return [definitionList(element)];
    if (KEPT_AS_BLOCK.has(element.tagName)) return [{ ...element, tagName: 'div' }];
    return undefined;
  });
  return lossProblems(images, struck);
}

function lossProblems(images: number, struck: number): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (images > 0) {
    const message =
      images === 1
        ? '1 image was left out. If it shows text that matters, type it in.'
        : `${count(images, 'image')} were left out. If they show text that matters, type it in.`;
    problems.push({ code: 'import.images', severity: 'info', message });
  }
  if (struck > 0) {
    const message = `${count(struck, 'passage is', 'passages are')} struck out in the document. Their words were kept: delete what should not count.`;
    problems.push({ code: 'import.struck', severity: 'warning', message });
  }
  return problems;
}

function isHidden(element: Element): boolean {
  const { properties } = element;
  if (properties['hidden'] !== undefined && properties['hidden'] !== false) return true;
  if (attribute(element, 'ariaHidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'));
}

/** Links without text are anchors or icons: only their ids matter. */
function cleanAnchor(element: Element): ElementContent[] | undefined {
  const content = textOf(element);
  const isPermalink = /^(?:[¶#§🔗]|permalink)$/iu.test(content);
  if (content !== '' && !isPermalink) return undefined;
  const id = attribute(element, 'id') || attribute(element, 'name');
  return id === '' ? [] : [{ type: 'element', tagName: 'a', properties: { id }, children: [] }];
}

/** A term and its definitions become an item that starts with the term in bold, as a label does. */
function definitionList(list: Element): Element {
  const items: Element[] = [];
  let hasDefinition = false;
  for (const child of list.children.flatMap((entry) => (isElement(entry, 'div') ? entry.children : [entry]))) {
    if (!isElement(child, 'dt', 'dd')) continue;
    let item = items.at(-1);
    if (item === undefined || (child.tagName === 'dt' && hasDefinition)) items.push((item = makeElement('li')));
    if (child.tagName === 'dt') addTerm(item, child);
    else addDefinition(item, child, hasDefinition);
    hasDefinition = child.tagName === 'dd';
  }
  return makeElement('ul', items);
}

function addTerm(item: Element, { children }: Element): void {
  if (item.children.length > 0) item.children.push(text(' '));
  item.children.push(makeElement('strong', children));
}

/** The first definition follows the term on its line, if it is text. */
function addDefinition(item: Element, { children }: Element, isFurther: boolean): void {
  const content = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [first] = content;
  if (first === undefined) return;
  const isText = !isBlock(first) || isElement(first, 'p');
  if (isFurther || !isText) return void item.children.push(makeElement('div', children));
  item.children.push(text(' '));
  for (const child of isElement(first, 'p') ? [...first.children, ...content.slice(1)] : children)
    item.children.push(child);
}
