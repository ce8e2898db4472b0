import { expect, test } from 'vitest';
import { unsupportedFigures } from '../../test/unsupported-figures.js';

const FINDINGS = [
  'The board closed issue #6 on ovens, and Article 12 of the bread law, with rule B-24-08.',
  'Ovens are old.',
  'Since mid-1994 ovens are old.',
];

test.each([
  ['Issue #7 is about ovens [@s1.h1].', 'Issue #7'],
  ['The board closed #16 [@s1.h1].', '#16'],
  ['It applies rule B-24-18 [@s1.h1].', 'B-24-18'],
  ['It applies Article 21 of the bread law [@s1.h1].', 'Article 21'],
])('wrong: %s', (text, written) => expect(unsupportedFigures(text, FINDINGS)).toEqual([written]));

test.each([
  'Issue #6 is about ovens [@s1.h1].',
  'Rule B-24-08 is about ovens, unlike rule C-24-09 [@s1.h1].',
  'Issue 6 is about ovens [@s1.h1].',
  'It applies article 12 [@s1.h1].',
  'In our issue #7, ovens come first [@s1.h1].',
  'Issue #7 is about ovens [@s1.h2].',
  'Since mid-90 and B-24 ovens are old [@s1.h3].',
  'Section 3 is about ovens, and Goal 5 as well [@s1.h1].',
])('right: %s', (text) => expect(unsupportedFigures(text, FINDINGS)).toEqual([]));
