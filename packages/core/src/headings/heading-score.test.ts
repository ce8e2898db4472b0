import { expect, test } from 'vitest';
import { acceptHeadings, TEXT_STYLE, type HeadingEvidence } from './heading-score.js';

const line = (text: string, more: Partial<HeadingEvidence> = {}): HeadingEvidence => ({
  text,
  lines: 1,
  style: 'bold',
  scale: 1,
  isBold: true,
  isItalic: false,
  isCapital: false,
  hasOwnFont: false,
  isListed: false,
  isMarked: false,
  isFirst: false,
  isOnCover: false,
  marker: undefined,
  above: 2,
  below: 1.4,
  isSpaced: false,
  isSpeaker: false,
  continues: false,
  runsOn: false,
  isRunIn: false,
  hasWideGap: false,
  hasStop: false,
  following: 'text',
  ...more,
});

const plain = (text: string, more: Partial<HeadingEvidence> = {}): HeadingEvidence =>
  line(text, { style: `${TEXT_STYLE}spaced`, isBold: false, isSpaced: true, ...more });

test.each<[string, readonly HeadingEvidence[], readonly boolean[]]>([
  ['a bold line above text', [line('Wells')], [true]],
  ['half of a sentence', [line('and the wells of the', { continues: true, runsOn: true })], [false]],
  ['a sentence', [line('Nobody counts the hours that they lose.', { above: 1.2 })], [false]],
  [
    'a doubtful line in the style of headings',
    [line('Wells'), line('Rivers'), line('Sand', { above: 1.2, following: 'short' })],
    [true, true, true],
  ],
  [
    'a doubtful line in a style of its own',
    [line('Wells'), line('Rivers'), line('Sand', { above: 1.2, following: 'short', style: 'other' })],
    [true, true, false],
  ],
  ['lines that only space sets apart', [plain('Wells'), plain('Rivers')], [true, true]],
  [
    'lines that only space sets apart, in a report with others',
    [plain('Wells'), plain('Rivers'), ...['A', 'B', 'C'].map((text) => line(text))],
    [false, false, true, true, true],
  ],
  ['a line that the bookmarks name', [plain('Wells', { isListed: true, above: 1 })], [true]],
  [
    'a bold line in a file that marks its headings',
    [line('Wells', { isMarked: true }), line('Do not drink this water')],
    [true, false],
  ],
  ['a line that the file marks, and that looks like text', [plain('Wells', { isMarked: true, above: 1 })], [true]],
  [
    'more bold lines than the file marks',
    [line('Wells', { isMarked: true }), line('Rivers'), line('Sand')],
    [true, true, true],
  ],
  [
    'the lines around a title',
    [
      line('Office of Wells', { isOnCover: true, isFirst: true }),
      line('Notes on Water', { isOnCover: true, scale: 2, style: 'large' }),
      line('Ana Diaz, 2019', { isOnCover: true, style: 'name' }),
    ],
    [false, true, false],
  ],
])('%s', (_, candidates, expected) => {
  expect(acceptHeadings(candidates)).toEqual(expected);
});
