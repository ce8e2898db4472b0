import { expect, test } from 'vitest';
import { exampleLibrary } from '../../test/example-library.js';

const compare = (text: string, ...ids: string[]) =>
  exampleLibrary.compareWords(
    text,
    ids.map((id) => exampleLibrary.get(id)!),
  );

test('the same words are shared whole, and other forms of them in part', () => {
  expect(compare('the beds at night', 's1.h2')).toMatchObject({ share: 1, known: 2, unknown: 0, isWeak: false });
  const { share, known } = compare('sheltered in the middle', 's1.h1');
  expect(known).toBe(2);
  expect(share).toBeGreaterThan(0.7);
  expect(share).toBeLessThan(1);
  expect(compare('travels with papers', 's1.h1').share).toBe(0);
});

test('words that no target has, frequent words and numbers do not count', () => {
  expect(compare('The xylophone has 12 beds', 's1.h2')).toMatchObject({
    share: 1,
    known: 1,
    unknown: 2,
    closeness: 1 / 3,
  });
  expect(compare('the', 's1.h1')).toMatchObject({ share: 0, known: 0, unknown: 0 });
  expect(compare('', 's1.h1')).toMatchObject({ share: 0, known: 0, unknown: 0 });
});

test('speakers and titles count, and several targets count together', () => {
  expect(compare('Köhler on shelter', 's1.h2').share).toBe(1);
  expect(compare('guess travels', 'lessons-learned.p1').share).toBeCloseTo(0.5);
  expect(compare('guess travels', 'lessons-learned.p1', 's2.h3').share).toBe(1);
  expect(compare('guess travels')).toMatchObject({ share: 0, known: 0, unknown: 0 });
});

test('a match is weak if the targets have few of the words, and if no target has the others', () => {
  expect(compare('The xylophones of Timbuktu need more beds', 's1.h2').isWeak).toBe(true);
  expect(compare('Beds are counted at night', 's1.h2').isWeak).toBe(false);
  expect(compare('Zebras graze', 's1.h2').isWeak).toBe(true);
  expect(compare('the', 's1.h2').isWeak).toBe(false);
});
