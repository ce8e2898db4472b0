import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A document as another reader of XML sees it. */
export interface CommentedText {
  /** The text, with a line for each paragraph. */
  readonly text: string;
  /** The properties of the run of each code unit of the text. */
  readonly properties: readonly string[];
  readonly comments: readonly { readonly words: string; readonly message: string; readonly author: string }[];
}

/** Reads the text and the comments of a document without text boxes and fields, with any prefixes. Independent of our reader. */
export function readComments(bytes: Uint8Array): CommentedText {
  const parts = unzipSync(bytes);
  const parse = (path: string): Element =>
    new DOMParser({ onError: (level, message) => raise(`${level}: ${message}`) }).parseFromString(
      strFromU8(parts[path]!).replace(/^\ufeff/, ''),
      'text/xml',
    ).documentElement!;
  const open = new Map<string, string>();
  const words = new Map<string, string>();
  const properties: string[] = [];
  let text = '';
  const add = (added: string, style: string): void => {
    text += added;
    for (let index = 0; index < added.length; index++) properties.push(style);
    for (const [id, before] of open) open.set(id, before + added);
  };
  const walk = (node: Node, style: string): void => {
    const name = wordName(node);
    if (name === 'del') return;
    const id = attributeOf(node, 'id');
    if (name === 'commentRangeStart') open.set(id, '');
    if (name === 'commentRangeEnd') {
      words.set(id, open.get(id)!);
      open.delete(id);
    }
    if (name === 'tab') add(' ', style);
    if (name === 't') return add(node.textContent ?? '', style);
    const own =
      name === 'r'
        ? (Array.from(node.childNodes)
            .find((child) => wordName(child) === 'rPr')
            ?.toString() ?? '')
        : style;
    for (const child of Array.from(node.childNodes)) walk(child, own);
    if (name === 'p') add('\n', style);
  };
  walk(parse('word/document.xml'), '');
  const [path] = commentPaths(parts['word/_rels/document.xml.rels'] && parse('word/_rels/document.xml.rels'));
  if (path === undefined) return { text, properties, comments: [] };
  const comments = Array.from(parse(path).childNodes)
    .filter((node) => wordName(node) === 'comment')
    .map((comment) => ({
      words: words.get(attributeOf(comment, 'id')) ?? '(no anchor)',
      message: comment.textContent ?? '',
      author: attributeOf(comment, 'author'),
    }));
  return { text, properties, comments };
}

function raise(message: string): never {
  throw new Error(message);
}

/** The local name of an element of Word. */
function wordName(node: Node): string | undefined {
  return /wordprocessingml.*main$/.test((node as Element).namespaceURI ?? '')
    ? ((node as Element).localName ?? undefined)
    : undefined;
}

function attributeOf(node: Node, name: string): string {
  const { attributes } = node as Partial<Element>;
  return Array.from(attributes ?? []).find(({ localName }) => localName === name)?.value ?? '';
}

/** The paths that the relations to comments lead to. */
function commentPaths(relations: Element | undefined): readonly string[] {
  return Array.from(relations?.childNodes ?? [])
    .filter((node) => attributeOf(node, 'Type').endsWith('/comments'))
    .map((node) => {
      if (attributeOf(node, 'TargetMode') === 'External') return raise('A relation leads out of the file.');
      return new URL(attributeOf(node, 'Target'), 'x:///word/').pathname.slice(1);
    });
}
