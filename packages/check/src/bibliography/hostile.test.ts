import { expect, test } from 'vitest';
import { readBibliography } from './read-bibliography.js';

// In more than linear time, each of these would take hours.
test.each(['@', '@a{', '@a{b,', '@a{b,c="', '@a(', '%\n', '@a{b,ids={x,', '@ ', '@a{b '])(
  'a hundred thousand of %j are read in linear time',
  (piece) => {
    const text = piece.repeat(100_000);
    expect(readBibliography(text, 'bibtex').problems).toEqual([]);
    expect([...readBibliography(`@a{b,}${text}`, 'bibtex').keys]).toContain('b');
  },
);

test.each(['}', ']', '{', '[', '- ', '? ', '@', '%', '!', '&a [', '{a: ', '}\n', '- ]\n', '---\n'])(
  'a hundred thousand of %j are read as YAML in linear time',
  (piece) => {
    const text = piece.repeat(100_000);
    expect(readBibliography(text, 'csl-yaml').problems.length).toBeGreaterThan(0);
    expect(readBibliography(`references:\n${text}`, 'csl-yaml').problems.length).toBeGreaterThan(0);
  },
);

test.each([
  ['works', (index: number) => `- id: w${index}\n`],
  ['aliases', (index: number) => (index === 0 ? '- &a {id: w0}\n' : '- *a\n')],
  ['anchors', (index: number) => `- &a${index} {id: w${index}}\n`],
])('twenty thousand %s are read as YAML', (_, piece) => {
  const text = `references:\n${Array.from({ length: 20_000 }, (_, index) => piece(index)).join('')}`;
  expect(readBibliography(text, 'csl-yaml').problems).toEqual([]);
  expect([...readBibliography(text, 'csl-yaml').keys]).toContain('w0');
});

test('YAML may be nested fifty levels deep, but not a hundred thousand', () => {
  const nested = (depth: number) => `references:\n- id: a\n  x: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
  expect(readBibliography(nested(50), 'csl-yaml').problems).toEqual([]);
  expect(readBibliography(nested(100_000), 'csl-yaml').problems).toMatchObject([
    { message: 'This YAML is nested too deeply to be read.', span: { start: { line: 3 } } },
  ]);
});

test.each(['[', '{"a":', '[{"id":"a"},', '"', '{"id":1},'])(
  'a hundred thousand of %j are rejected as JSON in linear time',
  (piece) => {
    expect(readBibliography(piece.repeat(100_000), 'csl-json').problems.length).toBeGreaterThan(0);
  },
);
