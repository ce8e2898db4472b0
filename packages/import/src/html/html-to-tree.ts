import type { Parents, Root as HtmlRoot } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Root } from 'mdast';
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

/** Turns HTML into a Markdown tree. The reader of reports finds typed bullets. Changes `html`. */
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
  return { content: toMdast(root, { handlers, document: true }) as Root, problems };
}
