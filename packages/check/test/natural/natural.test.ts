import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { applyFixes } from '../../src/fixes/apply-fixes.js';
import { checkDocument } from '../../src/check-document.js';
import { parseExample } from '../parse-example.js';

const here = new URL('.', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, here), 'utf8');

const shipped = parseReport(read('../../../tip-2012/report/tip-2012.md'), { key: 'tip2012' });
const seeds = parseReport(read('seeds-2018.md'), { key: 'seeds2018' });

/** Proposals by the reports that they are about. */
const worlds: readonly (readonly [folder: string, library: Library])[] = [
  ['tip2012', createLibrary([shipped])],
  ['seeds2018', createLibrary([seeds])],
  ['both', createLibrary([shipped, seeds])],
];

const proposals = worlds.flatMap(([folder, library]) =>
  readdirSync(new URL(`${folder}/`, here))
    .sort()
    .map((name) => [`${folder}/${name}`, library] as const),
);

describe.each(proposals)('%s', (path, library) => {
  // As no one writes in a template: carets under what is to be reported, to the end of its line at most.
  const { markdown, expected } = parseExample(`\n${read(path)}`);
  const { problems } = checkDocument(markdown, { library });

  test('exactly the problems at the carets are reported', () => {
    const lineEnd = (place: number): number => `${markdown}\n`.indexOf('\n', place);
    const say = (start: number, end: number, code: string): string =>
      `${markdown.slice(0, start).split('\n').length} ${code} ${markdown.slice(start, Math.min(end, lineEnd(start)))}`;
    expect(problems.map(({ span, code }) => say(span.start.offset, span.end.offset, code))).toEqual(
      expected.map(({ start, end, message }) => say(start, end, message)),
    );
  });

  test('fixed documents have no fixes left', () => {
    const fixed = applyFixes(markdown, problems);
    const left = checkDocument(fixed, { library }).problems;
    expect(left.filter(({ fix }) => fix)).toEqual([]);
    const unfixed = problems.filter(({ fix }) => !fix);
    expect(left.map(({ code, message }) => `${code} ${message}`)).toEqual(
      unfixed.map(({ code, message }) => `${code} ${message}`),
    );
  });
});

test('the documents contain problems of all kinds', () => {
  const codes = proposals.flatMap(([path]) => parseExample(`\n${read(path)}`).expected.map(({ message }) => message));
  expect(codes.length).toBeGreaterThan(100);
  expect(new Set(codes)).toEqual(
    new Set([
      'quote.altered',
      'quote.misplaced',
      'quote.missing',
      'quote.uncited',
      'attribution.mismatch',
      'citation.unrelated',
      'figure.unsupported',
      'date.unsupported',
    ]),
  );
});
