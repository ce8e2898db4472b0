import { expect, test } from 'vitest';
import { lines, sketchProblems } from '../sketch.js';

/** Notes of nine districts, without verbs of speech. */
function notes(before: (name: string) => string): string {
  const names = 'Ana Diaz, Tom Okoro, Jane Tanaka, Lucia Ferrer, Peter Holst, Maria Gruber, John Adeyemi'.split(', ');
  const district = 'wells full in March, dry in June, pumps rusty, tankers late, no list of the wells in the harbour';
  return lines(
    '# Well Forum',
    ...names.flatMap((name, index) => [
      '',
      `## District ${index + 1}`,
      ...Array.from({ length: 9 }, (_, item) => ['', `- ${item === 4 ? before(name) : ''}${district}`]).flat(),
    ]),
  );
}

test('A long report that names people and credits nobody is doubtful', () => {
  expect(sketchProblems(notes((name) => `list from ${name} with the figures, `))).toEqual([
    expect.stringContaining('report.uncredited: '),
  ]);
});

test('A long report that names nobody is not doubtful', () => {
  expect(sketchProblems(notes(() => ''))).toEqual([]);
});

test('A long report that credits people is not doubtful', () => {
  expect(sketchProblems(notes((name) => `${name}: `))).toEqual([]);
});

test('Long paragraphs under many headings are not doubtful', () => {
  const long = Array.from({ length: 20 }, () => 'The wells of the valley ran dry in June.').join(' ');
  const parts = (count: number, paragraphs: number): string =>
    lines(
      '# Well Forum',
      ...Array.from({ length: count }, (_, index) => [
        '',
        `## District ${index + 1}`,
        ...Array.from({ length: paragraphs }, () => ['', long]).flat(),
      ]).flat(),
    );
  expect(sketchProblems(parts(8, 1))).toEqual([]);
  expect(sketchProblems(parts(3, 4))).toEqual([expect.stringContaining('report.long-paragraphs: ')]);
});

test('One long part is doubtful among shorter ones, but not among parts of the same length', () => {
  const text = 'The wells of the valley ran dry in June, and nobody counted the pumps.';
  const parts = (first: number): string =>
    lines(
      '# Well Forum',
      ...[first, 10, 10, 10].flatMap((count, index) => [
        '',
        `## District ${index + 1}`,
        ...Array.from({ length: count }, () => ['', text]).flat(),
      ]),
    );
  expect(sketchProblems(parts(48))).toEqual(['report.one-part: District 1']);
  expect(sketchProblems(parts(10))).toEqual([]);
});
