import { createLibrary, parseReport } from '@findings/core';
import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

const REPORT = `# Wells

## Session 1: Pumps

- **Ana Diaz** The fund received 480 proposals for pumps from all districts.
- **Tom Okoro** Pumps need spare parts.

## Session 2: Rain

- **Sara Holt** All schools measure the rain, and 480 teachers count it.
- **Ana Diaz** Proposals for rain tanks come later.
`;
const library = createLibrary([parseReport(REPORT, { key: 'wells' })]);

test('a number of another finding is offered with the citation of that finding', () => {
  const offers = (sentence: string) =>
    checkDocument(sentence, { library }).problems.map(({ code, choices }) => [code, choices.map(({ text }) => text)]);
  expect(offers('The fund received 480 proposals for pumps [@s2.h2].')).toEqual([['figure.unsupported', ['@s1.h1']]]);
  expect(offers('The fund received 480 proposals for pumps [@wells:s2.h2].')).toEqual([
    ['figure.unsupported', ['@wells:s1.h1']],
  ]);
  expect(offers('The fund received 490 proposals for pumps [@s2.h2].')).toEqual([['figure.unsupported', []]]);
  expect(offers('The fund received 480 proposals for pumps [@s2.h2; @s1.h2].')).toEqual([['figure.unsupported', []]]);
});
