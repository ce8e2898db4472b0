import type { Root } from 'mdast';
import type {} from 'remark-parse';
import type { Parser, Processor } from 'unified';
import { maskCitations } from '../mask/mask.js';
import { insertCitationNodes } from './insert-citation-nodes.js';
import { citationToMarkdown } from './to-markdown.js';

/**
 * A plugin for unified that makes a node (`Citation`) of each citation that Pandoc would read. remark-stringify writes it unchanged.
 *
 * ```js
 * const tree = unified().use(remarkParse).use(remarkCitations).parse('As was said [@s4, p. 9].');
 * ```
 *
 * Use it after remark-parse, and before or after remark-gfm. Blocks follow CommonMark: an unclosed fence is code, so it has no
 * citations.
 *
 * @throws TypeError if no parser is in use yet
 */
export function remarkCitations(this: Processor): void {
  const parse = this.parser as Parser<Root> | undefined;
  const data = this.data() as { toMarkdownExtensions?: unknown[] };
  (data.toMarkdownExtensions ??= []).push(citationToMarkdown);
  // A processor without a parser can still write citations.
  if (!parse) {
    if (this.compiler) return;
    throw new TypeError('remarkCitations needs a parser: use it after remark-parse.');
  }
  this.parser = (document, file): Root => {
    // micromark removes a byte order mark and does not count it.
    const mask = maskCitations(document.replace(/^\uFEFF/, ''));
    const tree = parse(mask.text, file);
    insertCitationNodes(tree, mask);
    return tree;
  };
}
