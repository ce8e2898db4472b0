import type { List, Paragraph, Root, RootContent, Text } from 'mdast';

const TYPED = /^(?:[•‣●▪◦·–—*-]\s+)(?=\S|$)/u;

/** Paragraphs that begin with a typed bullet become items of a list. */
export function convertTypedLists(root: Root): void {
  const children: RootContent[] = [];
  let list: List | undefined;
  for (const node of root.children) {
    const item = node.type === 'paragraph' ? withoutBullet(node) : undefined;
    if (item === undefined) {
      list = undefined;
      children.push(node);
    } else {
      if (list === undefined) children.push((list = { type: 'list', ordered: false, spread: false, children: [] }));
      list.children.push({ type: 'listItem', spread: false, children: [item] });
    }
  }
  root.children = children;
}

function withoutBullet(paragraph: Paragraph): Paragraph | undefined {
  const first = paragraph.children[0];
  const bullet = first?.type === 'text' ? TYPED.exec(first.value.trimStart())?.[0] : undefined;
  if (
    bullet === undefined ||
    (bullet.length === (first as Text).value.trimStart().length && paragraph.children.length === 1)
  ) {
    return undefined;
  }
  const rest: Text = { type: 'text', value: (first as Text).value.trimStart().slice(bullet.length) };
  return { type: 'paragraph', children: [rest, ...paragraph.children.slice(1)] };
}
