import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { checkDocument } from '../check-document.js';

const library = createLibrary([
  reportFixture({
    key: 'demo2020',
    people: ['Asha Rana (Hope House)', 'Li Wen (Port Trust)'],
    sessions: [
      {
        number: '1',
        highlights: [['Rana', 'Shelters fill up early.']],
        exchanges: [
          ['Rana', 'Who pays for the night guards?', 'Nobody pays; volunteers watch the doors themselves.'],
          ['Wen', 'Who counts the beds?', 'The harbour office counts them weekly.'],
          ['Rana', 'A participant asked who owns the boats.', 'The cooperative owns them.'],
          ['Rana', 'Are doors locked?', 'A participant added that volunteers lock the doors.'],
        ],
      },
    ],
  }),
]);
const messages = (text: string): readonly string[] =>
  checkDocument(text, { library }).problems.map(({ message }) => message);

test.each([
  [
    'A participant answered that volunteers watch the doors themselves [@s1.q1].',
    'In s1.q1, this is said by Asha Rana, not by a participant.',
  ],
  ['A panelist asked who owns the boats [@s1.q3].', 'In s1.q3, a participant asks this, not a panelist.'],
])('wrong: %s', (text, message) => expect(messages(text)).toEqual([message]));

test.each([
  'A participant asked who pays for the night guards [@s1.q1].',
  'A participant said that volunteers watch the doors themselves [@s1.q1].',
  'A panelist answered that volunteers watch the doors themselves [@s1.q1].',
  'One participant asked who pays, and the panelist answered that nobody does [@s1.q1].',
  // The participant may have answered something else.
  'A participant answered with a nod when asked about night guards [@s1.q1].',
  // Wen gives no talk, and may be a participant.
  'A participant answered that the harbour office counts them weekly [@s1.q2].',
  'A panelist asked who counts the beds [@s1.q2].',
  'A participant replied that volunteers lock the doors [@s1.q4].',
])('right: %s', (text) => expect(messages(text)).toEqual([]));
