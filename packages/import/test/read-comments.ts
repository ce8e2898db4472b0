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

/** Reads the text and the comments of a document without text boxes and fields. Independent of our reader. */
export function readComments(bytes: Uint8Array): CommentedText {
  const parts = unzipSync(bytes);
  const parse = (path: string): Element =>
    new DOMParser().parseFromString(strFromU8(parts[path]!), 'text/xml').documentElement!;
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
    if (node.nodeName === 'w:del') return;
    const element = node as Element;
    const id = element.getAttribute?.('w:id') ?? '';
    if (node.nodeName === 'w:commentRangeStart') open.set(id, '');
    if (node.nodeName === 'w:commentRangeEnd') {
      words.set(id, open.get(id)!);
      open.delete(id);
    }
    if (node.nodeName === 'w:tab') add(' ', style);
    if (node.nodeName === 'w:t') return add(node.textContent ?? '', style);
    const own =
      node.nodeName === 'w:r'
        ? (Array.from(node.childNodes)
            .find(({ nodeName }) => nodeName === 'w:rPr')
            ?.toString() ?? '')
        : style;
    for (const child of Array.from(node.childNodes)) walk(child, own);
    if (node.nodeName === 'w:p') add('\n', style);
  };
  walk(parse('word/document.xml'), '');
  if (!parts['word/comments.xml']) return { text, properties, comments: [] };
  const comments = Array.from(parse('word/comments.xml').getElementsByTagName('w:comment'), (comment) => ({
    words: words.get(comment.getAttribute('w:id') ?? '') ?? '(no anchor)',
    message: comment.textContent ?? '',
    author: comment.getAttribute('w:author') ?? '',
  }));
  return { text, properties, comments };
}
