import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageCase } from '../../../export/test/coverage-arbitrary.js';
import { styleOf } from '../terminal/style.js';
import { widthOf } from '../terminal/width.js';
import { prettyCoverage } from './pretty-coverage.js';

const lines = (pieces: Iterable<string>): string[] => [...pieces].join('').split('\n');

/** As the findings of those reports are called. */
const ID = '((?:s\\d|summary|part-\\d)\\.[a-z]\\d|r\\d)';

test('for any text, each finding is one line without control characters and not too wide', () => {
  fc.assert(
    fc.property(
      coverageCase,
      fc.integer({ min: 40, max: 120 }),
      fc.boolean(),
      ({ coverage, findings }, width, unicode) => {
        const layout = { style: styleOf(false), width };
        const all = lines(prettyCoverage(coverage, { uncited: false, layout, unicode }));
        const [cited, uncited] = unicode ? ['●', '○'] : ['\\*', '-'];
        const ids = all.flatMap((line) => new RegExp(`^ {2}(?:${cited}|${uncited}) ${ID} `).exec(line)?.[1] ?? []);
        expect(ids).toEqual(findings.map(({ id }) => id));
        // eslint-disable-next-line no-control-regex
        expect(all.filter((line) => /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(line))).toEqual([]);
        expect(all.filter((line) => widthOf(line) > width)).toEqual([]);

        const open = lines(prettyCoverage(coverage, { uncited: true, layout, unicode }));
        const left = open.filter((line) => new RegExp(`^ {2}${uncited} ${ID} `).test(line));
        expect(left).toHaveLength(coverage.totals.findings - coverage.totals.cited);
        expect(open.filter((line) => new RegExp(`^ {2}${cited} ${ID} `).test(line))).toEqual([]);
      },
    ),
  );
});
