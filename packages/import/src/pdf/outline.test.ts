import { expect, test } from 'vitest';
import { makeLine, type Line } from './line.js';
import { Outline } from './outline.js';

function line(text: string, page = 0): Line {
  const run = { text, x: 72, y: 700, width: 200, size: 11, font: 'Serif', isBold: false, isItalic: false };
  return makeLine([{ ...run, mark: undefined, isArtifact: false }], page, { left: 72, right: 523, number: page });
}

const outline = new Outline([{ title: 'Dry wells', level: 1, page: 0 }]);

test.each([
  ['a line', line('Dry wells'), true],
  ['a line with a number', line('2. Dry wells'), true],
  ['spaced letters', line('2. D r y w e l l s'), true],
  ['a longer line', line('Dry wells are many.'), false],
  ['a line of another page', line('Dry wells', 1), false],
])('%s is in the outline or not', (_, given, expected) => {
  expect(outline.has([given])).toBe(expected);
});

test('spaced letters become the words of the outline', () => {
  expect(outline.spell([line('2. D r y w e l l s')]).map(({ text }) => text)).toEqual(['2. Dry wells']);
});
