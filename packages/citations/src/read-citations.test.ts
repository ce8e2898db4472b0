import { describe, expect, test } from 'vitest';
import { findCitations, readCitations } from './read-citations.js';

test('groups and items have offsets in UTF-16 code units', () => {
  expect(findCitations('𝒳 says [see @s4.h2, p. 9; -@s3.q1].')).toEqual([
    {
      start: 8,
      end: 35,
      items: [
        { id: 's4.h2', mode: 'normal', prefix: 'see', suffix: ', p. 9', start: 13, end: 19 },
        { id: 's3.q1', mode: 'suppress-author', prefix: '', suffix: '', start: 27, end: 34 },
      ],
    },
  ]);
});

test('a key in the text with its bracket', () => {
  expect(findCitations('@{s4} [p. 3; see @s5]')).toEqual([
    {
      start: 0,
      end: 21,
      items: [
        { id: 's4', mode: 'author-in-text', prefix: '', suffix: 'p. 3', start: 0, end: 5 },
        { id: 's5', mode: 'normal', prefix: 'see', suffix: '', start: 17, end: 20 },
      ],
    },
  ]);
});

test('prefix and suffix are visible text', () => {
  const [group] = findCitations('[*see*  `a` "so" @s4  p.\n**3**--4 &amp; \\* <b>x</b> [link](u)^[note]]');
  expect(group?.items[0]).toMatchObject({ prefix: 'see a “so”', suffix: ' p. 3–4 & * x link' });
});

test('a citation inside another one is a separate group directly after it', () => {
  const text = '[@s4, @s5 [p. 3] and [@s6]; @s7]';
  expect(findCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual([text, '@s5 [p. 3]', '[@s6]']);
});

// test/cases.md has texts with and without citations, which are compared with Pandoc.
describe('citations', () => {
  test.each([
    'As «@s4.h2» says.',
    'So it is «[‹@s4.h2›]».',
    '«[see ‹@s4›, p. 9; ‹-@s3.q1›]»',
    '«‹@s4› [p. 3]» and «‹@s4›\n[see ‹@s5›; ‹-@s6›]»',
    '«-@s4» so',
    'word«[‹@s4›]»s',
    '(«@s4»), «@s5», «@s6»: «@s7».',
    '**«[‹@s4›]»** and *«@s5»*',
    '«[‹@s4›, a \\] b]» c',
    '«[‹@s4›, "a; b" `c; d` *e; f*; ‹@s5›]»',
    '# Heading «[‹@s4›]»',
    '> a «[see\n> ‹@s4›]» b',
    '- item «@s5»\n  1. sub «[‹@s6›,\n     p. 3]»',
    '| a | b |\n|---|---|\n| «[‹@s4›]» | «@s5» |',
    'x^[see «@s4» and «[‹@s5›]»]',
    '![«@s4»](i.png)',
    '<span>«[‹@s4›]»</span>',
  ])('%j', (text) => {
    expect(marked(text.replaceAll(/[«»‹›]/gu, ''))).toBe(text);
  });
});

test('references to examples of a list anywhere in the document are not citations', () => {
  expect(marked('As (@ex) shows @s4.\n\n(@ex) An example.')).toBe('As (@ex) shows «@s4».\n\n(@ex) An example.');
});

test('a text can be empty or have no @', () => {
  expect(readCitations('')).toEqual({ groups: [], nearMisses: [] });
  expect(readCitations('[no](citation)')).toEqual({ groups: [], nearMisses: [] });
});

test('the maximum length of a key in braces is an option', () => {
  expect(findCitations('@{abcd}', { maxKeyLength: 4 })).toHaveLength(1);
  expect(findCitations('@{abcd}', { maxKeyLength: 3 })).toEqual([]);
});

/** The text with `«` and `»` around what is one citation, and `‹` and `›` around each key that is not all of it. */
function marked(markdown: string): string {
  const marks: { readonly at: number; readonly order: number; readonly mark: string }[] = [];
  const add = (start: number, end: number, [open, close]: readonly [string, string], depth: number): void => {
    marks.push({ at: start, order: depth, mark: open }, { at: end, order: -depth, mark: close });
  };
  for (const { start, end, items } of findCitations(markdown)) {
    add(start, end, ['«', '»'], 1);
    for (const item of items) if (item.start !== start || item.end !== end) add(item.start, item.end, ['‹', '›'], 2);
  }
  marks.sort((one, other) => one.at - other.at || one.order - other.order);
  let text = '';
  let from = 0;
  for (const { at, mark } of marks) {
    text += markdown.slice(from, at) + mark;
    from = at;
  }
  return text + markdown.slice(from);
}
