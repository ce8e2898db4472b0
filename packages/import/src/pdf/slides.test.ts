import { describe, expect, test } from 'vitest';
import { pdf, type Placed } from '../../test/typeset.js';
import { convertDocument } from '../convert-document.js';

const imported = async (...pages: readonly (readonly Placed[])[]): Promise<string> =>
  (await convertDocument(await pdf(pages))).markdown;

/** Lines from a position on, as a box of text has them. */
const box = (x: number, y: number, texts: readonly string[], more: Partial<Placed> = {}): Placed[] =>
  texts.map((text, index) => ({ text, x, y: y + index * 14, ...more }));

const wells = ['Pumps wait for parts in most villages of the', 'valley. The office should:'];
const list = [
  'keep a list of all pumps, and of the people',
  'who can repair them;',
  'pay for covers in every village below the',
  'old flood line.',
];
const marks = [
  { text: '\u2022', x: 290, y: 340 },
  { text: '\u2022', x: 290, y: 368 },
];
const body = [...box(280, 300, wells), ...marks, ...box(305, 340, list)];
const bodyText =
  'Pumps wait for parts in most villages of the valley. The office should:\n\n' +
  '- keep a list of all pumps, and of the people who can repair them;\n' +
  '- pay for covers in every village below the old flood line.\n';

describe('a heading to the left of its text', () => {
  test('in the middle of its height, over two lines', async () => {
    const heading = [
      { text: 'Wells and', x: 60, y: 345, size: 24, isBold: true },
      { text: 'pumps', x: 90, y: 373, size: 24, isBold: true },
      { text: 'Those who dig them', x: 60, y: 396, size: 15, isBold: true },
    ];
    expect(await imported([...body, ...heading])).toContain(
      `# Wells and pumps\n\n## Those who dig them\n\n${bodyText}`,
    );
  });

  test('one below the other, each at the first line of its text', async () => {
    const more = [
      'Rivers flood the south in autumn, and the',
      'people there carry sand to the bank. They',
      'ask for help.',
    ];
    const page = [
      { text: 'Wells', x: 60, y: 300, size: 15, isBold: true },
      ...body,
      { text: 'Rivers', x: 60, y: 424, size: 15, isBold: true },
      ...box(280, 424, more),
    ];
    expect(await imported(page)).toContain(`# Wells\n\n${bodyText}\n# Rivers\n\n${more.join(' ')}`);
  });

  test('is none if the text goes on above it: those are columns', async () => {
    const column = (x: number, y: number, rows: number): Placed[] =>
      box(
        x,
        y,
        Array.from({ length: rows }, (_, row) => `line ${row} of the column at ${x} goes on and on and`),
      );
    const page = [
      ...column(60, 100, 12),
      { text: 'Rivers', x: 60, y: 300, size: 18, isBold: true },
      ...column(60, 322, 2),
      ...column(310, 100, 18),
    ];
    expect(await imported(page)).toMatch(
      /line 11 of the column at 60[^]*# Rivers[^]*line 1 of the column at 60[^]*line 0 of the column at 310/,
    );
  });
});
