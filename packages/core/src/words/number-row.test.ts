import { expect, test } from 'vitest';
import { NumberRow } from './number-row.js';

test.each([0, 1, 1024, 1025, 150_000])('%i numbers', (length) => {
  const row = new NumberRow(Uint32Array);
  for (let number = 0; number < length; number++) row.push(number * 7);
  const whole = Uint32Array.from({ length }, (_, index) => index * 7);
  expect(row.length).toBe(length);
  expect(row.whole()).toEqual(whole);
  if (length > 0) expect(row.at(length - 1)).toBe(whole.at(-1));
});

test('more than a piece has room for', () => {
  const row = new NumberRow(Uint8Array);
  const length = (1 << 24) + 5;
  for (let number = 0; number < length; number++) row.push(number % 251);
  const whole = row.whole();
  expect(row.length).toBe(length);
  expect(whole).toHaveLength(length);
  for (const at of [0, 1023, 1024, (1 << 24) - 1, 1 << 24, length - 1]) {
    expect([row.at(at), whole[at]]).toEqual([at % 251, at % 251]);
  }
});
