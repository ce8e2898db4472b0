import { expect, test } from 'vitest';
import type { Block } from './block.js';
import type { OutlineEntry } from './heading-levels.js';
import { makeLine } from './line.js';
import { splitOutlineHeadings } from './outline-headings.js';
import type { Run } from './page-text.js';

/** A paragraph of one line; text in `*` has a font of its own. */
function paragraph(text: string, page = 0): Block {
  let x = 72;
  const runs = text
    .split('*')
    .map((part, index): Run => {
      const run = { text: part, x, y: 700, width: part.length * 5, size: 11, isBold: false, isItalic: false };
      x += run.width;
      return { ...run, font: index % 2 === 0 ? 'Serif' : 'Caps', mark: undefined, isArtifact: false };
    })
    .filter((run) => run.text !== '');
  return { kind: 'paragraph', level: 0, lines: [makeLine(runs, page, { left: 72, right: 523, number: page })] };
}

const headings = (blocks: readonly Block[], outline: readonly OutlineEntry[]): string[] =>
  splitOutlineHeadings(blocks, outline).map(
    ({ kind, lines }) => `${kind === 'heading' ? '# ' : ''}${lines.map(({ text }) => text.trim()).join(' ')}`,
  );

test.each<[string, readonly Block[], readonly string[]]>([
  ['a line', [paragraph('Dry wells'), paragraph('They run dry.')], ['# Dry wells', 'They run dry.']],
  ['a line with a number', [paragraph('2. Dry wells')], ['# 2. Dry wells']],
  ['the start of a paragraph', [paragraph('*Dry wells.* They run dry.')], ['# Dry wells', 'They run dry.']],
  ['the start of a paragraph in one look', [paragraph('Dry wells are many.')], ['Dry wells are many.']],
  ['letters that are set apart', [paragraph('2. D r y w e l l s')], ['# 2. Dry wells']],
  ['a line of another page', [paragraph('Dry wells', 1)], ['Dry wells']],
  ['only the first of equal lines', [paragraph('Dry wells'), paragraph('Dry wells')], ['# Dry wells', 'Dry wells']],
])('the outline names %s', (_, blocks, expected) => {
  expect(headings(blocks, [{ title: 'Dry wells', level: 1, page: 0 }])).toEqual(expected);
});

test('an entry whose heading is missing is passed over', () => {
  const outline = ['Rivers', 'Dry wells'].map((title) => ({ title, level: 1, page: 0 }));
  expect(headings([paragraph('Dry wells')], outline)).toEqual(['# Dry wells']);
});
