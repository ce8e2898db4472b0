import fc from 'fast-check';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { citationsIn, parse, processor, shape } from '../../test/adapters.js';
import { paragraph } from '../../test/random-markdown.js';
import { remarkCitations } from './remark-citations.js';

/** The tree of a paragraph in short: text as it is, citations in ‹›, other nodes by their type. */
function outline(markdown: string): readonly string[] {
  const [paragraph] = parse(markdown).children;
  if (paragraph?.type !== 'paragraph') return [paragraph?.type ?? 'nothing'];
  return paragraph.children.map((node) =>
    node.type === 'text' ? node.value : node.type === 'citation' ? `‹${node.value}›` : node.type,
  );
}

describe('a citation is a node among text', () => {
  test.each([
    ['Few take men [@s3.p2, p. 9].', ['Few take men ', '‹[@s3.p2, p. 9]›', '.']],
    ['@s4.wex [p. 3] gives three.', ['‹@s4.wex [p. 3]›', ' gives three.']],
    ['[see *also* @s4; `x;y` @s5]', ['‹[see *also* @s4; `x;y` @s5]›']],
    ['*so* [@s4] [@s5] and -@{s6}.', ['emphasis', ' ', '‹[@s4]›', ' ', '‹[@s5]›', ' and ', '‹-@{s6}›', '.']],
    ['[@s4]: https://example.org', ['‹[@s4]›', ': ', 'link']],
    ['mail@s4.org, `@s4`, \\@s4, [a](b@s4)', ['link', ', ', 'inlineCode', ', @s4, ', 'link']],
    ['one [see\n  also @s4] two', ['one ', '‹[see\nalso @s4]›', ' two']],
    ['Nothing here.', ['Nothing here.']],
  ])('%s', (markdown, expected) => expect(outline(markdown)).toEqual(expected));

  test('with its items, nested citations and position', () => {
    const markdown = '> A\n> [see @s4,\n> @s5] b';
    const [citation] = citationsIn(parse(markdown));
    expect(citation).toMatchObject({
      value: '[see @s4,\n@s5]',
      items: [{ id: 's4', mode: 'normal', prefix: 'see', suffix: ', @s5' }],
      nested: [{ items: [{ id: 's5', mode: 'author-in-text' }] }],
      position: { start: { line: 2, column: 3, offset: 6 }, end: { line: 3, column: 7, offset: 22 } },
    });
    expect(markdown.slice(6, 22)).toBe('[see @s4,\n> @s5]');
  });

  test('code has no citations and is unchanged', () => {
    const tree = parse('```\n[@s4] is text to Pandoc\n\nas is @s5');
    expect(citationsIn(tree)).toEqual([]);
    expect(tree.children).toMatchObject([{ type: 'code', value: '[@s4] is text to Pandoc\n\nas is @s5' }]);
  });

  test('the HTML is that of Pandoc', () => {
    const { data } = citationsIn(parse('[@s4; @s5]'))[0]!;
    expect(data).toEqual({
      hName: 'span',
      hProperties: { className: 'citation', dataCites: 's4 s5' },
      hChildren: [{ type: 'text', value: '[@s4; @s5]' }],
    });
    expect(JSON.stringify(toHast(parse('[@s4; @s5]')))).toContain('"tagName":"span"');
  });
});

/** A paragraph that remark writes so that Pandoc reads the same citations in it. */
const writtenAlike = paragraph.map((text) =>
  // `(@s4)` at the start of a block would be the label of an example, and `@s4` its number.
  `Text ${text}`
    // A line of dashes makes a heading, and the next line starts a block.
    .replace(/\n(?=--)/g, ' ')
    // Remark has no inline notes and writes `^\[`. Quotation marks in the text then pair with those around it.
    .replaceAll('^[', '['),
);

describe('to Markdown and back', () => {
  const cited = (tree: Root): unknown =>
    citationsIn(tree).map(({ items }) => items.map(({ id, mode, prefix, suffix }) => [id, mode, prefix, suffix]));
  const again = (tree: Root): Root => parse(processor.stringify(tree));

  test.each([
    ['Few take men [see *also* @s3.p2, p. 9; -@{s3.h3}].\n'],
    ['> [see @s4,\n> p. 9] and *@s5*\n'],
    ['* @s4 [p. 3; @s5]\n'],
    ['a \\@s4, <mail@s4.org>, \\-@s5\n'],
    ['| a          |\n| ---------- |\n| [@s4; @s5] |\n'],
  ])('%j stays as it is', (markdown) => expect(processor.stringify(parse(markdown))).toBe(markdown));

  test('any paragraph has the same citations at the same positions of the tree', () => {
    fc.assert(
      fc.property(writtenAlike, (markdown) => {
        // The first writing settles what Markdown has two ways for; from then on nothing changes.
        const settled = again(parse(markdown));
        expect(shape(again(settled))).toEqual(shape(settled));
        expect(cited(settled)).toEqual(cited(parse(markdown)));
      }),
      { numRuns: 150 },
    );
  });
});

test('without a parser, it throws an error that says how to use it', () => {
  expect(() => unified().use(remarkCitations).use(remarkParse).freeze()).toThrow('use it after remark-parse');
});
