import { expect, test } from 'vitest';
import { createRecentCache, memoByObject, memoByString } from './memo.js';

test('a recent cache computes each result once until it is full', () => {
  const cache = createRecentCache<{ readonly name: number }, string>(3);
  const computed: number[] = [];
  const resultOf = (key: { readonly name: number }): string =>
    cache(key, () => {
      computed.push(key.name);
      return `result ${key.name}`;
    });
  const keys = [0, 1, 2, 3].map((name) => ({ name }));
  for (const index of [0, 0, 0, 1, 1, 1, 2, 0, 3, 3, 3, 0]) expect(resultOf(keys[index]!)).toBe(`result ${index}`);
  expect(computed).toEqual([0, 1, 2, 3, 0]);
});

test('each object has its own result', () => {
  const computed: number[] = [];
  const double = memoByObject(({ value }: { readonly value: number }) => {
    computed.push(value);
    return value * 2;
  });
  const [one, two] = [{ value: 1 }, { value: 2 }];
  expect([one, two, one, two].map(double)).toEqual([2, 4, 2, 4]);
  expect(computed).toEqual([1, 2]);
});

test('results are cached, also undefined, but not those of strings of more than 64 code units', () => {
  const computed: string[] = [];
  const lengthOf = memoByString((key) => {
    computed.push(key);
    return key === '' ? undefined : key.length;
  });
  const long = 'x'.repeat(65);
  expect(['a', 'a', '', '', long, long].map(lengthOf)).toEqual([1, 1, undefined, undefined, 65, 65]);
  expect(computed).toEqual(['a', '', long, long]);
});
