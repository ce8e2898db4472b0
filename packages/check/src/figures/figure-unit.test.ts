import { expect, test } from 'vitest';
import { createLibrary } from '@findings/core/library';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { checkDocument } from '../check-document.js';

const library = createLibrary([
  reportFixture({
    key: 'demo2020',
    sessions: [
      {
        number: '1',
        title: 'Numbers',
        highlights: [
          ['Rana', '30 beds cost $15,000, and 40% to 60% of them were full for twelve nights.'],
          ['Rana', 'A third of the guests, one in five of the staff, and four of them twice.'],
        ],
      },
    ],
  }),
]);
const unsupported = (text: string): readonly string[] =>
  checkDocument(text, { library })
    .problems.filter(({ code }) => code === 'figure.unsupported')
    .map(({ span: { start, end } }) => text.slice(start.offset, end.offset));

test.each([
  '30 places, thirty beds, 30 in all [@s1.h1].',
  'US$ 15 000, fifteen thousand dollars, USD 15k [@s1.h1].',
  'USD 15.000 [@s1.h1].',
  '40–60%, or between 40% and 60% [@s1.h1].',
  '12 nights, 30 of which were cold [@s1.h1].',
  'One third, 33%, 33.3%, one in three; 20 percent, a fifth of them [@s1.h2].',
  'Four guests, five guests [@s1.h2].',
  'From 2014 to 2016 and in 2015-16 we begin [@s1.h1].',
])('supported: %s', (text) => expect(unsupported(text)).toEqual([]));

test.each([
  ['30% [@s1.h1].', '30%'],
  ['$30 [@s1.h1].', '$30'],
  ['€15,000 [@s1.h1].', '€15,000'],
  ['15,000 beds [@s1.h1].', '15,000 beds'],
  ['12 beds [@s1.h1].', '12 beds'],
  ['15,000 rupees [@s1.h1].', '15,000 rupees'],
  ['35% [@s1.h2].', '35%'],
  ['One in four [@s1.h2].', 'One in four'],
  // The number of a session is ours.
  ['One highlight and two exchanges [@s1].', 'two exchanges'],
])('unsupported: %s', (text, expected) => expect(unsupported(text)).toEqual([expected]));

test('only figures in quotation marks are ignored', () => {
  const sentence = (times: number): string =>
    `${'12% and “13%, or ‘14%’, of them” or 15% (“16%”), '.repeat(times)}17% [@s1.h1].`;
  expect(unsupported(sentence(1))).toEqual(['12%', '15%', '17%']);
  expect(unsupported(sentence(3))).toEqual(['12%', '15%', '12%', '15%', '12%', '15%', '17%']);
});
