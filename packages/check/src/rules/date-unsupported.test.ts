import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

const report = parseReport(
  `# Water Board

## Session 1: Pumps

- The council reads all comments within 4 weeks.
- A repair takes 4 weeks, and the next one is due after 2 years.
- Crews repair 6 pumps in 4 weeks.
- A new pump comes after more than 4 weeks.
- The crew meets every 4 weeks.
`,
  { key: 'water' },
);
const library = createLibrary([report]);

const severities = (text: string) =>
  checkDocument(text, { library }).problems.flatMap(({ code, severity }) =>
    code === 'date.unsupported' ? severity : [],
  );

test.each([
  ['The comments are read within 8 weeks [@s1.h1].', 'warning', 'each has one exact duration in the same unit'],
  ['Comments are read within eight weeks [@s1.h1].', 'warning', 'in words'],
  ['The comments are read within 8 days [@s1.h1].', 'info', 'another unit'],
  ['The comments are read within about 8 weeks [@s1.h1].', 'info', 'rounded'],
  ['All 30 comments are read within 8 weeks [@s1.h1].', 'info', 'another number in the sentence'],
  ['A repair takes 8 weeks [@s1.h2].', 'info', 'several durations in the finding'],
  ['Repairs of 12 pumps take 7 weeks [@s1.h3].', 'info', 'another number, from which it may be worked out'],
  ['A pump comes after 8 weeks [@s1.h4].', 'info', 'a bound'],
  ['Comments and repairs take 9 weeks [@s1.h1; @s1.h2].', 'info', 'several findings'],
])('%s is reported as %s: %s', (text, severity) => expect(severities(text)).toEqual([severity]));

test.each([
  'In our town, comments are read within 8 weeks [@s1.h1].',
  'We will read comments within 8 weeks [@s1.h1].',
  'The comments are read within a month or 28 days [@s1.h1].',
  'The comments are read within 4 weeks [@s1.h1].',
])('not reported: %s', (text) => expect(severities(text)).toEqual([]));
