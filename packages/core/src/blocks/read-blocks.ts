import type { BlockContent, DefinitionContent, ListItem, RootContent } from 'mdast';
import { isHtmlElement } from '../repair/html-elements.js';
import type { Repaired } from '../repair/repaired.js';
import { emptyProse, sliceProse, type Prose } from '../source/prose.js';
import type { Block } from './block.js';
import { readChunks, type Chunk } from './chunks.js';
import { definitionsFor } from './definitions.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { readInline, readWords } from './inline.js';
import { parseMarkdown } from './markdown.js';
import { readPlainly } from './plain.js';
import { shiftMap, sourceMap, type SourceMap } from './source-map.js';
import { readRows } from './table-rows.js';

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatter['fields'];
  /** The part of the front matter that cannot be read as YAML. */
  readonly brokenFrontMatter?: Prose | undefined;
}

/** Repaired Markdown → blocks of clean text, in document order. Linear in the text. */
export function readBlocks(repaired: Pick<Repaired, 'text' | 'pieces'>): Blocks {
  const { text } = repaired;
  const map = sourceMap(repaired);
  const { fields, end, mistake } = readFrontMatter(text);
  const blocks: Block[] = [];
  const definitions = definitionsFor(text);
  for (const chunk of readChunks(text, end)) {
    if (chunk.isPlain) blocks.push(readPlainly(text, chunk.start, chunk.end, map));
    else for (const block of readChunk(text, chunk, definitions, map)) blocks.push(block);
  }
  const brokenFrontMatter = mistake && readPlainly(text, mistake.start, mistake.end, map).prose;
  return { blocks, frontMatter: fields, brokenFrontMatter };
}

function readChunk(
  text: string,
  { start, end }: Chunk,
  definitions: (part: string) => string,
  map: SourceMap,
): readonly Block[] {
  const part = text.slice(start, end);
  const shifted = shiftMap(map, start);
  return parseMarkdown(part + definitions(part)).children.flatMap((node) => readNode(node, part, shifted));
}

const bare = { level: 0, marks: [], lines: [], children: [] } as const;

function readNode(
  node: RootContent | BlockContent | DefinitionContent,
  text: string,
  map: SourceMap,
): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [
        { ...withAlias({ ...bare, kind: 'heading', ...readInline(node.children, text, map) }), level: node.depth },
      ];
    case 'paragraph': {
      const inline = readInline(node.children, text, map);
      const isPicture = inline.marks[0]?.kind === 'image' && /^(?:\{:?.*\})?$/.test(inline.prose.text);
      if (isPicture) return [{ ...bare, kind: 'other', ...inline }];
      const paragraph: Block = { ...bare, kind: 'paragraph', ...inline };
      return readRows(paragraph) ?? [withAlias(paragraph)];
    }
    case 'list':
      return node.children.map((item) => readItem(item, text, map));
    case 'blockquote':
      return [{ ...bare, kind: 'quote', prose: emptyProse, children: readChildren(node.children, text, map) }];
    case 'thematicBreak':
      return [{ ...bare, kind: 'rule', prose: emptyProse }];
    case 'code': {
      const start = text.indexOf('\n', node.position!.start.offset!) + 1;
      const end = text.lastIndexOf('\n', node.position!.end.offset! - 1);
      return end > start && start > 0 ? [{ ...bare, kind: 'other', ...readWords(text, start, end, map) }] : [];
    }
    case 'html': {
      const { start, end } = node.position!;
      // `<ana>` on a line of its own, above what she says. Comments and the like hold no words of the report.
      const name = /^<([a-z][a-z0-9]*)>/i.exec(node.value)?.[1];
      const isNickname = name !== undefined && !isHtmlElement(name);
      return isNickname ? [readPlainly(text, start.offset!, end.offset!, map)] : [];
    }
    default:
      return [];
  }
}

function readChildren(nodes: readonly (BlockContent | DefinitionContent)[], text: string, map: SourceMap): Block[] {
  return nodes.flatMap((node) => readNode(node, text, map));
}

function readItem(item: ListItem, text: string, map: SourceMap): Block {
  const start = item.position!.start.offset!;
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(text.slice(start, start + 12))?.[0] ?? '-';
  const children = readChildren(item.children, text, map);
  const first = children[0];
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') {
    return { ...bare, kind: 'item', prose: emptyProse, marker, children };
  }
  return { ...first, kind: 'item', level: 0, marker, children: children.slice(1) };
}

/** Removes `{#my-id}` from the end of a block. */
function withAlias(block: Block): Block {
  const { text } = block.prose;
  if (!text.endsWith('}')) return block;
  const open = text.lastIndexOf('{#');
  const alias = open < 0 ? null : /^\{#([\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,79})\}$/u.exec(text.slice(open));
  return alias ? { ...block, prose: sliceProse(block.prose, 0, open), alias: alias[1]! } : block;
}
