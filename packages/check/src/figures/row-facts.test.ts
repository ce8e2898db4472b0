import { createLibrary, parseReport } from '@findings/core';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

const report = `# Water

## Session 1: Wells

- **Maya Rai** counted 40 wells in 12 villages, and found that 25% of them were dry within two years, by March 2018.
- **Ana Diaz** described children who repair taps.
`;
const library = createLibrary([parseReport(report, { key: 'water' })]);
const table = (head: string, row: string) => `${head}\n${head.replace(/[^|]+/g, ' --- ')}\n| a | b | c |\n${row}\n`;
const found = (head: string, row: string) => {
  const { problems } = checkDocument(`Text.\n\n${table(head, row)}`, { library });
  return problems.map(({ code, message }) => `${code} ${/“(.*?)”/.exec(message)?.[1]}`);
};
const HEAD = '| Speaker | Said | Source |';

describe('figures and dates in a row are compared with the finding that the row cites', () => {
  test.each([
    ['| Ms. Rai | 40 % | [@s1.h1] |', ['figure.unsupported 40 %']],
    ['| Ms. Rai | **35 wells** | [@s1.h1] |', ['figure.unsupported 35 wells']],
    ['| [@s1.h1] | dry within three years | |', ['date.unsupported three years']],
    ['| Ms. Rai | dry in March 2019 | [@s1.h1] |', ['date.unsupported March 2019']],
    ['| Ms. Rai | 25 %, 40 wells, 24 months | [@s1.h1] |', []],
  ])('%s', (row, problems) => expect(found(HEAD, row)).toEqual(problems));
});

describe('figures in tables of several columns', () => {
  test.each([
    [
      'by the head of their column',
      '| Region | Wells | Source |',
      '| North | 35 | [@s1.h1] |',
      ['figure.unsupported 35 wells'],
    ],
    ['by a sign in its head', '| Region | Dry (%) | Source |', '| North | 40 | [@s1.h1] |', ['figure.unsupported 40%']],
    [
      'next to a column of dates',
      '| What | Share | Year | Source |',
      '| Dry | 40 % | 2030 | [@s1.h1] |',
      ['figure.unsupported 40 %'],
    ],
    ['of something else', '| Region | Teachers | Source |', '| North | 35 | [@s1.h1] |', []],
    ['that are right', '| Region | Wells | Dry (%) | Source |', '| North | 40 | 25 | [@s1.h1] |', []],
  ])('are compared %s', (_, head, row, problems) => expect(found(head, row)).toEqual(problems));
});

test('a table may follow a blank line at the start of the document', () => {
  const markdown = `\n${table(HEAD, '| Ms. Rai | 40 % | [@s1.h1] |')}`;
  expect(checkDocument(markdown, { library }).problems.map(({ code }) => code)).toEqual(['figure.unsupported']);
});

describe('nothing is reported', () => {
  test.each([
    ['of numbers that count something else', HEAD, '| Ms. Rai | 300 teachers, 60,000, $500 | [@s1.h1] |'],
    ['of findings without figures', HEAD, '| Ms. Diaz | 40 %, 5 wells, three years, June 2018 | [@s1.h2] |'],
    ['in a table of plans', '| Activity | Amount | Source |', '| Pumps | 30 % | [@s1.h1] |'],
    ['in a table of dates to come', '| What | By when | Source |', '| Pumps | three years | [@s1.h1] |'],
    ['of own plans', HEAD, '| we | we repair 50 wells | [@s1.h1] |'],
    ['of quotations', HEAD, '| Ms. Rai | “in 50 wells” | [@s1.h1] |'],
    ['if the cell with the citation has words', HEAD, '| Ms. Rai | 50 wells | cf. her words in [@s1.h1] |'],
    ['if two cells cite', HEAD, '| [@s1.h2] | 50 wells | [@s1.h1] |'],
  ])('%s', (_, head, row) => expect(found(head, row)).toEqual([]));
});
