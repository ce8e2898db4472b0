import type { BlockContent, DefinitionContent, Html, ListItem, RootContent } from 'mdast';
import { isHtmlElement } from '../repair/html-elements.js';
import type { Repaired } from '../repair/repaired.js';
import { emptyProse, sliceProse, type Prose } from '../source/prose.js';
import type { Block, Mark } from './block.js';
import { readChunks, type Chunk } from './chunks.js';
import { definitionsFor } from './definitions.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { nestedBlocks } from './block-lines.js';
import { readBoldWords, readHtml, readInline, readWords } from './inline.js';
import { parseMarkdown } from './markdown.js';
import { readPlainly } from './plain.js';
import { sourceMap } from './source-map.js';
import { readRows } from './table-rows.js';
import { addComment, sliceTextPart, type Aside, type Comment, type TextPart } from './text-part.js';

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Notes and captions, which are in no block. */
  readonly asides: readonly Aside[];
  readonly comments: readonly Comment[];
  readonly frontMatter: FrontMatter['fields'];
  /** The part of the front matter that cannot be read as YAML. */
  readonly brokenFrontMatter?: Prose | undefined;
}

/** Repaired Markdown → blocks of clean text, in document order. Linear in the text. */
export function readBlocks(repaired: Pick<Repaired, 'text' | 'pieces'>): Blocks {
  const { text } = repaired;
  const whole: TextPart = { text, map: sourceMap(repaired), asides: [], comments: [] };
  const { fields, end, mistake } = readFrontMatter(text);
  const blocks: Block[] = [];
  const definitions = definitionsFor(text);
  for (const chunk of readChunks(text, end)) {
    if (chunk.isDense) blocks.push(readPlainly(text, chunk.start, chunk.end, whole.map));
    else if (chunk.plain)
      for (const { start, end: to, ...block } of chunk.plain)
        blocks.push({ ...bare, ...block, ...readBoldWords(start, to, whole) });
    else for (const block of readChunk(chunk, definitions, whole)) blocks.push(block);
  }
  const brokenFrontMatter = mistake && readPlainly(text, mistake.start, mistake.end, whole.map).prose;
  const { asides, comments } = whole;
  const captions = new Set(blocks.filter((block, index) => isCaptionBelow(block, blocks[index - 1])));
  for (const { prose } of captions) asides.push({ kind: 'caption', prose });
  return {
    blocks: blocks.filter((block) => !captions.has(block)),
    asides,
    comments,
    frontMatter: fields,
    brokenFrontMatter,
  };
}

/** Whether a block is a line in italics or in bold directly below a picture: `*The well of the village*`. */
function isCaptionBelow({ kind, marks, prose: { text } }: Block, before: Block | undefined): boolean {
  if (kind !== 'paragraph' || text === '' || text.endsWith('?')) return false;
  const isBelow = marks[0]?.kind === 'image' || (before?.kind === 'other' && before.marks[0]?.kind === 'image');
  const isWhole = ({ kind: mark, start, end }: Mark): boolean =>
    (mark === 'emphasis' || mark === 'strong') && start === 0 && end >= text.length - 1;
  return isBelow && marks.some(isWhole);
}

function readChunk({ start, end }: Chunk, definitions: (text: string) => string, whole: TextPart): readonly Block[] {
  const part = sliceTextPart(whole, start, end);
  const nodes = parseMarkdown(part.text + definitions(part.text)).children;
  return nodes
    .filter((node) => node.position!.start.offset! < part.text.length)
    .flatMap((node) => readNode(node, part));
}

const bare = { level: 0, marks: [], lines: [], children: [] } as const;

function readNode(node: RootContent | BlockContent | DefinitionContent, part: TextPart): readonly Block[] {
  const markdown = part.text.slice(node.position!.start.offset, node.position!.end.offset);
  switch (node.type) {
    case 'heading':
      return [withAlias({ ...bare, kind: 'heading', level: node.depth, ...readInline(node.children, part) }, markdown)];
    case 'paragraph': {
      const inline = readInline(node.children, part);
      const isPicture = inline.marks[0]?.kind === 'image' && /^(?:\{:?.*\})?$/.test(inline.prose.text);
      if (isPicture) return [{ ...bare, kind: 'other', ...inline }];
      const paragraph: Block = { ...bare, kind: 'paragraph', ...inline };
      return readRows(paragraph) ?? [withAlias(paragraph, markdown)];
    }
    case 'list':
      return node.children.map((item) => readItem(item, part));
    case 'blockquote':
      return [{ ...bare, kind: 'quote', prose: emptyProse, children: readChildren(node.children, part) }];
    case 'thematicBreak':
      return [{ ...bare, kind: 'rule', prose: emptyProse }];
    case 'code': {
      const { text } = part;
      const start = text.indexOf('\n', node.position!.start.offset!) + 1;
      const end = text.lastIndexOf('\n', node.position!.end.offset! - 1);
      return end > start && start > 0 ? [{ ...bare, kind: 'other', ...readWords(start, end, part) }] : [];
    }
    case 'footnoteDefinition': {
      const note = readChildren(node.children, part).flatMap((block) => [...nestedBlocks(block)]);
      for (const { prose } of note) if (prose.text !== '') part.asides.push({ kind: 'references', prose });
      return [];
    }
    case 'html':
      return readHtmlBlock(node, part);
    default:
      return [];
  }
}

const COMMENT = /\s*<!--[^]*?(?:-->|$)/y;
/** Elements whose words are not text. */
const NO_TEXT = /^<(?:script|style|textarea)\b/i;

/** HTML that the repair did not turn into Markdown: comments, text after them on the same line, unknown elements. */
function readHtmlBlock({ position }: Html, part: TextPart): readonly Block[] {
  const start = position!.start.offset!;
  const end = position!.end.offset!;
  const html = part.text.slice(start, end);
  let from = start;
  COMMENT.lastIndex = 0;
  for (let match = COMMENT.exec(html); match; match = COMMENT.exec(html)) {
    addComment(part, part.text.indexOf('<!--', from), start + COMMENT.lastIndex);
    from = start + COMMENT.lastIndex;
  }
  if (from > start) {
    const rest = sliceTextPart(part, from, end);
    return parseMarkdown(rest.text).children.flatMap((node) => readNode(node, rest));
  }
  // `<ana>` on a line of its own, above what she says.
  const name = /^<([a-z][a-z0-9]*)>/i.exec(html)?.[1];
  if (name !== undefined && !isHtmlElement(name)) return [readPlainly(part.text, start, end, part.map)];
  const inline = NO_TEXT.test(html) ? undefined : readHtml(start, end, part);
  return inline && inline.prose.text !== '' ? [{ ...bare, kind: 'paragraph', ...inline }] : [];
}

function readChildren(nodes: readonly (BlockContent | DefinitionContent)[], part: TextPart): Block[] {
  return nodes.flatMap((node) => readNode(node, part));
}

function readItem(item: ListItem, part: TextPart): Block {
  const start = item.position!.start.offset!;
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(part.text.slice(start, start + 12))?.[0] ?? '-';
  const children = readChildren(item.children, part);
  const first = children[0];
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') {
    return { ...bare, kind: 'item', prose: emptyProse, marker, children };
  }
  return { ...first, kind: 'item', level: 0, marker, children: children.slice(1) };
}

/** `{id=s4.h3}` or `{speakers=diaz}` at the end of a text of canonical Markdown. */
const ATTRIBUTES = /\{(?:(?:id|speakers)=[^\s={}]{1,200} ?){1,2}\}$/u;

/** Removes `{#my-id}` and `{id=s4.h3}` from the end of a block, unless they are escaped. @param markdown the block's */
function withAlias(block: Block, markdown: string): Block {
  const { text } = block.prose;
  if (!text.endsWith('}')) return block;
  const open = text.lastIndexOf('{#');
  const alias = open < 0 ? null : /^\{#([\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,79})\}$/u.exec(text.slice(open));
  if (alias && !isEscaped(alias[0], markdown))
    return withAlias({ ...block, prose: sliceProse(block.prose, 0, open), alias: alias[1]! }, markdown);
  const attributes = block.kind === 'heading' ? null : ATTRIBUTES.exec(text.slice(-500));
  if (!attributes || isEscaped(attributes[0], markdown)) return block;
  const prose = sliceProse(block.prose, 0, text.length - attributes[0].length);
  return withAlias({ ...block, prose, attributes: attributes[0] }, markdown);
}

function isEscaped(braces: string, markdown: string): boolean {
  return markdown.charAt(markdown.lastIndexOf(braces) - 1) === '\\';
}
