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
    '{"version":1,"document":"water.pdf","pages":[\n' +
      '{"number":1,"width":595,"height":842,"lines":[{"text":"Wells “dry”","box":[0.1,0.2,0.3,0.4],"size":11}]},\n' +
      '{"number":2,"label":"ii","width":842,"height":595,"turn":1,"lines":[]}\n]}\n',
  );
  expect(readLayout(printLayout(layout))).toEqual(layout);
});

const page = { number: 1, width: 595, height: 842, lines: [{ text: 'Wells', box: [0, 0, 1, 1], size: 11 }] };

test.each<[what: string, text: string]>([
  ['it is not JSON', '{"version":1'],
  ['the file is not an object', '[]'],
  ['its version is not 1', '{"version":2,"document":"a.pdf","pages":[]}'],
  ['document is not text', '{"version":1,"pages":[]}'],
  ['pages is not a list', '{"version":1,"document":"a.pdf","pages":{}}'],
  ...[
    ['pages[0] is not an object', null],
    ['pages[0] has no number, width or height', { ...page, width: '595' }],
    ['pages[0].label is not text', { ...page, label: 9 }],
    ['pages[0].lines is not a list', { ...page, lines: undefined }],
    ['pages[0].lines[0] is not an object', { ...page, lines: ['Wells'] }],
    [
      'pages[0].lines[0] has no text, size or box of four numbers',
      { ...page, lines: [{ text: 'Wells', box: [0, 0, 1], size: 11 }] },
    ],
  ].map(([what, each]): [string, string] => [
    what as string,
    JSON.stringify({ version: 1, document: 'a.pdf', pages: [each] }),
  ]),
])('a file is refused if %s', (what, text) => {
  expect(() => readLayout(text)).toThrow(
    `The layout file is not valid: ${what}. Delete it, or import the document again.`,
  );
});
