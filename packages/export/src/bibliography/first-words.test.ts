import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWords } from './first-words.js';

test.each([
  ['Shelters are full by the middle of the month.', 'Shelters are full by the middle of the month'],
  ['How long may someone stay?', 'How long may someone stay?'],
  ['Beds are counted every night by two people. The count is public.', 'Beds are counted every night by two people'],
  [
    'Who pays for a bed in the shelter by the river? And for how long?',
    'Who pays for a bed in the shelter by the river?',
  ],
  [
    'dealt with what Dr. Rana and Ms. Okoro had said of the U.S. register. More followed.',
    'dealt with what Dr. Rana and Ms. Okoro had said of the U.S. register',
  ],
  [
    'traced what the ministry has achieved in legislation, up to its newest law, which takes in men as well as women',
    'traced what the ministry has achieved in legislation, up to its newest law…',
  ],
  [
    'Difficult societies and politics deepen the weaknesses of people who work in the houses of others',
    'Difficult societies and politics deepen the weaknesses of people who work…',
  ],
  [
    'showed that the usual framework turns on the "four points of departure from which all else follows"',
    'showed that the usual framework turns on the "four points of departure…"',
  ],
  [
    'asked that the “personhood of survivors be given back to them first of all and by everybody”',
    'asked that the “personhood of survivors be given back to them first of all…”',
  ],
  [
    'Let the voice of staff be heard in what adds to their load (e.g. back office work, or the register).',
    'Let the voice of staff be heard in what adds to their load…',
  ],
  [
    'Let staff be heard in what adds to load (e.g. the office). More followed, and it was long, too.',
    'Let staff be heard in what adds to load (e.g. the office)',
  ],
  ['one\n  line', 'one line'],
  ['', ''],
])('%j has the title %j', (text, title) => {
  expect(firstWords(text)).toBe(title);
});

test('any text has a short title without split characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const title = firstWords(text);
      expect(title.length).toBeLessThanOrEqual(83);
      expect(Buffer.from(title).toString()).toBe(title);
      expect(title).not.toMatch(/[\n\r]/);
    }),
  );
});
