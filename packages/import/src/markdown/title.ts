import type { Heading, Nodes, Root } from 'mdast';

/** Titles that programs make up: file names and "Microsoft Word - draft2". */
const MADE_UP =
  /^(?:microsoft (?:word|powerpoint)\b|untitled|document\d*$|slide \d|presentation\d*$)|\.(?:docx?|odt|pdf|tex|indd|qxd|rtf|html?|pptx?)$/i;
const LONGEST = 300;

/** The title for the front matter: the only heading of the first level, or else the title in the metadata. */
export function chooseTitle(content: Root | string, metadata?: string): string | undefined {
  if (typeof content === 'string') return undefined;
  const first = content.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 1);
  if (first.length === 1) return plainText(first[0]!);
  const given = metadata?.replace(/\s+/g, ' ').trim();
  // One word is a file name more often than a title.
  return given === undefined || !/\S\s+\S/.test(given) || given.length > LONGEST || MADE_UP.test(given)
    ? undefined
    : given;
}

export function plainText(root: Nodes): string {
  const parts: string[] = [];
  const stack: Nodes[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value);
    else if (node.type === 'break') parts.push(' ');
    else if ('children' in node) for (const child of node.children.toReversed()) stack.push(child);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}
