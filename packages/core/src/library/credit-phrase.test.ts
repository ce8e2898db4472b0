import { expect, test } from 'vitest';
import { translateEnglish } from '../i18n/translate.js';
import { creditPhrase } from './credit-phrase.js';

test.each([
  ['label', 'credited by a comment in the report’s file'],
  ['carried', 'inferred from the text before it'],
  ['heading', 'credited by the heading'],
] as const)('a comment with the reason %s is explained as that reason', (credit, phrase) => {
  expect(creditPhrase(translateEnglish, { evidence: 'comment', credit })).toBe(phrase);
});
