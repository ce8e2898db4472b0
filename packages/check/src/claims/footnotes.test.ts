import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { checkDocument } from '../check-document.js';

const library = createLibrary([
  reportFixture({
    key: 'demo2020',
    people: ['Asha Rana', 'Li Wen'],
    sessions: [
      {
        number: '1',
        highlights: [
          ['Rana', 'Of 40 shelters in the north, 30% were full in 2018.'],
          ['Wen', 'Nobody counts the beds.'],
        ],
      },
    ],
  }),
]);
const found = (text: string): readonly string[] =>
  checkDocument(text, { library }).problems.map(
    ({ code, span: { start, end } }) => `${code}: ${text.slice(start.offset, end.offset)}`,
  );

test.each([
  ['Of the shelters in the north, 50% were full.[^1]\n\n[^1]: [@s1.h1]', ['figure.unsupported: 50%']],
  ['Of the shelters in the north, 50% were full.[^1]\n\n[^1]: See Rana [@s1.h1].', ['figure.unsupported: 50%']],
  ['Of the shelters, 50%[^a] were full in 2018.\n\n[^a]: Rana, [@s1.h1].', ['figure.unsupported: 50%']],
  ['Shelters in the north were full in 2016.[^1]\n\n[^1]: [@s1.h1]', ['date.unsupported: 2016']],
  ['Li Wen said that shelters in the north were full.[^1]\n\n[^1]: [@s1.h1]', ['attribution.mismatch: Li Wen']],
  ['| Shelters |\n| --- |\n| In the north, 50% are full.[^1] |\n\n[^1]: [@s1.h1]', ['figure.unsupported: 50%']],
])('a sentence is checked with the citation of its footnote: %s', (text, problems) =>
  expect(found(text)).toEqual(problems),
);

test.each([
  'Of the shelters in the north, 30% were full.[^1]\n\n[^1]: [@s1.h1]',
  'We train 20 guards for them.[^1]\n\n[^1]: [@s1.h1]',
  // The footnote says something else.
  'In the south, 50% of the shelters were full.[^1]\n\n[^1]: The workshop heard of similar worries about the north [@s1.h1].',
  'In the south, 50% of the shelters were full.[^1]\n\n[^1]: See also [@s1.h1].',
  'In the south, 50% of the shelters were full.[^1]\n\n[^1]: Siehe auch [@s1.h1].',
  // The footnote also cites another work.
  'In the south, 50% of the shelters were full.[^1]\n\n[^1]: [@s1.h1; @smith2020]',
  'In the south, 50% of the shelters were full.[^1]\n\n[^1]: Own survey.',
])('right: %s', (text) => expect(found(text).filter((one) => !one.includes('smith2020'))).toEqual([]));
