import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { applyFixes } from './apply-fixes.js';
import { checkDocument } from '../check-document.js';

const quoteProblems = (markdown: string) =>
  checkDocument(markdown, { library: exampleLibrary }).problems.filter(({ code }) => code.startsWith('quote.'));
const fixed = (markdown: string): string => applyFixes(markdown, quoteProblems(markdown));

describe('without a decision', () => {
  test.each([
    ['a word', '“Beds are counted each night” [@s1.h2]', '“Beds are counted every night” [@s1.h2]'],
    [
      'a word between omissions',
      '“Every … post keeps a list of its own” [@s2.h2]',
      '“Every … post keeps a register of its own” [@s2.h2]',
    ],
  ])('%s is replaced', (_, markdown, expected) => expect(fixed(markdown)).toBe(expected));

  test.each([
    ['a word is added', '“Beds are really counted every night” [@s1.h2]'],
    ['a word is missing', '“Beds counted every night, and the count is public” [@s1.h2]'],
    ['the first word differs', '“All are counted every night, and the count is public” [@s1.h2]'],
    ['the last word differs', '“Beds are counted every night, and the count is secret” [@s1.h2]'],
    ['the meaning is reversed', '“What is often counted is not paid for” [@s3.h1]'],
    ['a bracket is next to the difference', '“Beds are counted [indeed] each night” [@s1.h2]'],
    ['many words differ', '“Beds were counted each night, and that count is public” [@s1.h2]'],
    ['it is not cited', 'We heard “two countries counted the same people”.'],
    ['it is in another finding', '“Beds are counted every night” [@s1.h1].'],
    ['it is nowhere', '“a thing that nobody else has said” [@s1.h1].'],
  ])('nothing is changed if %s', (_, markdown) => {
    expect(quoteProblems(markdown)).toHaveLength(1);
    expect(fixed(markdown)).toBe(markdown);
  });
});
