import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { announcedFormat, FORMATS, isDocument, isReadAsIs } from './formats.js';

test('the documentation lists the usual extension of each format', () => {
  const page = readFileSync(new URL('../../../docs/reading.md', import.meta.url), 'utf8');
  const rows = page.slice(page.indexOf('It works in the same way with:')).split('\n\n')[1];
  for (const { extensions } of Object.values(FORMATS)) expect(rows).toContain(`\`.${extensions[0]!}\``);
});

test.each([
  ['a.PDF', 'pdf', true, false],
  ['notes.old.rst', 'rst', true, false],
  ['a.md', 'markdown', false, true],
  ['a.doc', undefined, true, false],
  ['a', undefined, false, false],
])('%s', (name, format, isImported, isText) => {
  expect([announcedFormat(name), isDocument(name), isReadAsIs(name)]).toEqual([format, isImported, isText]);
});
