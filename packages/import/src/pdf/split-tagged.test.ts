import { expect, test } from 'vitest';
import type { Block } from './block.js';
import { makeLine } from './line.js';
import { splitTagged } from './split-tagged.js';

const styles = { bodySize: 11, isBodyBold: false, bodyFont: 'Serif', textFonts: new Set<string>(), leading: 14 };

/** A block with a line for each text; `**` at the start makes it bold, and an empty text is a gap. */
function block(kind: Block['kind'], ...texts: readonly string[]): Block {
  const lines = texts.flatMap((given, index) => {
    const isBold = given.startsWith('**');
    const text = given.replace('**', '');
    const run = { text, x: 72, y: 700 - index * 14, width: text.length * 5, size: 11, font: isBold ? 'Bold' : 'Serif' };
    const runs = [{ ...run, isBold, isItalic: false, mark: 'm', isArtifact: false }];
    return text === '' ? [] : [makeLine(runs, 0, { left: 72, right: 523, number: 0 })];
  });
  return { kind, level: kind === 'heading' ? 1 : 0, lines, ...(kind === 'item' ? { marker: '•', indent: 92 } : {}) };
}

const split = (given: Block): string[] =>
  splitTagged([given], styles).map(({ kind, lines }) => `${kind}: ${lines.map(({ text }) => text).join(' ')}`);

test.each<[string, Block, readonly string[]]>([
  [
    'a paragraph with typed items below a line in bold',
    block(
      'paragraph',
      '**What users asked for:',
      '- Deeper wells in the north, where the old ones run dry each spring, and a',
      'pump for each of them.',
      '- A map.',
    ),
    [
      'paragraph: What users asked for:',
      'item: Deeper wells in the north, where the old ones run dry each spring, and a pump for each of them.',
      'item: A map.',
    ],
  ],
  [
    'a paragraph whose lines are full',
    block('paragraph', 'The wells of the north run dry. In', 'spring, people walk further each', 'year.'),
    ['paragraph: The wells of the north run dry. In spring, people walk further each year.'],
  ],
  [
    'paragraphs in the style of a heading',
    block(
      'heading',
      'The two days in Oslo brought together forty people who dig wells, who count them, or who pay for them in',
      'the north, and whom nobody had asked before.',
      '',
      'Travel was paid for by the trust that had called the meeting, so that those who live far away could come',
      'as well as the others.',
    ),
    [
      'paragraph: The two days in Oslo brought together forty people who dig wells, who count them, or who pay for them in the north, and whom nobody had asked before.',
      'paragraph: Travel was paid for by the trust that had called the meeting, so that those who live far away could come as well as the others.',
    ],
  ],
  ['a heading', block('heading', 'Dry wells. And rivers'), ['heading: Dry wells. And rivers']],
  ['an item with its mark in its text', block('item', '● Deeper wells'), ['item: Deeper wells']],
])('%s', (_, given, expected) => {
  expect(split(given)).toEqual(expected);
});
