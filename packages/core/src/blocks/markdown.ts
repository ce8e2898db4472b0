import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';

/** What of CommonMark a report does not mean: text that a PDF indented is not code. */
const reading = { disable: { null: ['codeIndented'] } };

const processor = unified()
  .use(remarkParse)
  .data({ micromarkExtensions: [reading] })
  .freeze();

/** Syntax tree of CommonMark; its positions are offsets in `markdown`. */
export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown);
}
