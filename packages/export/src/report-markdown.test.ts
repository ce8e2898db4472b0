import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '@findings/core';
import { parseReport } from '@findings/core';
import { reportMarkdown } from './report-markdown.js';

const digest = new URL('../../tip-2012/report/tip-2012.md', import.meta.url);
const original = new URL('../../../../shared/reports/tip-2012.txt', import.meta.url);

/** The model without what depends on where the text stands. */
function withoutPlaces(report: Report): unknown {
  const { repairs: _repairs, problems: _problems, ...rest } = report;
  return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (key === 'spans' ? undefined : value)));
}

function again(text: string): readonly [unknown, unknown] {
  const report = parseReport(text);
  return [withoutPlaces(parseReport(reportMarkdown(report))), withoutPlaces(report)];
}

describe('a printed report parses to the same model', () => {
  test('the digest', () => {
    const [printed, read] = again(readFileSync(digest, 'utf8'));
    expect(printed).toEqual(read);
  });

  const absent = !existsSync(original);
  if (absent) console.info('Left out: the published report beside the repository (../shared) is absent.');
  test.skipIf(absent)('the published report, damage and all', () => {
    const [printed, read] = again(readFileSync(original, 'utf8'));
    expect(printed).toEqual(read);
  });
});
