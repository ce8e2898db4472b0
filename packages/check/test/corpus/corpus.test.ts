import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parseReport } from '@findings/core';
import { accuracyPage } from './accuracy-page.js';
import { proposalsAbout } from './proposal.js';
import { precision, recall, score, type Score } from './score.js';

const proposals = 200;
const codes = [
  'quote.altered',
  'quote.misplaced',
  'quote.missing',
  'quote.uncited',
  'attribution.mismatch',
  'figure.unsupported',
] as const;

let scores: ReadonlyMap<string, Score>;

beforeAll(() => {
  const reports = { tip2012: '../../../tip-2012/report/tip-2012.md', seeds2018: '../natural/seeds-2018.md' };
  const worlds = Object.entries(reports).map(([key, path]) =>
    proposalsAbout(parseReport(readFileSync(new URL(path, import.meta.url), 'utf8'), { key })),
  );
  const pages = Array.from({ length: proposals }, (_, seed) => {
    const world = worlds[seed % worlds.length]!;
    return [world.library, world.write(seed)] as const;
  });
  scores = score(pages, codes);
});

test.each(codes)('%s: precision and recall are at least 0.975', (code) => {
  const result = scores.get(code)!;
  expect(result.found).toBeGreaterThan(50);
  expect(precision(result), JSON.stringify(result.falseAlarms, null, 1)).toBeGreaterThanOrEqual(0.975);
  expect(recall(result), JSON.stringify(result.overlooked, null, 1)).toBeGreaterThanOrEqual(0.975);
});

test('docs/accuracy.md is up to date (vitest -u writes it)', async () => {
  await expect(accuracyPage(scores, proposals)).toMatchFileSnapshot('../../../../docs/accuracy.md');
});
