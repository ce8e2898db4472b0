import type { Heading, Nodes, Root } from 'mdast';
import { isDocument } from '../formats.js';

/** Titles that programs make up, such as "Microsoft Word - draft2", also the names of files of desktop publishing. */
const MADE_UP = /^(?:microsoft (?:word|powerpoint)\b|untitled|document\d*$|slide \d|presentation\d*$)|\.(?:indd|qxd)$/i;
const LONGEST = 300;

/**
 * The title for the front matter: the only heading of the first level, or else the title in the metadata.
 *
 * @param isPrinted whether the document shows its title: files keep the metadata of the template or report that they were made from
 */
export function chooseTitle(
  content: Root | string,
  metadata: string | undefined,
  isPrinted: boolean,
): string | undefined {
  if (typeof content === 'string') return undefined;
  const first = content.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 1);
  if (first.length === 1) return plainText(first[0]!);
  const given = metadata?.replace(/\s+/g, ' ').trim();
  // One word is a file name more often than a title.
  if (
    given === undefined ||
    !/\S\s+\S/.test(given) ||
    given.length > LONGEST ||
    MADE_UP.test(given) ||
    isDocument(given)
  )
    return undefined;
  return isPrinted && !begins(content, given) ? undefined : given;
}

/** Nodes and letters of the beginning of a document. */
const FIRST_NODES = 40;
const FIRST_LETTERS = 4000;
/** Share of the words of a title that the beginning has. */
const FOUND = 0.7;

/** Whether the words of a title are at the beginning of a document. */
function begins({ children }: Root, title: string): boolean {
  const text = children.slice(0, FIRST_NODES).map(plainText).join(' ').slice(0, FIRST_LETTERS);
  const words = new Set(wordsOf(text));
  const wanted = wordsOf(title);
  return wanted.filter((word) => words.has(word)).length >= wanted.length * FOUND;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export function plainText(root: Nodes): string {
  const parts: string[] = [];
  const stack: Nodes[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value);
    else if (node.type === 'break') parts.push(' ');
    else if ('children' in node) for (const child of node.children.toReversed()) stack.push(child);
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) parts.push(' ');
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}
