import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from './labels.js';
import { readLocator } from './read-locator.js';

/** The suffix with its locator in brackets: `label[value]`. */
function shown(suffix: string): string {
  const { label, locator, start, end, rest } = readLocator(suffix);
  if (locator === undefined) return suffix.slice(0, end) + rest;
  return `${suffix.slice(0, start)}${label ?? ''}[${locator}]${rest}`;
}

// test/locators.test.ts has Pandoc's word on these and many others.
describe('the locator of a suffix', () => {
  test.each([
    [', p. 9', ', page[9]'],
    [', pp. 4-6', ', page[4-6]'],
    [' p. 3', ' page[3]'],
    ['p. 3', 'page[3]'],
    [', sec. 2, 4(b) and more', ', section[2, 4(b)] and more'],
    [', §§ 3–4', ', section[3–4]'],
    [', 9', ', page[9]'],
    [', Chap. iv.', ', chapter[iv].'],
    [', sub verbo x', ', sub-verbo[x]'],
    [', vol. 1, p. 3', ', volume[1], p. 3'],
    [', p. 33, 35-37, and nowhere else', ', page[33, 35-37], and nowhere else'],
    [', pp.\n 4', ', page[4]'],
    ['{ii, A}', '[ii, A]'],
    ['{ii, A, D-Z}, so', '[ii, A, D-Z], so'],
    [', {p. ii, A} so', ', page[ii, A] so'],
    [', { fig. 3, the  left }', ', figure[3, the left]'],
    [', tbl. 3', ', table[3]'],
    [', app. iv', ', appendix[iv]'],
    [', loc. 3', ', elocation[3]'],
    [', timestamp 00:12:33', ', timestamp[00:12:33]'],
  ])('%j', (suffix, expected) => {
    expect(shown(suffix)).toBe(expected);
  });

  test.each([
    ['', 'nothing'],
    [', see p. 3', 'the label comes first'],
    [', vii', 'a roman numeral without a label'],
    [', p. a', 'no number'],
    [', pages', 'nothing behind the label'],
    [', {3', 'a brace that is never closed'],
    [' [p. 3]', 'brackets'],
  ])('%j has none: %s', (suffix) => {
    expect(readLocator(suffix)).toEqual({ start: 0, end: 0, rest: suffix });
  });
});

const suffixes = fc
  .array(fc.oneof(fc.constantFrom(...' ,;.:-–()[]{}§ 39xivap', 'p. ', 'sub verbo ', 'figs. '), fc.string()))
  .map((parts) => parts.join(''));

describe('readLocator for any suffix', () => {
  test('locator and rest are parts of the suffix', () => {
    fc.assert(
      fc.property(suffixes, (suffix) => {
        const { label, locator, start, end, rest } = readLocator(suffix);
        expect(0 <= start && start <= end).toBe(true);
        expect(rest).toBe(suffix.slice(end));
        if (locator === undefined) expect(label).toBeUndefined();
        else expect(suffix.slice(start, end).replaceAll(/\s+/gu, ' ')).toContain(locator);
      }),
    );
  });

  test('a number after any label is read', () => {
    const labels = ['p.', 'Pages', '§', 'sec.', 'sub verbo', 's.vv.', 'tit.', 'appendices'];
    fc.assert(
      fc.property(fc.constantFrom(...labels), fc.nat(), (written, number) => {
        const { label, locator } = readLocator(`, ${written} ${number}, and so`);
        expect([label, locator]).toEqual([labelOf(written), String(number)]);
      }),
    );
  });
});
