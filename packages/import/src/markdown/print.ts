import type { Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { tidy } from './tidy.js';

/** Prints a tree in the form in which the reader of reports is exact. Changes the tree. */
export function printMarkdown(tree: Root): string {
  tidy(tree);
  return toMarkdown(tree, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '_',
    strong: '*',
    listItemIndent: 'one',
    rule: '-',
    incrementListMarker: true,
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()],
  });
}

/** Adds front matter with a title. */
export function withTitle(markdown: string, title: string): string {
  return `---\ntitle: ${yamlText(title)}\n---\n\n${markdown}`;
}

/** Text that YAML could read as something else is quoted; JSON's quotation is YAML's, too. */
function yamlText(value: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N} ,.()/&–—’'-]*$/u.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
  return isPlain && value.trim() === value ? value : JSON.stringify(value);
}
