import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrowSource } from './narrow-source.js';
import { sourceText } from './source.js';

test('says of any text what sourceText says of it', () => {
  const letter = fc.constantFrom('a', 'é', '“', '\n', '\r', '\x1a', '𝒳', '\ud800');
  fc.assert(
    fc.property(fc.string({ unit: letter }), fc.nat(20), fc.nat(20), (text, start, length) => {
      const [narrow, plain] = [narrowSource(sourceText(text)), sourceText(text)];
      expect(narrow.text).toBe(text);
      expect(narrow.length).toBe(text.length);
      const end = Math.min(text.length, start + length);
      if (start > end) return;
      expect(narrow.slice(start, end)).toBe(text.slice(start, end));
      expect(narrow.span(start, end)).toEqual(plain.span(start, end));
    }),
  );
});

test('also of a text that is in several pieces', () => {
  const text = 'a “bed” é\n'.repeat(3000);
  const narrow = narrowSource(sourceText(text));
  expect(narrow.text).toBe(text);
  for (let start = 0; start < text.length; start += 1021) {
    for (const length of [0, 1, 700, 8192, 20_000]) {
      expect(narrow.slice(start, start + length)).toBe(text.slice(start, start + length));
    }
  }
});
