import { expect, test } from 'vitest';
import { NumberRow } from './number-row.js';

test.each([0, 1, 1 << 16, (1 << 16) + 1, 150_000])('%i numbers', (length) => {
  const row = new NumberRow(Int32Array);
  for (let number = 0; number < length; number++) row.push(-number);
  const whole = Int32Array.from({ length }, (_, index) => -index);
  expect(row.length).toBe(length);
  expect(row.whole()).toEqual(whole);
  if (length > 0) expect(row.at(length - 1)).toBe(whole.at(-1));
});
