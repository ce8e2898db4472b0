import { expect, test } from 'vitest';
import { titles } from '../../test/code-action.js';
import { wells } from '../../test/fixture.js';

test.each([
  [
    'an unfinished citation',
    'Committees of users keep pumps running [@s1.|',
    ['Cite s1.h2 (Ben Ali: “Committees of users keep pumps running.”)', 'Write [@s1]'],
  ],
  [
    'an unfinished citation in its bracket',
    'Committees of users keep pumps running [@s1.|].',
    ['Cite s1.h2 (Ben Ali: “Committees of users keep pumps running.”)', 'Write s1'],
  ],
  [
    'a citation that matches nothing',
    'Nobody measures the groundwater there [@s2.h|9].',
    ['Write s2.h1 (Ada Okoye: “Nobody measures the groundwater.”)', 'Write s2 (Session 2: Scarcity)'],
  ],
  [
    'a broad citation',
    'Committees of users keep pumps running [@s|1].',
    ['Cite s1.h2 (Ben Ali: “Committees of users keep pumps running.”) instead'],
  ],
  [
    'a citation of an answer',
    'On paper the wells are owned by the village [@s1.q|9].',
    ['Write s1.q1 (Cai Lin: “The village does, on paper.”)', 'Write s1 (Session 1: Digging)'],
  ],
])('the fixes of %s show the words, each once: %s', (_, text, expected) => {
  const offered = titles(`${text}\n${wells}`).filter((title) => /^(?:Cite|Write) /.test(title));
  expect(offered).toEqual(expected);
});
