import type { Parents, Root as HtmlRoot } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition, List, Paragraph, Root, RootContent, Text } from 'mdast';
import { pageComment } from '../markdown/page-mark.js';
import type { ImportProblem } from '../problems.js';
import { attribute, isTooDeep, replaceElements, tooDeep } from './hast.js';
import { clean } from './clean.js';
import { simplifyInline } from './inline.js';
import { pageMark, prepareLinks } from './links.js';
import { prepareNotes } from './notes.js';
import { markUnderlined, splitParagraphs } from './paragraphs.js';
import { prepareTables } from './tables.js';

const handlers: Record<string, Handle> = {
  'page-mark': (_state, node) => ({ type: 'html', value: pageComment(attribute(node, 'label')) }),
  'footnote-reference': (_state, node) => ({
    type: 'footnoteReference',
    identifier: attribute(node, 'identifier'),
    label: attribute(node, 'identifier'),
  }),
  'footnote-definition': (state, node) => ({
    type: 'footnoteDefinition',
    identifier: attribute(node, 'identifier'),
    label: attribute(node, 'identifier'),
    children: state.toFlow(state.all(node)) as FootnoteDefinition['children'],
  }),
};

/** Turns HTML into a Markdown tree. Changes `html`. */
export function htmlToTree(html: Parents): { readonly content: Root; readonly problems: readonly ImportProblem[] } {
  const root: HtmlRoot = { type: 'root', children: html.type === 'root' ? html.children : [html] };
  if (isTooDeep(root)) throw tooDeep();
  replaceElements(root, pageMark);
  const problems = clean(root);
  prepareNotes(root);
  prepareTables(root);
  splitParagraphs(root);
  markUnderlined(root);
  prepareLinks(root);
  simplifyInline(root);
  const content = toMdast(root, { handlers, document: true }) as Root;
  convertTypedLists(content);
  return { content, problems };
}

const TYPED = /^(?:[•‣●▪◦·–—*-]\s+)(?=\S|$)/u;

/** Paragraphs that begin with a typed bullet become items of a list. */
function convertTypedLists(root: Root): void {
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
