import { describe, expect, test } from 'vitest';
import { headings, paragraph } from '../../test/pdf-headings.js';
import { type Placed } from '../../test/typeset.js';

const text = (y: number): Placed[] => paragraph(y, 3);
const bold = (title: string, y: number, more: Partial<Placed> = {}): Placed => ({
  text: title,
  x: 72,
  y,
  isBold: true,
  ...more,
});
const title: Placed = { text: 'Notes on Water', x: 200, y: 90, size: 22 };

describe('a table of contents', () => {
  const entry = (name: string, page: number, y: number, x = 72): Placed[] => [
    { text: name, x, y },
    { text: String(page), x: 500, y },
  ];
  const contents = [
    ...entry('Wells', 2, 200),
    ...entry('Who digs them', 2, 220, 90),
    ...entry('Rivers', 3, 240),
    ...entry('Where sand comes from', 3, 260, 90),
  ];
  const page = (first: string, second: string): Placed[] => [
    { text: first, x: 72, y: 90 },
    ...text(130),
    { text: second, x: 72, y: 200 },
    ...text(240),
  ];

  test('names headings that look like text, with their levels', async () => {
    expect(
      await headings([title, ...contents], page('Wells', 'Who digs them'), page('Rivers', 'Where sand comes from')),
    ).toEqual(['# Notes on Water', '## Wells', '### Who digs them', '## Rivers', '### Where sand comes from']);
  });

  test('has no headings itself, also in bold', async () => {
    const inBold = contents.map((each) => ({ ...each, isBold: true }));
    const found = await headings(
      [title, ...inBold],
      page('Wells', 'Who digs them'),
      page('Rivers', 'Where sand comes from'),
    );
    expect(found.filter((heading) => /\d/.test(heading))).toEqual([]);
  });

  test('is not found in rows of figures that no heading repeats', async () => {
    const rows = ['Arken', 'Lomen', 'Harrow Quay', 'Tromsund'].flatMap((town, index) =>
      entry(town, index + 2, 200 + index * 20),
    );
    expect(await headings([title, ...rows, ...text(400)])).toEqual(['# Notes on Water']);
  });
});

describe('numbers', () => {
  test('give levels to headings that look alike', async () => {
    const page = [
      title,
      bold('1 Wells', 130),
      ...text(160),
      bold('1.1 Who digs them', 230),
      ...text(260),
      bold('1.1.1 Pay', 330),
      ...text(360),
      bold('2 Rivers', 430),
      ...text(460),
    ];
    expect(await headings(page)).toEqual([
      '# Notes on Water',
      '## 1 Wells',
      '### 1.1 Who digs them',
      '#### 1.1.1 Pay',
      '## 2 Rivers',
    ]);
  });

  test('begin titles in italics that run into their paragraph', async () => {
    const page = [
      title,
      ...text(160),
      { text: '3.1. ', x: 72, y: 230 },
      { text: 'Who digs them. ', x: 92, y: 230, isItalic: true },
      { text: 'The villages dig their wells in winter, when the fields need nobody.', x: 164, y: 230 },
    ];
    expect(await headings(page)).toContain('## 3.1. Who digs them');
  });
});

describe('headings', () => {
  test('that only have more space above them', async () => {
    const page = ['Wells', 'Rivers', 'Sand'].flatMap((name, index) => [
      { text: name, x: 72, y: 140 + index * 170 },
      ...text(162 + index * 170),
      ...text(226 + index * 170),
    ]);
    expect(await headings([title, ...paragraph(112, 1), ...page])).toEqual([
      '# Notes on Water',
      '## Wells',
      '## Rivers',
      '## Sand',
    ]);
  });
});
