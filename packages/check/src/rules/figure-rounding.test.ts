import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { checkDocument } from './check-document.js';

const library = createLibrary([
  reportFixture({
    key: 'demo2020',
    sessions: [
      {
        number: '1',
        highlights: [['Rana', 'Of 74 wells 23 are open, 143 gauges were lost, and the fine is 740,000 pounds.']],
      },
    ],
  }),
]);
const unsupported = (text: string): readonly string[] =>
  checkDocument(text, { library })
    .problems.filter(({ code }) => code === 'figure.unsupported')
    .map(({ span: { start, end } }) => text.slice(start.offset, end.offset));

test.each([
  'About 140 gauges were lost [@s1.h1].',
  'Fewer than a third of the wells are open [@s1.h1].',
  'About 31% of the wells are open [@s1.h1].',
  'The fine is £740k [@s1.h1].',
  'More than 70 wells were counted [@s1.h1].',
])('right: %s', (text) => expect(unsupported(text)).toEqual([]));

test.each([
  ['140 gauges were lost [@s1.h1].', '140 gauges'],
  ['About 120 gauges were lost [@s1.h1].', '120 gauges'],
  ['About 145 gauges were lost [@s1.h1].', '145 gauges'],
  ['Half of the wells are open [@s1.h1].', 'Half'],
])('wrong: %s', (text, figure) => expect(unsupported(text)).toEqual([figure]));
