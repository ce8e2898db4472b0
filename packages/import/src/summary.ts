import type { Nodes, Root } from 'mdast';
import type { Format } from './formats.js';

/** What a document holds, as counts. */
export interface ImportSummary {
  readonly format: Format;
  readonly title?: string;
  /** The number of pages that were read, where the format has pages. */
  readonly pages?: number;
  readonly words: number;
  readonly headings: number;
  readonly paragraphs: number;
  readonly listItems: number;
  readonly tables: number;
  readonly footnotes: number;
}

interface Facts {
  readonly format: Format;
  readonly title: string | undefined;
  readonly pages: number | undefined;
}

export function summarize(content: Root | string, { format, title, pages }: Facts): ImportSummary {
  const counts = { headings: 0, paragraphs: 0, listItems: 0, tables: 0, footnotes: 0, words: 0 };
  if (typeof content === 'string') countText(content, counts);
  else countTree(content, counts);
  return { format, ...(title === undefined ? {} : { title }), ...(pages === undefined ? {} : { pages }), ...counts };
}

type Counts = { -readonly [Key in Exclude<keyof ImportSummary, 'format' | 'title' | 'pages'>]: number };

function countTree(root: Root, counts: Counts): void {
  const stack: Nodes[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.type === 'heading') counts.headings++;
    else if (node.type === 'paragraph') counts.paragraphs++;
    else if (node.type === 'listItem') counts.listItems++;
    else if (node.type === 'table') counts.tables++;
    else if (node.type === 'footnoteDefinition') counts.footnotes++;
    if (node.type === 'text') counts.words += countWords(node.value);
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
}

function countText(text: string, counts: Counts): void {
  counts.words = countWords(text);
  counts.headings = text.match(/^#{1,6} /gm)?.length ?? 0;
  counts.listItems = text.match(/^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]/gm)?.length ?? 0;
  counts.paragraphs = text.split(/\n[ \t]*\n/).filter((block) => block.trim() !== '').length;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
