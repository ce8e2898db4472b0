import type { BlockContent, DefinitionContent, ListItem, RootContent } from 'mdast';
import type { Repaired } from '../repair/repaired.js';
import { emptyProse, sliceProse, type Prose } from '../source/prose.js';
import type { Block } from './block.js';
import { readChunks, type Chunk } from './chunks.js';
import { definitionsIn } from './definitions.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { readInline, readWords } from './inline.js';
import { parseMarkdown } from './markdown.js';
import { readPlainly } from './plain.js';
import { sourceMap, type SourceMap } from './source-map.js';
import { writtenIn, type Written } from './written.js';

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatter['fields'];
  /** The part of the front matter that cannot be read as YAML. */
  readonly brokenFrontMatter?: Prose | undefined;
  /** Places in the repaired text whose markup was too dense to be meant, and was read as plain text. */
  readonly plain: readonly Prose[];
}

/**
 * Repaired Markdown → blocks of clean text, in document order. Linear in the text.
 *
 * @param longest how long a chunk is at least, where it can be cut
 */
export function readBlocks(repaired: Repaired, longest?: number): Blocks {
  const { text } = repaired;
  const map = sourceMap(repaired);
  const frontMatter = readFrontMatter(text);
  const blocks: Block[] = [];
  const plain: Prose[] = [];
  const chunks = (): Iterable<Chunk> => readChunks(text, frontMatter.end, longest);
  const definitions = definitionsIn(text.includes(']:') ? chunks() : []);
  for (const each of chunks()) {
    const chunk = definitions.withUsed(each);
    const written = writtenIn(text, chunk.bones);
    let passed = 0;
    const passUntil = (offset: number): void => {
      for (; passed < chunk.passed.length && chunk.passed[passed]!.at <= offset; passed++) {
        const { from, to, kind } = chunk.passed[passed]!;
        if (kind === 'words') blocks.push(withAlias({ ...bare, kind: 'paragraph', ...readWords(text, from, to, map) }));
        else {
          const block = readPlainly(text, from, to, map);
          blocks.push(block);
          plain.push(block.prose);
        }
      }
    };
    for (const node of chunk.text === '' ? [] : parseMarkdown(chunk.text).children) {
      const start = node.position!.start.offset!;
      passUntil(start);
      if (written.holds(start)) for (const block of readNode(node, written, map)) blocks.push(block);
    }
    passUntil(Infinity);
  }
  const { fields, mistake } = frontMatter;
  const brokenFrontMatter = mistake && readPlainly(text, mistake.start, mistake.end, map).prose;
  return { blocks, frontMatter: fields, brokenFrontMatter, plain };
}

const bare = { level: 0, marks: [], lines: [], children: [] } as const;

function readNode(
  node: RootContent | BlockContent | DefinitionContent,
  written: Written,
  map: SourceMap,
): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [
        { ...withAlias({ ...bare, kind: 'heading', ...readInline(node.children, written, map) }), level: node.depth },
      ];
    case 'paragraph': {
      const inline = readInline(node.children, written, map);
      const isPicture = inline.marks[0]?.kind === 'image' && /^(?:\{:?.*\})?$/.test(inline.prose.text);
      return [isPicture ? { ...bare, kind: 'other', ...inline } : withAlias({ ...bare, kind: 'paragraph', ...inline })];
    }
    case 'list':
      return node.children.map((item) => readItem(item, written, map));
    case 'blockquote':
      return [{ ...bare, kind: 'quote', prose: emptyProse, children: readChildren(node.children, written, map) }];
    case 'thematicBreak':
      return [{ ...bare, kind: 'rule', prose: emptyProse }];
    case 'code':
    case 'html':
      return [{ ...bare, kind: 'other', prose: emptyProse }];
    default:
      return [];
  }
}

function readChildren(nodes: readonly (BlockContent | DefinitionContent)[], written: Written, map: SourceMap): Block[] {
  return nodes.flatMap((node) => readNode(node, written, map));
}

function readItem(item: ListItem, written: Written, map: SourceMap): Block {
  const start = written.at(item.position!.start.offset!);
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(written.text.slice(start, start + 12))?.[0] ?? '-';
  const children = readChildren(item.children, written, map);
  const first = children[0];
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') {
    return { ...bare, kind: 'item', prose: emptyProse, marker, children };
  }
  return { ...first, kind: 'item', level: 0, marker, children: children.slice(1) };
}

/** Takes `{#my-id}` off the end of a block. */
function withAlias(block: Block): Block {
  const { text } = block.prose;
  if (!text.endsWith('}')) return block;
  const open = text.lastIndexOf('{#');
  const alias = open < 0 ? null : /^\{#([\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,79})\}$/u.exec(text.slice(open));
  return alias ? { ...block, prose: sliceProse(block.prose, 0, open), alias: alias[1]! } : block;
}
