import type { Emphasis, Heading, Nodes, Parents, PhrasingContent, Root, RootContent, Strong } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

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

/** Adds front matter with the fields that have a value. JSON's quotation is YAML's, too. */
export function withFields(markdown: string, fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}\n`],
  );
  return lines.length === 0 ? markdown : `---\n${lines.join('')}---\n\n${markdown}`;
}

/** Makes a tree printable and plain: no empty blocks, no markup in headings, marks of emphasis that Markdown can print. */
function tidy(root: Root): void {
  const parents: Parents[] = [];
  const stack: Parents[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    parents.push(node);
    for (const child of node.children) if ('children' in child) stack.push(child);
  }
  for (const parent of parents.reverse()) {
    if (parent.type === 'heading') parent.children = plainInline(parent);
    if (isInlineParent(parent))
      parent.children = tidyInline(parent.children as PhrasingContent[], isBlockOfText(parent)) as never;
    else parent.children = (parent.children as RootContent[]).filter((child) => !isEmptyBlock(child)) as never;
    if (parent.type === 'list')
      parent.spread = parent.children.some((item) => (item.spread = item.children.length > 2));
  }
}

function isInlineParent({ type }: Parents): boolean {
  return ['paragraph', 'heading', 'strong', 'emphasis', 'link', 'tableCell'].includes(type);
}

function isBlockOfText({ type }: Parents): boolean {
  return ['paragraph', 'heading', 'tableCell'].includes(type);
}

function isEmptyBlock(node: Nodes): boolean {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'listItem' || node.type === 'list')
    return node.children.length === 0;
  return node.type === 'thematicBreak' || node.type === 'image' || node.type === 'definition';
}

/** The text of a heading without bold, links and line breaks. Page marks and notes stay. */
function plainInline(heading: Heading): PhrasingContent[] {
  const plain: PhrasingContent[] = [];
  const stack: PhrasingContent[] = heading.children.toReversed();
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.type === 'break') plain.push({ type: 'text', value: ' ' });
    else if (node.type === 'inlineCode') plain.push({ type: 'text', value: node.value });
    else if ('children' in node) for (const child of node.children.toReversed()) stack.push(child);
    else plain.push(node);
  }
  return plain;
}

function tidyInline(children: readonly PhrasingContent[], isWhole: boolean): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const child of children) {
    if (child.type === 'image') continue;
    if (child.type === 'text') addText(nodes, child.value);
    else if (isMarked(child)) addMarked(nodes, child);
    else nodes.push(child);
  }
  if (isWhole) trimBreaks(nodes);
  return nodes;
}

function isMarked(node: PhrasingContent): node is Strong | Emphasis {
  return node.type === 'strong' || node.type === 'emphasis';
}

function addText(nodes: PhrasingContent[], value: string): void {
  const last = nodes.at(-1);
  let collapsed = value.replace(/[\s\u00a0]+/g, ' ');
  if (last?.type !== 'text') {
    if (collapsed !== '') nodes.push({ type: 'text', value: collapsed });
    return;
  }
  if (last.value.endsWith(' ')) collapsed = collapsed.replace(/^ /, '');
  last.value += collapsed;
}

/** White space at the ends of a marked text moves out of it. */
function addMarked(nodes: PhrasingContent[], marked: Strong | Emphasis): void {
  const first = marked.children[0];
  let before = '';
  if (first?.type === 'text') {
    const value = first.value.trimStart();
    before = first.value.slice(0, first.value.length - value.length);
    first.value = value;
  }
  const last = marked.children.at(-1);
  let after = '';
  if (last?.type === 'text') {
    const value = last.value.trimEnd();
    after = last.value.slice(value.length);
    last.value = value;
  }
  marked.children = marked.children.filter((child) => child.type !== 'text' || child.value !== '') as never;
  addText(nodes, before);
  if (marked.children.some((child) => child.type !== 'break')) {
    const previous = joinable(nodes, marked.type);
    if (previous === undefined) nodes.push(marked);
    else for (const child of marked.children) previous.children.push(child);
  }
  addText(nodes, after);
}

/** The marked text that the next one continues: they are next to each other, or only a space is between them. */
function joinable(nodes: PhrasingContent[], type: 'strong' | 'emphasis'): Strong | Emphasis | undefined {
  const last = nodes.at(-1);
  if (last?.type === type) return last;
  const before = nodes.at(-2);
  if (before?.type !== type || last?.type !== 'text' || last.value !== ' ') return undefined;
  nodes.pop();
  before.children.push(last);
  return before;
}

/** Line breaks at the ends of a block print as a lone backslash. */
function trimBreaks(nodes: PhrasingContent[]): void {
  const isBlank = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (isBlank(nodes.at(-1))) nodes.pop();
  let blank = 0;
  while (isBlank(nodes[blank])) blank++;
  nodes.splice(0, blank);
  nodes.forEach((node, index) => {
    if (node.type !== 'text') return;
    if (index === 0 || nodes[index - 1]!.type === 'break') node.value = node.value.trimStart();
    if (index === nodes.length - 1 || nodes[index + 1]!.type === 'break') node.value = node.value.trimEnd();
  });
}
