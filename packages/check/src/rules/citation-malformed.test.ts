import { createLibrary } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

const report = parseReport(
  `# Water Board

## Participants

- Ana Diaz (Well Fund)
- Tom Okoro (River Board)
- Bina Lama (Pump Service)

## Session 1: Formats

- **Ana Diaz** said that both are needed for offices.
- **Bina Lama** said that the service has spoken to the makers about the format.

### Questions and answers

Ana Diaz: Could one name and shame the slow offices?

Tom Okoro: That would not help anybody at all.
`,
  { key: 'board' },
);
const library = createLibrary([report]);
const problemsOf = (text: string) => checkDocument(text, { library }).problems;

test('an unfinished id offers the findings of its part, those with the words of the sentence first', () => {
  const [problem] = problemsOf('Nobody may name and shame slow offices. The service has spoken to the makers [@s1.');
  expect(problem?.choices.map(({ text }) => text)).toEqual(['[@s1.h2]', '[@s1.q1]', '[@s1]']);
  expect(problem).not.toHaveProperty('fix');
});
