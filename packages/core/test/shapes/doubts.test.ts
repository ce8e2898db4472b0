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
