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
        title: 'Quiet Harbours',
        highlights: [
          ['Wen', 'A cheerful contest among lenders kept the ferry afloat, and quiet harbours grew.'],
          ['Rana', 'Shelters fill up early. Guards wait for wages.'],
          ['Rana', 'Night wardens and unpaid guards keep watch.'],
          ['Wen', 'Night wardens need lamps.'],
          ['Rana', 'The harbour is in its “second quiet age”. Three night ferries sail, and two old piers are closed.'],
        ],
      },
    ],
  }),
]);
const problems = (text: string): readonly string[] =>
  checkDocument(text, { library })
    .problems.filter(({ code }) => code.startsWith('quote.'))
    .map(({ code, span: { start, end } }) => `${code} ${text.slice(start.offset, end.offset)}`);

test.each([
  ['Li Wen described a “cheerful contest” among lenders [@s1.h2].', 'quote.misplaced cheerful contest'],
  ['Lenders held a “cheerful contest” [@s1.h2].', 'quote.misplaced cheerful contest'],
])('in another finding: %s', (text, expected) => expect(problems(text)).toEqual([expected]));

test.each([
  'Li Wen described a “cheerful contest” among lenders [@s1.h1].',
  // A term, and no quotation of what is cited.
  'In a “cheerful contest” of our own, shelters fill up early [@s1.h2].',
  'Unlike the “cheerful contest”, she said, shelters fill up early [@s1.h2].',
  // The cited finding has a word of it, or two findings have it.
  'She described “unpaid guards” who wait for wages [@s1.h2].',
  'She described “night wardens” in shelters [@s1.h2].',
  'She described “quiet harbours” and shelters [@s1.h2].',
  'She described a “cheerful contest” [@s1].',
  'She described a “cheerful contest” [@s1.h2; @s1.h1].',
  'She spoke of a “merry contest” [@s1.h2].',
])('right: %s', (text) => expect(problems(text)).toEqual([]));

test.each([
  ['Asha Rana spoke of a “third quiet age” [@s1.h5].', 'quote.altered third quiet age'],
  ['Asha Rana spoke of a “second golden age” [@s1.h5].', 'quote.altered second golden age'],
  ['Asha Rana counted “four night ferries” [@s1.h5].', 'quote.altered four night ferries'],
])('one word of a phrase differs: %s', (text, expected) => expect(problems(text)).toEqual([expected]));

test.each([
  'Asha Rana spoke of a “second quiet age” [@s1.h5].',
  'Asha Rana counted “three night ferries” [@s1.h5].',
  // The writer's own terms.
  'We call what follows, as Rana said, a “third quiet age” [@s1.h5].',
  'Rana said that quiet comes back, and so does our “third quiet age” [@s1.h5].',
  'Rana spoke of two “quiet old piers” [@s1.h5].',
  'Rana spoke of “two closed piers” [@s1.h5].',
])('no altered phrase: %s', (text) => expect(problems(text)).toEqual([]));
