import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldedWords } from './fold-case.js';

test('words of all scripts are letters, digits and marks', () => {
  const text = fc.string({ unit: fc.constantFrom(..."aZ09 _-'’.,\n\u0301\u0915\u093fKß", '😀') });
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' }), fc.string()), (written) => {
      expect(foldedWords(written)).toEqual(fold(written).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['Köhler & KOHLER', ['kohler', 'kohler']],
  ['№ 5, 20 ㎅ 🄐', ['no', '5', '20', 'kb', 'a']],
  ['Acme™ of Łódź', ['acmetm', 'of', 'lodz']],
])('“%s” are the words %j', (written, words) => {
  expect(foldedWords(written)).toEqual(words);
});
