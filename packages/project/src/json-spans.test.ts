import { expect, test } from 'vitest';
import { readJson } from './json-spans.js';

test('reads a list with 150,000 entries', () => {
  const include = Array.from({ length: 150_000 }, () => 'a');
  const { value, problems } = readJson(JSON.stringify({ include }));
  expect(problems).toEqual([]);
  expect(value).toEqual({ include });
});
