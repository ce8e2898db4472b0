import type { Heading, List, Paragraph, Root, RootContent } from 'mdast';
import { plainText } from './title.js';

/** So many numbers in a row are titles. */
const FEWEST = 3;
const MOST_WORDS = 10;
/** Fewest words of a paragraph below a title. */
const TEXT_WORDS = 6;

/**
 * Makes headings of numbers in a row with text between them: “1. Wells”, a paragraph, “2. Rain”, a paragraph. Minutes number
 * their topics in this way, as a list that the text interrupts.
 */
export function promoteNumberedTitles(root: Root): void {
  const titles = root.children.flatMap((node, index) => {
    const title = titleOf(node);
    return title === undefined ? [] : [{ index, ...title }];
  });
  for (let start = 0; start < titles.length;) {
    let end = start + 1;
    while (end < titles.length && isNext(titles[end - 1]!.number, titles[end]!.number)) end++;
    const run = titles.slice(start, end);
    const withText = run.filter(({ index }) => isText(root.children[index + 1])).length;
    if (run[0]!.number === 1 && run.length >= FEWEST && withText >= run.length * 0.6) {
      const depth = depthAt(root.children, run[0]!.index);
      run.forEach(({ index, paragraph }, at) => (root.children[index] = headingOf(at + 1, paragraph, depth)));
    }
    start = end;
  }
}

/** In Word documents, each list that text interrupts begins at one again. */
function isNext(before: number, number: number): boolean {
  return number === before + 1 || (number === 1 && before === 1);
}

/** A list of one short item, which is not a sentence. */
function titleOf(node: RootContent): { readonly number: number; readonly paragraph: Paragraph } | undefined {
  if (node.type !== 'list' || node.ordered !== true || node.children.length !== 1) return undefined;
  const [paragraph, ...others] = (node as List).children[0]!.children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) return undefined;
  const text = plainText(paragraph);
  const isTitle = /\p{L}{2}/u.test(text) && !/[.;,:]$/.test(text) && text.split(' ').length <= MOST_WORDS;
  return isTitle ? { number: node.start ?? 1, paragraph } : undefined;
}

function isText(node: RootContent | undefined): boolean {
  if (node?.type === 'list') return node.ordered !== true;
  return node?.type === 'paragraph' && plainText(node).split(' ').length >= TEXT_WORDS;
}

/** One below the heading that is above the first title, at most. */
function depthAt(nodes: readonly RootContent[], index: number): Heading['depth'] {
  const above = nodes.slice(0, index).findLast((node): node is Heading => node.type === 'heading');
  return Math.min(6, (above?.depth ?? 1) + 1) as Heading['depth'];
}

function headingOf(number: number, { children }: Paragraph, depth: Heading['depth']): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: `${number}. ` }, ...children] };
}
