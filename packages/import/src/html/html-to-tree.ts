import type { Parents, Root as HtmlRoot } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Root } from 'mdast';
import { pageComment } from '../markdown/page-mark.js';
import { convertTypedLists } from '../markdown/typed-lists.js';
import { ImportError } from '../problems.js';
import { attribute, DEEPEST, isTooDeep, replaceElements } from './hast.js';
import { clean, type CleanCounts } from './clean.js';
import { simplifyInline } from './inline.js';
import { pageMark, prepareLinks } from './links.js';
import { prepareNotes } from './notes.js';
import { splitParagraphs } from './paragraphs.js';
import { prepareTables } from './tables.js';
import { markUnderlined } from './underlined.js';

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
export function htmlToTree(html: Parents, counts: CleanCounts): Root {
  const root: HtmlRoot = { type: 'root', children: html.type === 'root' ? html.children : [html] };
  if (isTooDeep(root)) {
    throw new ImportError(
      'import.too-large',
      `The document nests its elements more than ${DEEPEST} levels deep, which no program for writing does. Copy its text into a .docx or .txt file, and import that.`,
    );
  }
  replaceElements(root, pageMark);
  clean(root, counts);
  prepareNotes(root);
  prepareLinks(root);
  prepareTables(root);
  splitParagraphs(root);
  markUnderlined(root);
  simplifyInline(root);
  const tree = toMdast(root, { handlers, document: true }) as Root;
  convertTypedLists(tree);
  return tree;
}
