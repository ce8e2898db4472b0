import type { Nodes, Root } from 'mdast';

/** Embeddings, overrides and isolates: they show text in another order than it has. */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Those, and marks that text in a right-to-left script needs next to its punctuation. */
const CONTROLS_AND_MARKS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Removes invisible characters that change the direction of text, and counts them. Changes a tree. */
export function removeDirections<Content extends Root | string>(
  content: Content,
): { readonly content: Content; readonly removed: number } {
  let removed = 0;
  const clean = (text: string): string =>
    text.replace(RIGHT_TO_LEFT.test(text) ? CONTROLS : CONTROLS_AND_MARKS, () => (removed++, ''));
  if (typeof content === 'string') return { content: clean(content) as Content, removed };
  const stack: Nodes[] = [content];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if ('value' in node) node.value = clean(node.value);
    if ('url' in node) node.url = clean(node.url);
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return { content, removed };
}
