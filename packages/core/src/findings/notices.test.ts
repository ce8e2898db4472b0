import { expect, test } from 'vitest';
import { parseReport } from '../index.js';

test('notices of copyrights and licenses are left out, and sentences about licenses are not', () => {
  const { sessions, furniture } = parseReport(`# Water Workshop

## Session 1: Wells

Creative Commons BY 3.0 Unported license

© Ana Diaz

Wells run dry before the rains come, and tankers reach half of the villages in the hills.

## Session 2: Tanks

© 2016 Tom Okoro and Ana Diaz

We publish our data under Creative Commons licenses.

A tank holds 5,000 litres, and it costs less than a pump.
`);
  expect(sessions.map(({ overview }) => overview.map(({ text }) => text))).toEqual([
    ['Wells run dry before the rains come, and tankers reach half of the villages in the hills.'],
    [
      'We publish our data under Creative Commons licenses.',
      'A tank holds 5,000 litres, and it costs less than a pump.',
    ],
  ]);
  expect(furniture.filter(({ kind }) => kind === 'boilerplate')).toHaveLength(3);
});
