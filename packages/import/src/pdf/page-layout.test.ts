import { locateUnits, readUnits, type LayoutLine } from '@findings/core';
import { describe, expect, test } from 'vitest';
import { report } from '../../test/report.js';
import { pdf, typeset, type Placed } from '../../test/typeset.js';
import { importDocument } from '../import-document.js';

const layoutOf = async (bytes: Uint8Array, name = 'water.pdf') => (await importDocument(bytes, { name })).layout!;

const page: readonly Placed[] = [
  { text: 'Notes on Water', x: 72, y: 40, size: 9 },
  { text: 'Session 1: Wells', x: 72, y: 100, size: 16, isBold: true },
  { text: 'Wells run dry in spring, and nobody counts the hours.', x: 72, y: 130 },
  { text: '17', x: 290, y: 810, size: 9 },
];

test('the lines of a page, with running lines: text, size and weight', async () => {
  const { version, document, pages } = await layoutOf(await pdf([page, page]));
  expect({ version, document, pages: pages.length }).toEqual({ version: 1, document: 'water.pdf', pages: 2 });
  expect(pages[0]).toMatchObject({ number: 1, width: 595, height: 842 });
  expect(pages[0]!.lines.map(({ text, size, isBold }) => [text, size, isBold])).toEqual([
    ['Notes on Water', 9, undefined],
    ['Session 1: Wells', 16, true],
    ['Wells run dry in spring, and nobody counts the hours.', 11, undefined],
    ['17', 9, undefined],
  ]);
});

test('boxes are shares of the page, from its upper left corner', async () => {
  const { pages } = await layoutOf(await pdf([page]));
  const [left, top, right, bottom] = pages[0]!.lines[2]!.box;
  expect(left * 595).toBeCloseTo(72, 0);
  expect(right * 595).toBeGreaterThan(300);
  // The baseline is inside.
  expect(top * 842).toBeLessThan(130 - 8);
  expect(bottom * 842).toBeGreaterThan(130 + 2);
  expect((bottom - top) * 842).toBeCloseTo(11 * 1.1, 0);
});

test('the printed number of a page is kept', async () => {
  const numbered = (number: number): Placed[] => [
    ...page.slice(1, 3),
    { text: String(number), x: 290, y: 810, size: 9 },
  ];
  const { pages } = await layoutOf(await pdf([numbered(17), numbered(18), numbered(19)]));
  expect(pages.map(({ number, label }) => [number, label])).toEqual([
    [1, '17'],
    [2, '18'],
    [3, '19'],
  ]);
});

describe('a page that is turned', () => {
  const close = (box: LayoutLine['box']) => box.map((share) => expect.closeTo(share, 3) as number);

  test.each([90, 180, 270])('by %s degrees, and displayed upright', async (rotate) => {
    const [upright, turned] = [await layoutOf(await pdf([page])), await layoutOf(await pdf([page], { rotate }))];
    expect(turned.pages[0]).toMatchObject({ width: 595, height: 842 });
    expect(turned.pages[0]!.turn).toBeUndefined();
    expect(turned.pages[0]!.lines.map(({ box }) => box)).toEqual(upright.pages[0]!.lines.map(({ box }) => close(box)));
  });

  test.each<[rotate: number, turn: number, move: (box: LayoutLine['box']) => LayoutLine['box']]>([
    [90, 3, ([left, top, right, bottom]) => [top, 1 - right, bottom, 1 - left]],
    [180, 2, ([left, top, right, bottom]) => [1 - right, 1 - bottom, 1 - left, 1 - top]],
    [270, 1, ([left, top, right, bottom]) => [1 - bottom, left, 1 - top, right]],
  ])('by %s degrees, and displayed so: boxes are where the text is displayed', async (rotate, turn, move) => {
    const upright = await layoutOf(await pdf([page]));
    const { pages } = await layoutOf(await pdf([page], { rotate, sideways: true }));
    const [width, height] = turn === 2 ? [595, 842] : [842, 595];
    expect(pages[0]).toMatchObject({ turn, width, height });
    expect(pages[0]!.lines.map(({ box }) => box)).toEqual(upright.pages[0]!.lines.map(({ box }) => close(move(box))));
  });
});

test('cells of a line are apart, and the mark of an item is not', async () => {
  const row = (y: number, ...cells: string[]): Placed[] =>
    cells.map((text, index) => ({ text, x: 72 + index * 150, y }));
  const item = [
    { text: '\u2022', x: 72, y: 200 },
    { text: 'Pumps wait for parts.', x: 90, y: 200 },
  ];
  const { pages } = await layoutOf(await pdf([[...page, ...item, ...row(300, 'Ana Roth', 'Well Trust')]]));
  expect(pages[0]!.lines.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['• Pumps wait for parts.', 'Ana Roth', 'Well Trust']),
  );
});

test.each([1, 2] as const)('all units of a report in %s columns are found on its pages', async (columns) => {
  const { markdown, layout } = await importDocument(await typeset(report, columns), { name: 'water.pdf' });
  const units = locateUnits(readUnits(markdown).units, layout!);
  const lost = units.filter(({ regions }) => regions === undefined);
  expect(lost.map(({ text }) => text)).toEqual([]);
  expect(units.length).toBeGreaterThan(15);
  expect(new Set(units.flatMap(({ layout: look }) => look?.column ?? []))).toEqual(
    new Set(columns === 2 ? [1, 2] : []),
  );
});
