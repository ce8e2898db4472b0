import { expect, test } from 'vitest';
import { cacheText, InvalidCacheError, readCache } from './cache-file.js';

test('reads the entries that it wrote', () => {
  const entries = new Map([['a\tb.md', { key: 'k', citations: 2, rest: '{}' }]]);
  expect(readCache(Buffer.from([...cacheText(entries)].join('')))).toEqual(entries);
});

test.each([[''], ['no tab at all'], ['k\t2\t"a.md"'], ['k\t2\ta.md\t'], ['k\t2\t{}\t'], ['k\t2\tnull\t']])(
  'a line that is not an entry (%j) is reported as damage',
  (line) => {
    expect(() => readCache(Buffer.from(`findings-cache 1\n${line}\n`))).toThrow(InvalidCacheError);
  },
);
