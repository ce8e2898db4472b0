import { Parser } from 'htmlparser2';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/**
 * Parses XML without validating it. Entities of a document type are never expanded and external files never read, so neither
 * can be used to attack the reader.
 */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlNode[] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext: (text) => open.at(-1)!.children.push(text),
      onclosetag: () => {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return root;
}

export function isXmlElement(node: XmlNode, ...names: readonly string[]): node is XmlElement {
  return typeof node !== 'string' && (names.length === 0 || names.includes(node.name));
}

/** Elements of a name at any depth, in document order. */
export function findAll(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const stack: XmlNode[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (typeof node === 'string') continue;
    if (names.includes(node.name)) found.push(node);
    for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!);
  }
  return found;
}

export function xmlText(root: XmlElement): string {
  const parts: string[] = [];
  const stack: XmlNode[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (typeof node === 'string') parts.push(node);
    else for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The title in the metadata of a Word, OpenDocument or EPUB file. */
export function metadataTitle(xml: string): string | undefined {
  const title = findAll(parseXml(xml), 'dc:title')[0];
  const text = title === undefined ? '' : xmlText(title);
  return text === '' ? undefined : text;
}
