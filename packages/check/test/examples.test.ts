import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createLibrary } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { checkDocument } from '../src/check-document.js';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const library = createLibrary([parseReport(read('packages/tip-2012/report/tip-2012.md'), { key: 'tip2012' })]);
const problemsOf = (name: string): readonly string[] =>
  checkDocument(read(`examples/proposals/${name}.md`), { library }).problems.map(
    ({ span, code }) => `${span.start.line} ${code}`,
  );

test('the finished proposal has no problems', () => {
  expect(problemsOf('safe-migration')).toEqual([]);
});

test('the draft has the problems that examples/README.md lists, and no others', () => {
  const rows = read('examples/README.md').matchAll(/^\|\s*(\d+)\s*\|[^|]*\|\s*`([a-z.]+)`/gm);
  const listed = Array.from(rows, ([, line, code]) => `${line} ${code}`);
  expect(listed.length).toBeGreaterThan(10);
  expect(problemsOf('shelter-with-mistakes')).toEqual(listed);
});
