import { describe, expect, test } from 'vitest';
import { headings, paragraph } from '../../test/pdf-headings.js';
import type { Placed } from '../../test/typeset.js';

/* Which of the lines that look like headings are some, and which is the title. */

const text = (y: number): Placed[] => paragraph(y);
const bold = (content: string, y: number, size = 11): Placed => ({ text: content, x: 72, y, size, isBold: true });
const large = (content: string, y: number, more: Partial<Placed> = {}): Placed => ({
  text: content,
  x: 72,
  y,
  size: 22,
  ...more,
});

describe('lines that only look like headings', () => {
  test('a remark at the end of a section, nearer to its text than to the next heading', async () => {
    const page = [
      large('Notes on Water', 90),
      bold('Wells', 130),
      ...text(158),
      bold('See the attached report', 194),
      bold('Rivers', 240),
      ...text(268),
    ];
    expect(await headings(page)).toEqual(['# Notes on Water', '## Wells', '## Rivers']);
  });

  test('the names of two columns in capitals', async () => {
    const page = [
      large('Notes on Water', 90),
      ...text(130),
      { text: 'NORTHERN WELLS', x: 72, y: 190 },
      { text: 'SOUTHERN WELLS', x: 300, y: 190 },
      ...text(230),
    ];
    expect(await headings(page)).toEqual(['# Notes on Water']);
  });
});

describe('the title', () => {
  test('is on the first page, although a heading on another page is larger', async () => {
    const page = [bold('Notes on Water', 90, 14), ...text(130), bold('Wells', 190), ...text(218)];
    const next = [large('Actions', 90), ...text(130)];
    expect(await headings(page, next)).toEqual(['# Notes on Water', '## Wells', '# Actions']);
  });
});
