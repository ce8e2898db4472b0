import { createLibrary, parseReport } from '@findings/core';
import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

const report = `# Wells

## Attendees

* Ana Diaz (Well Fund)
* Tom Okoro (Harbour Trust)
* Lena Moyo (Seed Bank)

## Session 1: Pumps

Each panelist saw the need for a fund that pays for pumps.

Tom Okoro had this to say on the topic of repairs.

If you can make teams aware of the repairs of others, that really helps.

## Session 2: Money

- **Ana Diaz:** Nobody pays for the pumps.
`;
const library = createLibrary([parseReport(report, { key: 'wells' })]);
const codes = (text: string): readonly string[] => checkDocument(text, { library }).problems.map(({ code }) => code);

test('a paragraph of a group is by each of its people', () => {
  expect(codes('Diaz and Moyo saw the need for a fund that pays for pumps [@s1.p1].')).toEqual([]);
});

test('a paragraph without speakers may be by a person whom its part names', () => {
  expect(codes('Tom Okoro said that it “really helps” to know the repairs of other teams [@s1.p3].')).toEqual([]);
  expect(codes('Lena Moyo said that it “really helps” to know the repairs of other teams [@s1.p3].')).toEqual([
    'attribution.mismatch',
  ]);
});
