import { describe, expect, test } from 'vitest';
import { headings, paragraph } from '../../test/pdf-headings.js';
import { pdf, type Placed } from '../../test/typeset.js';
import { convertDocument } from '../convert-document.js';
import { importDocument } from '../import-document.js';

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

test('the lines of a cover before a large heading are the subtitle, date and place', async () => {
  const page = [
    large('Water for the Hills', 120, { isBold: true }),
    large('Report of a workshop on wells', 160, { size: 16 }),
    { text: '12-13 May 2019, Oslo', x: 72, y: 190, size: 12 },
    bold('EXECUTIVE SUMMARY', 260, 20),
    ...text(290),
    bold('Session 1: Wells', 380, 20),
    ...text(410),
  ];
  const { report } = await importDocument(await pdf([page]));
  expect(report).toMatchObject({
    title: 'Water for the Hills',
    subtitle: 'Report of a workshop on wells',
    dates: { text: '12-13 May 2019' },
    venue: 'Oslo',
    sessions: [{ title: 'Wells' }],
    parts: [],
  });
});

test('a label after a line that is nearly full begins a paragraph', async () => {
  const page = [
    large('Minutes of the Water Board', 80),
    { text: 'Chair: Hanna Brandt, for the eleven villages of the upper valley, and later Carsten', x: 72, y: 120 },
    { text: 'Present: Karl Moor, Frieda Lenz, Otto Stern', x: 72, y: 134 },
    ...text(170),
  ];
  const { markdown } = await convertDocument(await pdf([page]));
  expect(markdown).toContain('and later Carsten\n\nPresent: Karl Moor');
});

describe('the title', () => {
  test('is on the first page, although a heading on another page is larger', async () => {
    const page = [bold('Notes on Water', 90, 14), ...text(130), bold('Wells', 190), ...text(218)];
    const next = [large('Actions', 90), ...text(130)];
    expect(await headings(page, next)).toEqual(['# Notes on Water', '## Wells', '# Actions']);
  });
});
