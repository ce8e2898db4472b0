import { expect, test } from 'vitest';
import { memoRecent, memoRepeated } from './memo.js';

test.each([
  ['what is asked about again soon is worked out once, and everything has its own answer', memoRecent, [0, 1, 2, 3, 0]],
  ['…or twice, where it is kept from the second time on', memoRepeated, [0, 0, 1, 1, 2, 3, 3, 0]],
])('%s', (_, keeping, expected) => {
  const keep = keeping<{ readonly name: number }, string>(3);
  const made: number[] = [];
  const ask = (key: { readonly name: number }): string =>
    keep(key, () => {
      made.push(key.name);
      return `answer ${key.name}`;
    });
  const keys = [0, 1, 2, 3].map((name) => ({ name }));
  for (const index of [0, 0, 0, 1, 1, 1, 2, 0, 3, 3, 3, 0]) expect(ask(keys[index]!)).toBe(`answer ${index}`);
  expect(made).toEqual(expected);
});
