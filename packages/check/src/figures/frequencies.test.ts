import { expect, test } from 'vitest';
import { unsupportedFigures } from '../../test/unsupported-figures.js';

const FINDINGS = [
  'The pumps fail about once every quarter, and every day somebody waits.',
  'The meeting closed on Wednesday, 15 November.',
  'It met on Thursday, 15 November 2018, and on Friday, 15 November 2019.',
];
const unsupported = (text: string): readonly string[] => unsupportedFigures(text, FINDINGS);

test.each([
  'The pumps fail quarterly [@s1.h1].',
  'The pumps fail every three months [@s1.h1].',
  'The pumps fail four times a year [@s1.h1].',
  'Every year pumps fail [@s1.h1].',
  'It closed on 15 November [@s1.h2].',
  'It closed on Wednesday, November 15 [@s1.h2].',
  'It met on Friday, 15 November 2019 [@s1.h3].',
  'The pumps fail every 0 days [@s1.h1].',
])('right: %s', (text) => expect(unsupported(text)).toEqual([]));

test.each([
  ['The pumps fail once a month [@s1.h1].', 'once a month'],
  ['The pumps are repaired annually [@s1.h1].', 'annually'],
  ['The pumps fail every two weeks [@s1.h1].', 'every two weeks'],
])('wrong: %s', (text, expected) => expect(unsupported(text)).toEqual([expected]));
