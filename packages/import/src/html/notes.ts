import type { Element, ElementContent, Parents } from 'hast';
import { attribute, decodeAddress, element, elementsIn, isElement, isSpace, replaceElements, textOf } from './hast.js';

const REFERENCE_KIND = /noteref|footnote-?ref|fn-?ref|endnote-?ref/i;
const NOTE_ID = /^(?:footnote|endnote|fn|note|sdfootnote|ftn|_ftn|_edn)[-:_]?\w{0,40}$/i;
const BACKLINK = /^(?:[↑↩^⏎]|\u21a9\ufe0e|back|return|\[?\d+\]?)\.?$/iu;
/** Longest text of a link to a note: "[12]", "iv", "*". */
const LONGEST_MARK = 8;

/**
 * Footnotes and endnotes, however a document marks them: a link to a note, and a note with a link back. References become
 * `footnote-reference` elements and notes `footnote-definition` elements.
 */
export function prepareNotes(root: Parents): void {
  const byId = new Map<string, Element>();
  const links: Element[] = [];
  for (const node of elementsIn(root)) {
    const id = attribute(node, 'id') || (isElement(node, 'a') ? attribute(node, 'name') : '');
    if (id !== '' && !byId.has(id)) byId.set(id, node);
    if (isElement(node, 'a') && attribute(node, 'href').startsWith('#')) links.push(node);
  }
  const targets = new Map<Element, ReadonlySet<string>>();
  const linked = (note: Element): ReadonlySet<string> => {
    if (!targets.has(note)) targets.set(note, linkTargets(note));
    return targets.get(note)!;
  };
  const notes = new Map<Element, string>();
  const references = new Map<Element, string>();
  for (const link of links) {
    const note = byId.get(decodeAddress(attribute(link, 'href').slice(1)));
    if (note === undefined || !isReference(link, note, linked)) continue;
    if (!notes.has(note)) notes.set(note, String(notes.size + 1));
    references.set(link, notes.get(note)!);
  }
  if (references.size === 0) return;
  const definitions: Element[] = [];
  replaceElements(root, (node) => {
    const mark = references.get(node);
    if (mark !== undefined) return [element('footnote-reference', [], { identifier: mark })];
    const number = notes.get(node);
    if (number === undefined) return isEmptied(node) ? [] : unwrapMark(node);
    definitions.push(element('footnote-definition', withoutBacklink(node.children), { identifier: number }));
    return [];
  });
  definitions.sort((a, b) => Number(a.properties['identifier']) - Number(b.properties['identifier']));
  for (const definition of definitions) (root.children as ElementContent[]).push(definition);
}

function isReference(link: Element, note: Element, linked: (note: Element) => ReadonlySet<string>): boolean {
  if (!isElement(note, 'li', 'aside', 'p', 'div', 'section', 'dd', 'tr')) return false;
  if (textOf(link).length > LONGEST_MARK) return false;
  const kind = `${attribute(link, 'className')} ${attribute(link, 'role')} ${attribute(link, 'dataEpubType')} ${attribute(link, 'epub:type')}`;
  if (REFERENCE_KIND.test(kind)) return true;
  const target = attribute(note, 'id');
  const source = attribute(link, 'id') || attribute(link, 'name');
  if (source !== '' && linked(note).has(source)) return true;
  return NOTE_ID.test(target) && /^\[?\d+\]?$/.test(textOf(link));
}

/** The ids that the links in a note lead to. */
function linkTargets(note: Element): ReadonlySet<string> {
  const links = elementsIn(note).filter((node) => isElement(node, 'a'));
  return new Set(links.map((link) => attribute(link, 'href').replace(/^#/, '')));
}

function withoutBacklink(children: readonly ElementContent[]): ElementContent[] {
  const copy = element('div', children);
  replaceElements(copy, (node) => {
    if (!isElement(node, 'a') || !attribute(node, 'href').startsWith('#')) return undefined;
    return BACKLINK.test(textOf(node)) ? [] : undefined;
  });
  return copy.children;
}

/** Lists and sections that held nothing but notes. */
function isEmptied(node: Element): boolean {
  return isElement(node, 'ol', 'ul', 'section', 'aside', 'dl') && node.children.every(isBlank);
}

function isBlank(node: ElementContent): boolean {
  if (node.type !== 'element') return isSpace(node);
  return isElement(node, 'hr') || (isElement(node, 'li') && textOf(node) === '' && node.children.every(isBlank));
}

/** `<sup>` around a reference would only repeat that it is one. */
function unwrapMark(node: Element): readonly ElementContent[] | undefined {
  if (!isElement(node, 'sup')) return undefined;
  const content = node.children.filter((child) => !isBlank(child));
  return content.length === 1 && isElement(content[0], 'footnote-reference') ? content : undefined;
}
