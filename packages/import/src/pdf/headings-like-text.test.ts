import { describe, expect, test } from 'vitest';
import { headings, paragraph } from '../../test/pdf-headings.js';
import type { Placed } from '../../test/typeset.js';

/* Headings that look like text, as notes and minutes without styles have them. */

const text = (y: number): Placed[] => paragraph(y);
const line = (content: string, y: number, more: Partial<Placed> = {}): Placed => ({ text: content, x: 72, y, ...more });
const items = (y: number, ...contents: readonly string[]): Placed[] =>
  contents.map((content, index) => ({ text: `• ${content}`, x: 90, y: y + index * 14 }));
const title: Placed = { text: 'Notes on Water', x: 72, y: 90, size: 22 };

describe('underlined lines', () => {
  test('are headings in a document without others', async () => {
    const underlined = (content: string, y: number): Placed => line(content, y, { isUnderlined: true });
    const page = [underlined('Wells', 90), ...text(118), underlined('Rivers', 170), ...text(198)];
    expect(await headings(page)).toEqual(['# Wells', '# Rivers']);
  });
});

describe('short lines above lists', () => {
  test('are headings if space sets them apart', async () => {
    const page = [
      title,
      ...text(120),
      line('Work ahead:', 170),
      ...items(184, 'Dig two wells', 'Count the hours'),
      line('Open questions', 230),
      ...items(244, 'Who pays?', 'Who walks?'),
    ];
    expect(await headings(page)).toEqual(['# Notes on Water', '## Work ahead:', '## Open questions']);
  });

  test('are text if they lead into the list, or nothing sets them apart', async () => {
    const page = [
      title,
      ...text(120),
      line('The people of the north agreed on these steps:', 170),
      ...items(184, 'Dig two wells', 'Count the hours'),
      line('Later:', 212),
      ...items(226, 'Who pays?', 'Who walks?'),
    ];
    expect(await headings(page)).toEqual(['# Notes on Water']);
  });
});

describe('numbered lines', () => {
  const numbered = (number: number, content: string, y: number): Placed => line(`${number}. ${content}`, y);

  test('are headings if each has text of its own', async () => {
    const page = [
      title,
      numbered(1, 'Wells', 130),
      ...text(158),
      numbered(2, 'Rivers', 210),
      ...text(238),
      numbered(3, 'Sand in the kitchens', 290),
      ...text(318),
    ];
    expect(await headings(page)).toEqual([
      '# Notes on Water',
      '## 1. Wells',
      '## 2. Rivers',
      '## 3. Sand in the kitchens',
    ]);
  });

  test('are items of a list if they follow each other, or are sentences', async () => {
    const list = [title, numbered(1, 'Wells', 130), numbered(2, 'Rivers', 144), numbered(3, 'Sand', 158), ...text(200)];
    expect(await headings(list)).toEqual(['# Notes on Water']);
    const sentences = [
      title,
      numbered(1, 'The wells run dry.', 130),
      ...text(158),
      numbered(2, 'The river rises.', 210),
      ...text(238),
      numbered(3, 'Sand is carried.', 290),
      ...text(318),
    ];
    expect(await headings(sentences)).toEqual(['# Notes on Water']);
  });
});

describe('bold items', () => {
  const topic = (content: string, y: number): Placed[] => [
    { text: '•', x: 90, y },
    { text: content, x: 102, y, isBold: true },
  ];

  test('are headings if each is alone above paragraphs', async () => {
    const page = [
      title,
      ...topic('Wells', 130),
      ...text(158),
      ...topic('Rivers', 210),
      ...text(238),
      ...topic('Sand', 290),
      ...text(318),
    ];
    expect(await headings(page)).toEqual(['# Notes on Water', '## Wells', '## Rivers', '## Sand']);
  });
});
