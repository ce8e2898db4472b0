import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { lines } from '../sketch.js';

test.each([
  ['printed twice', [1, 1, 2], ['report.number-repeated']],
  ['left out', [1, 2, 4], ['report.number-left-out']],
  ['not counted', [1, 3, 4, 7], []],
  ['in order', [1, 2, 3], []],
])('numbers of sessions, which are %s', (_, numbers, codes) => {
  const report = numbers.flatMap((number) => ['', `## Session ${number}: Wells`, '', 'The wells ran dry.']);
  const { problems } = parseReport(lines('# Well Forum', ...report));
  expect(problems.map(({ code }) => code)).toEqual(codes);
});
