import { SaxesParser } from 'saxes';
import { ImportError } from '@findings/import/files';
import { damaged, tooDeep } from './word-errors.js';
import type { XmlPart } from './xml-part.js';

/** A start tag, with its offsets in the text of the part. */
export interface XmlTag {
  /** With the usual prefix of its namespace: `w:p`, `mc:Choice`. Elements of other namespaces are `?`. */
  readonly name: string;
  /** As written. */
  readonly rawName: string;
  readonly start: number;
  readonly end: number;
  readonly isSelfClosing: boolean;
  /** The value of an attribute by its local name. */
  attribute(name: string): string | undefined;
  /** The namespaces that it declares, by prefix. */
  readonly namespaces: Readonly<Record<string, string>>;
}

export interface XmlHandler {
  open(tag: XmlTag): void;
  close?(name: string, start: number, end: number): void;
}

/** The namespace of Word's elements, with the prefix that stands for it everywhere in a part. Undefined if there is none. */
export interface WordNamespace {
  readonly uri: string;
  readonly prefix: string | undefined;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The second namespace of each is that of Strict Open XML, which Word can write, too. */
const PREFIXES: Readonly<Record<string, string>> = {
  [WORD]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

/** The parser looks up each namespace level by level. Real documents have up to 40 levels. */
const MAX_LEVELS = 256;

/**
 * Reads a part, and reports each tag with its offsets. Entities of a document type are never expanded.
 *
 * @throws ImportError if the XML is not well-formed
 */
export function readXml({ path, xml }: XmlPart, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('opentag', ({ name, local, uri, attributes, ns, isSelfClosing }) => {
    const end = parser.position;
    if (++depth > MAX_LEVELS) throw tooDeep();
    handler.open({
      name: usualName(uri, local),
      rawName: name,
      start: xml.lastIndexOf('<', end - 1),
      end,
      isSelfClosing,
      attribute: (wanted) => {
        for (const key in attributes) if (attributes[key]!.local === wanted) return attributes[key]!.value;
        return undefined;
      },
      namespaces: ns,
    });
  });
  parser.on('closetag', ({ local, uri, isSelfClosing }) => {
    const end = parser.position;
    depth--;
    handler.close?.(usualName(uri, local), isSelfClosing ? end : xml.lastIndexOf('<', end - 1), end);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    throw error instanceof ImportError ? error : damaged(path, error);
  }
}

export function wordNamespaceOf({ namespaces }: XmlTag): WordNamespace {
  for (const prefix in namespaces) {
    const uri = namespaces[prefix]!;
    if (PREFIXES[uri] === 'w' && prefix !== '') return { uri, prefix };
  }
  return { uri: Object.values(namespaces).find((uri) => PREFIXES[uri] === 'w') ?? WORD, prefix: undefined };
}

function usualName(uri: string, local: string): string {
  const prefix = PREFIXES[uri];
  return prefix === undefined ? '?' : `${prefix}:${local}`;
}
