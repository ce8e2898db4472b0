import type { Root } from 'mdast';
import type {} from 'remark-parse';
import type { Parser, Processor } from 'unified';
import { maskCitations } from '../mask/mask.js';
import { insertCitationNodes } from './insert-citation-nodes.js';
import { citationToMarkdown } from './to-markdown.js';

/**
 * A plugin for unified: what Pandoc takes for a citation is a node of its own (`Citation`), and remark-stringify writes it as
 * it stood.
 *
 * ```js
 * const tree = unified().use(remarkParse).use(remarkCitations).parse('As was said [@s4, p. 9].');
 * ```
 *
 * It goes behind the parser's plugin (remark-parse), before or behind remark-gfm. The blocks are CommonMark's: where Pandoc sees a
 * citation and CommonMark sees code (a fence that is never closed), there is none.
 *
 * @throws TypeError if no parser is in use yet
 */
export function remarkCitations(this: Processor): void {
  const parse = this.parser as Parser<Root> | undefined;
  const data = this.data() as { toMarkdownExtensions?: unknown[] };
  (data.toMarkdownExtensions ??= []).push(citationToMarkdown);
  // Only writing, without a parser, is fine.
  if (!parse) {
    if (this.compiler) return;
    throw new TypeError('remarkCitations reads what a parser read: use it behind remark-parse.');
  }
  this.parser = (document, file): Root => {
    // micromark leaves a byte order mark out, and counts from behind it.
    const mask = maskCitations(document.replace(/^\uFEFF/, ''));
    const tree = parse(mask.text, file);
    insertCitationNodes(tree, mask);
    return tree;
  };
}
