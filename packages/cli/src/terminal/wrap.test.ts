import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from './width.js';
import { wrap } from './wrap.js';

test.each([
  ['', ['  ']],
  ['so it is', ['  so it is']],
  ['so it was said by many', ['  so it was', '  said by', '  many']],
  ['exactly 10 columns wide', ['  exactly 10', '  columns', '  wide']],
  ['  much\tspace \n around ', ['  much space', '  around']],
  ['no\u00a0break is kept', ['  no break', '  is kept']],
  ['incomprehensibilities are cut', ['  incomprehe', '  nsibilitie', '  s are cut']],
  ['所有發現都有編號', ['  所有發現都', '  有編號']],
])('%j in ten columns with an indent of two', (text, lines) => {
  expect(wrap(text, 12, '  ')).toEqual(lines);
});

test('lines are full but never too wide, and no word is lost', () => {
  const words = fc.array(fc.constantFrom('a', 'be', 'so it', 'prevention', 'écrit', '所有', 'e\u0301'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 10, max: 40 }), (words, columns) => {
      const lines = wrap(words.join(' '), columns);
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const [index, line] of lines.entries()) {
        expect(widthOf(line)).toBeLessThanOrEqual(columns);
        const next = lines[index + 1]?.split(' ')[0];
        if (next !== undefined) expect(widthOf(`${line} ${next}`)).toBeGreaterThan(columns);
      }
    }),
  );
});
