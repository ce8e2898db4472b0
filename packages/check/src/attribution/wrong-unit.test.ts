import { createLibrary, parseReport } from '@findings/core';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

const report = `# Water

## Session 1: Wells

### Panel Highlights

- **Maya Rai (Hill Trust)** Wells near the river run dry two months later than others.
- **Tom Okoro (Well Fund)** Pumps last longer if one person is paid to look after them.

### Question and Answer

**Tom Okoro:** Does a deeper well help?

**Maya Rai:** The deeper one digs, the more iron is in the water, so people stop drinking it.
`;
const library = createLibrary([parseReport(report, { key: 'water' })]);
const messages = (text: string) =>
  checkDocument(text, { library })
    .problems.filter(({ code }) => code === 'attribution.mismatch')
    .map(({ message }) => message);

test('of two people together, each may be the speaker of one of the findings', () => {
  expect(
    messages('Maya Rai and Tom Okoro said that pumps last longer if one person is paid [@s1.h1; @s1.h2].'),
  ).toEqual([]);
  expect(messages('Maya Rai said that pumps last longer if one person is paid [@s1.h1; @s1.h2].')).toEqual([
    'In s1.h2, this is said by Tom Okoro, not by Maya Rai.',
  ]);
});

describe('somebody who asks is credited with the answer in other words', () => {
  test('is reported', () => {
    expect(messages('Tom Okoro explained that the deeper the well, the more iron is found in it [@s1.q1].')).toEqual([
      'In s1.q1, this is said by Maya Rai, not by Tom Okoro.',
    ]);
  });

  test.each([
    'Tom Okoro asked whether a deeper well would help, and heard of iron in the water [@s1.q1].',
    'Maya Rai explained that the deeper the well, the more iron is found in it [@s1.q1].',
  ])('nothing is reported: %s', (text) => expect(messages(text)).toEqual([]));
});
