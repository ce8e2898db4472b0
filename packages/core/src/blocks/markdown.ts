import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';

/** What of CommonMark a report does not mean: text that a PDF indented is not code. */
const reading = { disable: { null: ['codeIndented'] } };

const processor = unified()
  .use(remarkParse)
  .data({ micromarkExtensions: [gfmFootnote(), reading], fromMarkdownExtensions: [gfmFootnoteFromMarkdown()] })
  .freeze();

/** Syntax tree of CommonMark with footnotes; its positions are offsets in `markdown`. */
export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown);
}
