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

  test('a text is shortened at a word', () => {
    expect(shorten('Donors and their plans', 15)).toBe('Donors and…');
    expect(shorten('Donors', 6)).toBe('Donors');
    expect(widthOf(shorten('人'.repeat(1000), 20))).toBeLessThanOrEqual(20);
  });
});
