import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cacheText, InvalidCacheError, readCache } from './cache-file.js';

/** A cache with these lines and their digest. */
function cacheOf(...lines: readonly string[]): Buffer {
  const body = ['findings-cache 1', ...lines, ''].join('\n');
  return Buffer.from(`${body}${createHash('sha256').update(body).digest('base64url')}\n`);
}

test('reads the entries that it wrote', () => {
  const entries = new Map([['a\tb.md', { key: 'k', citations: 2, rest: '{}' }]]);
  expect(readCache(Buffer.from([...cacheText(entries)].join('')))).toEqual(entries);
});

test.each([[''], ['no tab at all'], ['k\t2\t"a.md"'], ['k\t2\ta.md\t'], ['k\t2\t{}\t'], ['k\t2\tnull\t']])(
  'a line that is not an entry (%j) is reported as damage, even with the right digest',
  (line) => {
    expect(() => readCache(cacheOf(line))).toThrow(InvalidCacheError);
  },
);
