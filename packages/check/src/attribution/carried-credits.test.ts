import { createLibrary, parseReport } from '@findings/core';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

const report = `# Wells

## Attendees

- Ana Diaz (Well Fund)
- Tom Okoro (Rain Office)
- Lucia Ferrer (Seed Bank)

## Session 1: Pumps

**Ana Diaz**

Pumps fail in the second year after they are built.

Repairs of a pump cost as much as a new rain tank.

- **Tom Okoro:** Nobody counts the wells of the district.
  - Tanks hold water for a dry month.

## Session 2: Money

- **Lucia Ferrer:** Nobody pays for seeds.
`;
const library = createLibrary([parseReport(report, { key: 'wells' })]);
const problems = (text: string) =>
  checkDocument(text, { library }).problems.map(({ code, message }) => ({ code, message }));

describe('a speaker who is only inferred', () => {
  test.each([
    'Tom Okoro said that repairs cost as much as a tank [@s1.h2].',
    'Tom Okoro said that “repairs of a pump cost as much as a new rain tank” [@s1.h2].',
    'According to the Seed Bank, tanks hold water for a dry month [@s1.h4].',
    'Ana Diaz said that repairs cost as much as a tank [@s1.h2].',
  ])('does not make another one wrong, and is not wrong: %s', (text) => {
    expect(problems(text)).toEqual([]);
  });

  test('is not offered, and not said to speak', () => {
    const [problem] = problems('Tom Okoro said that nobody pays for seeds [@s2.h1].');
    expect(problem).toEqual({
      code: 'attribution.mismatch',
      message: 'Tom Okoro is not a speaker of s2.h1, which is by Lucia Ferrer. Tom Okoro speaks in s1.h3.',
    });
    const [first] = checkDocument('Ana Diaz said that repairs cost as much as a rain tank [@s2.h1].', {
      library,
    }).problems;
    expect(first?.choices.map(({ title }) => title)).toEqual(['Cite s1.h1, where Ana Diaz speaks']);
  });
});

test('a speaker whom a label names is still compared', () => {
  expect(problems('Tom Okoro said that pumps fail in the second year [@s1.h1].')).toMatchObject([
    { code: 'attribution.mismatch' },
  ]);
});
