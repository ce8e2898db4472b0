import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptRange } from './excerpt-range.js';

function cut(text: string, terms: string[], length: number): string {
  const { start, end } = excerptRange(text, terms, length);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

const text =
  'Donors gave money for shelters first. Later the ministries asked for more. Nobody had asked Köhler, who said that ' +
  'shelters need standards, that standards need money, and that money needs time.';

test('a short text is complete', () => {
  expect(cut('Shelters need standards.', ['shelters', 'standards'], 80)).toBe('Shelters need standards.');
});

test('of a long text, the part with the most different matches is shown, with some words before it', () => {
  expect(cut(text, ['standards', 'time'], 90)).toBe(
    '… said that shelters need standards, that standards need money, and that money needs time.',
  );
});

test('accents and case do not matter, as in the search', () => {
  expect(cut(text, ['kohler'], 30)).toContain('Köhler,');
});

test('without a match, the start is shown', () => {
  expect(cut(text, ['water'], 20)).toBe('Donors gave money …');
});

test('an empty text has no words', () => {
  expect(cut('', ['water'], 20)).toBe('');
});

test('the range is in the text, no longer than requested, has whole words, and no character is split', () => {
  const word = fc.oneof(fc.constantFrom('shelters', 'money.', 'Köhler', '😀', ' '), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(
      fc.array(word),
      fc.array(fc.constantFrom('money', 'kohler')),
      fc.integer({ min: 2, max: 60 }),
      (words, terms, length) => {
        const text = words.join(' ');
        const { start, end } = excerptRange(text, terms, length);
        const shown = text.slice(start, end);
        expect(shown.length).toBeLessThanOrEqual(length);
        expect(/\p{Surrogate}/u.test(shown)).toBe(false);
        expect(/^\S*$/.test(shown) || start === 0 || /\s/.test(text[start - 1]!)).toBe(true);
        expect(shown.includes(' ') && end < text.length ? text[end] : ' ').toMatch(/\s/);
      },
    ),
  );
});
