import { expect, test } from 'vitest';
import type { Block } from './block.js';
import { makeLine } from './line.js';
import type { Styles } from './styles.js';
import { addUntaggedHeadings } from './untagged-headings.js';

const styles: Styles = {
  bodySize: 11,
  isBodyBold: false,
  bodyFont: 'Serif',
  textFonts: new Set(['Serif']),
  leading: 14,
};

function block(text: string, size = 11, level = 0): Block {
  const run = { text, x: 72, y: 700, width: text.length * 5, size, font: 'Serif', isBold: size > 11, isItalic: false };
  const line = makeLine([{ ...run, mark: undefined, isArtifact: false }], 0, { left: 72, right: 523, number: 0 });
  return { kind: level > 0 ? 'heading' : 'paragraph', level, lines: [line] };
}

const headings = (...blocks: readonly Block[]): string[] =>
  addUntaggedHeadings(blocks, styles)
    .filter(({ kind }) => kind === 'heading')
    .map(({ level, lines }) => `${level} ${lines[0]!.text}`);

test.each<[string, readonly Block[], readonly string[]]>([
  ['large lines are headings where the tags have none', [block('Wells', 16), block('They run dry.')], ['0 Wells']],
  [
    'most headings are not tagged',
    [block('Wells', 16), block('Rivers', 16), block('Sand', 13, 2)],
    ['0 Wells', '0 Rivers', '0 Sand'],
  ],
  [
    'most headings are tagged',
    [block('Wells', 16, 1), block('Rivers', 16, 1), block('A note', 13)],
    ['1 Wells', '1 Rivers'],
  ],
  ['large figures are not headings', [block('12 wells', 16), block('dug in 2019', 16), block('They run dry.')], []],
  [
    'rows with growing page numbers are contents, also if no heading repeats them',
    [block('Wells 7', 13), block('Rivers 9', 13), block('Sand 9', 13), block('People 12', 13), block('Water', 16)],
    ['0 Water'],
  ],
  ['entries of contents are not headings', [block('Wells 7', 13), block('Wells', 16)], ['0 Wells']],
])('%s', (_, blocks, expected) => {
  expect(headings(...blocks)).toEqual(expected);
});
