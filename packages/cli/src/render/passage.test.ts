import { expect, test } from 'vitest';
import { cutPassage } from './passage.js';

function cut(text: string, terms: string[], length: number): string {
  const { words, cutBefore, cutAfter } = cutPassage(text, terms, length);
  const marked = words.map((word) => (word.matches ? `<${word.text}>` : word.text)).join(' ');
  return `${cutBefore ? '… ' : ''}${marked}${cutAfter ? ' …' : ''}`;
}

const text =
  'Donors gave money for shelters first. Later the ministries asked for more. Nobody had asked Köhler, who said that ' +
  'shelters need standards, that standards need money, and that money needs time.';

test('a short text is complete, with its matches marked', () => {
  expect(cut('Shelters need standards.', ['shelters', 'standards'], 80)).toBe('<Shelters> need <standards.>');
});

test('of a long text, the part with the most different matches is shown, with some words before it', () => {
  expect(cut(text, ['standards', 'time'], 90)).toBe(
    '… that shelters need <standards,> that <standards> need money, and that money needs <time.>',
  );
});

test('accents and case do not matter, as in the search', () => {
  expect(cut(text, ['kohler'], 30)).toContain('<Köhler,>');
});

test('without a match, the start is shown', () => {
  expect(cut(text, ['water'], 20)).toBe('Donors gave money …');
});

test('an empty text has no words', () => {
  expect(cut('', ['water'], 20)).toBe('');
});
