import { expect, test } from 'vitest';
import { layoutPath, printLayout, readLayout } from '../../src/index.js';
import type { Layout } from '../../src/index.js';

const layout: Layout = {
  version: 1,
  document: 'water.pdf',
  pages: [
    { number: 1, width: 595, height: 842, lines: [{ text: 'Wells “dry”', box: [0.1, 0.2, 0.3, 0.4], size: 11 }] },
    { number: 2, label: 'ii', width: 842, height: 595, turn: 1, lines: [] },
  ],
};

test('a layout is next to the Markdown', () => {
  expect(['water.md', 'a.b/water.markdown', 'water'].map(layoutPath)).toEqual([
    'water.layout.json',
    'a.b/water.layout.json',
    'water.layout.json',
  ]);
});

test('it is printed with a line for each page, and read again', () => {
  expect(printLayout(layout)).toBe(
    '{"$comment":"Findings writes this file. It has the places of the text on the pages, to show passages in the original. ' +
      'Without it, no pages are shown.","version":1,"document":"water.pdf","pages":[\n' +
      '{"number":1,"width":595,"height":842,"lines":[{"text":"Wells “dry”","box":[0.1,0.2,0.3,0.4],"size":11}]},\n' +
      '{"number":2,"label":"ii","width":842,"height":595,"turn":1,"lines":[]}\n]}\n',
  );
  expect(readLayout(printLayout(layout))).toEqual(layout);
});

const page = { number: 1, width: 595, height: 842, lines: [{ text: 'Wells', box: [0, 0, 1, 1], size: 11 }] };

const withPage = (page: unknown): string => JSON.stringify({ version: 1, document: 'a.pdf', pages: [page] });
test.each([
  '{"version":1',
  '{"version":2,"document":"a.pdf","pages":[]}',
  '{"version":1,"document":"a.pdf","pages":{}}',
  withPage({ ...page, width: '595' }),
  withPage({ ...page, lines: [{ text: 'Wells', box: [0, 0, 1], size: 11 }] }),
])('not a layout file: %s', (text) => {
  expect(() => readLayout(text)).toThrow('The layout file is not valid. Delete it, or import the document again.');
});
