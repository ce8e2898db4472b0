import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { convertDocument } from '../convert-document.js';
import { element, isElement, text, textOf, visitElements } from './hast.js';
import { simplifyInline } from './inline.js';

const page = (content: string): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><main><p>Wells ${content} run dry.</p><aside id="n">In May.</aside></main>`);

test.each([
  ['elements without marks', '<span>are <u>not</u></span> <small>deep</small>, they', 'are not deep, they'],
  ['comments', 'in the north<!-- and south -->ern valley', 'in the northern valley'],
  ['marks around nothing', '<b></b><i> <b> </b></i>of sand', 'of sand'],
  [
    'references without text',
    'are <span class="citation"></span>, as <a id="x"></a>(<i></i>here), dry',
    'are, as (here), dry',
  ],
  ['marks', '<b>often</b> <code>not</code>', '**often** `not`'],
  ['notes', 'often<a class="noteref" href="#n">1</a><a class="noteref" href="#n">1</a>', 'often[^1][^1]'],
])('%s', async (_, html, markdown) => {
  expect((await convertDocument(page(html))).markdown).toMatch(`Wells ${markdown} run dry.`);
});

const content: fc.Arbitrary<ElementContent> = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', ' ', '').map(text),
    fc.constant<ElementContent>({ type: 'comment', value: 'a' }),
    fc.constantFrom('footnote-reference', 'page-mark').map((name) => element(name)),
    fc
      .tuple(fc.constantFrom('span', 'u', 'sup', 'b', 'em', 'a'), fc.array(tie('node')))
      .map(([name, children]) => element(name, children)),
  ),
})).node;

/** `hast-util-to-mdast` joins texts one by one, and compares each node with all empty ones that follow it. */
test('no text follows another, and nothing empty follows something empty', () => {
  fc.assert(
    fc.property(fc.array(content), (children) => {
      const root = element('div', [element('p', children)]);
      const words = textOf(root);
      simplifyInline(root);
      visitElements(root, (parent) => {
        let isAfterEmpty = false;
        parent.children.forEach((child, index) => {
          expect(child.type).not.toBe('comment');
          expect(child.type === 'text' && parent.children[index - 1]?.type === 'text').toBe(false);
          const isEmpty = textOf(child) === '';
          expect(child.type !== 'text' && isEmpty && isAfterEmpty).toBe(false);
          isAfterEmpty = isEmpty && (child.type !== 'text' || isAfterEmpty);
        });
      });
      // The text in references and page marks is never printed.
      visitElements(root, (node) => {
        if (isElement(node, 'footnote-reference', 'page-mark')) node.children = [];
      });
      expect(textOf(root)).toBe(words);
    }),
  );
});
