import { expect, test } from 'vitest';
import { cacheText, readCache } from './cache-file.js';

test('reads the entries that it wrote', () => {
  const entry = { key: 'k', citations: 2, problems: [], reports: [], titles: { s1: 'Wells' }, named: [] };
  const entries = new Map([['a\tb.md', entry]]);
  expect(readCache([...cacheText(entries)].join(''))).toEqual(entries);
});
