import { createLibrary, parseReport } from '@findings/core';
import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

const REPORT = `# Wells

## Session 1: Pumps

- **Q/Sara Holt** could we publish and blame?
  - **A/Tom Okoro** We decided against it, but we can take the counts to the districts.

### Panel Highlights

- **Ana Diaz** Asked for a mix of rewards and fines, to get more people to repair pumps.
- **Ana Diaz** Districts could publish what each pump costs, and blame nobody.
- Paris said that the districts have a plan.

## Participants

- Sara Holt
- Tom Okoro
- Ana Diaz
- Paris
`;
const library = createLibrary([parseReport(REPORT, { key: 'wells' })]);

const offers = (sentence: string) =>
  checkDocument(sentence, { library }).problems.map(({ code, choices, reported }) => ({
    code,
    cited: choices.map(({ text }) => text),
    reported,
  }));

const mismatch = (cited: readonly string[], reported?: readonly string[]) => [
  { code: 'attribution.mismatch', cited, reported },
];

test('findings of the wrong person are offered only if they have more of the sentence without its name', () => {
  const [asks, tells] = ['one could publish and blame', 'districts could publish what each pump costs'];
  expect(offers(`Ana Diaz asked whether ${asks} [@s1.q1].`)).toEqual(mismatch([], ['Sara Holt']));
  expect(offers(`Ana Diaz said that ${tells} [@s1.q1].`)).toEqual(mismatch(['@s1.h2']));
});

test('the only person who asks is offered if the sentence says that somebody asks', () => {
  expect(offers('Ana Diaz wondered whether to publish and blame [@s1.q1].')).toEqual(mismatch([], ['Sara Holt']));
  expect(offers('Ana Diaz said that they decided against it [@s1.q1].')).toEqual(mismatch([]));
});

test('the speaker is not offered if the sentence says what this person did, even by a name that looks like a place', () => {
  expect(offers('Ana Diaz told of the plan that the districts have [@s1.h3].')).toEqual(mismatch([], ['Paris']));
  expect(offers('Ana Diaz said that Paris told of the plan of the districts [@s1.h3].')).toEqual(mismatch([]));
});

const SURVEY = `# Wells

## Visits

Every pump is open at night.

These were the remarks of Ana Diaz, who looks after the pumps. More than forty districts now publish repair costs on their own pages.

The visit was long, much like the walk that Sara Holt took along the river. Open maps show districts where pumps are needed most.

The next speaker of the afternoon was Tom Okoro. Counting repairs each month saves districts plenty of money.

## Pumps

Both speakers want open counts.

- **Tom Okoro** Repairs are counted every month.
- **Ana Diaz** The counts are public.

Poll: Should the districts publish their counts?

## Participants

- Sara Holt
- Tom Okoro
- Ana Diaz
`;
const survey = createLibrary([parseReport(SURVEY, { key: 'survey' })]);

test.each([
  ['Ana Diaz said: “More than forty districts now publish repair costs” [@visits.p2].', true],
  ['Ana Diaz said that every pump is open at night [@visits.p1].', false],
  ['As Ana Diaz said, forty districts publish repair costs on their pages [@visits.p2].', true],
  ['As Sara Holt said, open maps show the districts where pumps are needed most [@visits.p3].', true],
  ['Sara Holt told of a long walk along the river [@visits.p3].', false],
  ['Tom Okoro said that counting repairs each month saves districts money [@visits.p4].', false],
  ['Tom Okoro said that both want open counts [@pumps.p1].', false],
  ['As Tom Okoro said, the districts should publish their counts [@pumps.p2].', true],
  ['As Ana Diaz said, the districts should publish their counts [@pumps.p2].', false],
])(
  'a person whom a paragraph only mentions, or who speaks elsewhere in its part, is no speaker: %s',
  (text, isWrong) => {
    const codes = checkDocument(text, { library: survey }).problems.map(({ code }) => code);
    expect(codes).toEqual(isWrong ? ['attribution.mismatch'] : []);
  },
);
