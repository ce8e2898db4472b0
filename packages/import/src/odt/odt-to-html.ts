import type { Element, ElementContent } from 'hast';
import { isXmlElement, type XmlElement, type XmlNode } from '../archive/xml.js';
import { DEEPEST, element, isElement, text, tooDeep } from '../html/hast.js';
import type { Styles } from './styles.js';

/** Elements that are not text of the document: deleted text, comments, declarations, forms. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:hidden-text',
  'text:note-citation',
  'text:index-title-template',
]);
const INDEXES = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:alphabetical-index',
]);

/** Turns the content of an OpenDocument text into HTML, which all formats share from there on. */
export class OdtConverter {
  /** Whether it has an index that is left out. */
  hasContents = false;
  readonly #styles: Styles;
  readonly #notes: Element[] = [];
  readonly #listStyles: string[] = [];
  #depth = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  convert(body: XmlElement): Element {
    return element('div', [...this.#all(body), ...this.#notes]);
  }

  #all({ children }: XmlElement): ElementContent[] {
    if (++this.#depth > DEEPEST) throw tooDeep();
    const content: ElementContent[] = [];
    for (const child of children) for (const node of this.#one(child)) content.push(node);
    this.#depth--;
    return content;
  }

  #one(node: XmlNode): readonly ElementContent[] {
    if (typeof node === 'string') return [text(node)];
    const { name } = node;
    if (SKIPPED.has(name)) return [];
    if (INDEXES.has(name)) {
      this.hasContents = true;
      return [];
    }
    if (name === 'text:h') return [this.#heading(node)];
    if (name === 'text:p') return [this.#paragraph(node)];
    if (name === 'text:span') return this.#span(node);
    if (name === 'text:list') return this.#list(node);
    if (name === 'table:table') return [element('table', this.#rows(node, false))];
    if (name === 'text:note') return this.#note(node);
    return this.#inline(node);
  }

  #inline(node: XmlElement): readonly ElementContent[] {
    const { name, attributes } = node;
    if (name === 'text:s') return [text(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 8)))];
    if (name === 'text:tab') return [text(' ')];
    if (name === 'text:line-break') return [element('br')];
    if (name === 'text:a') return [element('a', this.#all(node), { href: attributes['xlink:href'] ?? '' })];
    if (name === 'text:bookmark' || name === 'text:bookmark-start')
      return [element('a', [], { id: attributes['text:name'] ?? '' })];
    if (name === 'draw:image') return [element('img')];
    if (name === 'draw:text-box' || name === 'text:section') return [element('div', this.#all(node))];
    return this.#all(node);
  }

  #heading(node: XmlElement): Element {
    const level = Math.min(6, Math.max(1, Number(node.attributes['text:outline-level'] ?? 1) || 1));
    return element(`h${level}`, this.#all(node));
  }

  /** Text boxes inside a paragraph follow it. */
  #paragraph(node: XmlElement): Element {
    const style = node.attributes['text:style-name'];
    const content = this.#all(node);
    if (this.#styles.isTitle(style)) return element('h1', content);
    const boxes = content.filter((child) => isElement(child, 'div', 'table'));
    const inline = content.filter((child) => !isElement(child, 'div', 'table'));
    const paragraph = element('p', this.#marked(inline, style));
    return boxes.length === 0 ? paragraph : element('div', [paragraph, ...boxes]);
  }

  #span(node: XmlElement): readonly ElementContent[] {
    return this.#marked(this.#all(node), node.attributes['text:style-name']);
  }

  #marked(content: readonly ElementContent[], style: string | undefined): readonly ElementContent[] {
    const { isBold, isItalic, isStruck } = this.#styles.get(style);
    let marked = content;
    if (isStruck) marked = [element('s', marked)];
    if (isItalic) marked = [element('em', marked)];
    return isBold ? [element('strong', marked)] : marked;
  }

  #list(node: XmlElement): readonly ElementContent[] {
    const style = node.attributes['text:style-name'] ?? this.#listStyles.at(-1) ?? '';
    this.#listStyles.push(style);
    const items = node.children
      .filter((child) => isXmlElement(child, 'text:list-item', 'text:list-header'))
      .map((item) => element('li', this.#all(item as XmlElement)));
    this.#listStyles.pop();
    // Numbered headings are items of a list.
    const isHeadings = items.every(({ children }) =>
      children.every((child) => isElement(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')),
    );
    if (isHeadings) return items.flatMap(({ children }) => children);
    return [element(this.#styles.isNumbered(style) ? 'ol' : 'ul', items)];
  }

  /** How often a row or cell repeats is ignored: it fills the sheet, not the text. */
  #rows(node: XmlElement, isHead: boolean): Element[] {
    return node.children.flatMap((child) => {
      if (!isXmlElement(child)) return [];
      if (child.name === 'table:table-header-rows') return this.#rows(child, true);
      if (child.name === 'table:table-rows' || child.name === 'table:table-row-group') return this.#rows(child, isHead);
      if (child.name !== 'table:table-row') return [];
      const cells = child.children.filter((cell) => isXmlElement(cell, 'table:table-cell')) as XmlElement[];
      return [
        element(
          'tr',
          cells.map((cell) => this.#cell(cell, isHead)),
        ),
      ];
    });
  }

  #cell(cell: XmlElement, isHead: boolean): Element {
    const span = cell.attributes['table:number-columns-spanned'];
    return element(isHead ? 'th' : 'td', this.#all(cell), span === undefined ? {} : { colSpan: span });
  }

  #note(node: XmlElement): readonly ElementContent[] {
    const body = node.children.find((child) => isXmlElement(child, 'text:note-body'));
    if (body === undefined) return [];
    const identifier = String(this.#notes.length + 1);
    const definition = element('footnote-definition', [], { identifier });
    this.#notes.push(definition);
    definition.children = this.#all(body as XmlElement);
    return [element('footnote-reference', [], { identifier })];
  }
}
