import { findAll, isXmlElement, type XmlElement } from '../archive/xml.js';

export interface TextStyle {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
}

interface Style {
  readonly parent: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Longest chain of styles that are based on each other. */
const LONGEST_CHAIN = 20;

/** The styles of an OpenDocument text, by name. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #numbered = new Set<string>();

  constructor(documents: readonly XmlElement[]) {
    for (const document of documents) {
      for (const style of findAll(document, 'style:style')) this.#add(style);
      for (const list of findAll(document, 'text:list-style')) {
        const first = list.children.find(
          (child) => isXmlElement(child) && child.name.startsWith('text:list-level-style'),
        );
        const isNumber = first !== undefined && isXmlElement(first, 'text:list-level-style-number');
        if (isNumber && first.attributes['style:num-format'] !== '')
          this.#numbered.add(list.attributes['style:name'] ?? '');
      }
    }
  }

  #add(style: XmlElement): void {
    const name = style.attributes['style:name'];
    if (name === undefined) return;
    const text = style.children.find((child) => isXmlElement(child, 'style:text-properties'));
    const parent = style.attributes['style:parent-style-name'] ?? '';
    this.#styles.set(name, { parent, properties: isXmlElement(text ?? '') ? (text as XmlElement).attributes : {} });
  }

  isNumbered(listStyle: string | undefined): boolean {
    return listStyle !== undefined && this.#numbered.has(listStyle);
  }

  /** How a style sets its text; a property counts from the nearest style in the chain that has it. */
  get(name: string | undefined): TextStyle {
    const weight = this.#find(name, 'fo:font-weight');
    return {
      isBold: weight === 'bold' || Number(weight) >= 600,
      isItalic: /italic|oblique/.test(this.#find(name, 'fo:font-style')),
      isStruck: !/^(?:none)?$/.test(this.#find(name, 'style:text-line-through-style')),
    };
  }

  /** Whether a paragraph has the style for titles, by itself or through its parents. */
  isTitle(name: string | undefined): boolean {
    return this.#chain(name).includes('Title');
  }

  #find(name: string | undefined, property: string): string {
    for (const id of this.#chain(name)) {
      const value = this.#styles.get(id)?.properties[property];
      if (value !== undefined) return value;
    }
    return '';
  }

  #chain(name: string | undefined): string[] {
    const chain: string[] = [];
    for (let id = name ?? ''; id !== '' && chain.length < LONGEST_CHAIN; id = this.#styles.get(id)?.parent ?? '')
      chain.push(id);
    return chain;
  }
}
