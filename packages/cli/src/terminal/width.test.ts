import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitEnd, fitStart, shorten, widthOf } from './width.js';

describe('columns', () => {
  test.each([
    ['Nepal', 5],
    ['नेपाल', 3],
    ['人身売買', 8],
    ['e\u0301', 1],
    ['😀', 2],
    ['\u001b[1mbold\u001b[22m', 4],
  ])('%s takes %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('a text is cut between characters', () => {
    expect(fitStart('人身売買', 5)).toBe('人身');
    expect(fitEnd('人身売買', 5)).toBe('売買');
    expect(fitEnd('a😀', 1)).toBe('');
  });

  test('what fits is the same for every mixture of narrow and wide', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '—', '“', '人', 'e\u0301', '😀', '©\uFE0F', '\u0301'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 25 }), (mixed, columns) => {
        const start = fitStart(mixed, columns);
        const end = fitEnd(mixed, columns);
        expect(mixed.startsWith(start) && mixed.endsWith(end)).toBe(true);
        const widths = Array.from(mixed, (character) => widthOf(character));
        const longest = (all: readonly number[]): number => {
          let used = 0;
          const over = all.findIndex((width) => (used += width) > columns);
          return over < 0 ? all.length : over;
        };
        expect(Array.from(start)).toHaveLength(longest(widths));
        expect(Array.from(end)).toHaveLength(longest(widths.reverse()));
      }),
    );
  });

  test('a text is shortened at a word', () => {
    expect(shorten('Donors and their plans', 15)).toBe('Donors and…');
    expect(shorten('Donors', 6)).toBe('Donors');
    expect(widthOf(shorten('人'.repeat(1000), 20))).toBeLessThanOrEqual(20);
  });
});
