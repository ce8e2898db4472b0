import markdownIt from 'markdown-it';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { CitationGroup } from '../src/citation.ts';
import { markdownItCitations, type CitationToken } from '../src/markdown-it/index.ts';
import { remarkCitations, type Citation } from '../src/remark/index.ts';

export const processor = unified().use(remarkParse).use(remarkGfm).use(remarkCitations).use(remarkStringify).freeze();
export const md = markdownIt({ linkify: true, typographer: true }).use(markdownItCitations);

export const parse = (markdown: string): Root => processor.parse(markdown) as Root;

export function citationsIn(tree: Nodes): readonly Citation[] {
  const found: Citation[] = [];
  visit(tree, 'citation', (node) => void found.push(node));
  return found;
}

/** What the remark plugin cites, with the place of each citation. */
export function citedByRemark(tree: Root): readonly CitationGroup[] {
  return citationsIn(tree).flatMap(({ items, nested = [], position }) => [
    { start: position!.start.offset!, end: position!.end.offset!, items },
    ...nested,
  ]);
}

/** What the markdown-it plugin cites. */
export function citedByMarkdownIt(markdown: string): readonly CitationGroup[] {
  return md
    .parse(markdown, {})
    .flatMap((token) => token.children ?? [])
    .filter((token) => token.type === 'citation')
    .flatMap((token) => {
      const { group, nested } = (token as unknown as CitationToken).meta;
      return [group, ...nested];
    });
}

/** What the tree says, places aside. */
export function shape(node: Nodes): unknown {
  const kept = Object.entries(node).filter(([name]) => !['position', 'data', 'items', 'nested'].includes(name));
  const shown = Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'children' ? (value as Nodes[]).map(shape) : value]),
  );
  return node.type === 'citation'
    ? { ...shown, items: node.items.map(({ id, mode, prefix, suffix }) => ({ id, mode, prefix, suffix })) }
    : shown;
}
