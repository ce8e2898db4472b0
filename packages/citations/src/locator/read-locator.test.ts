import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from './labels.js';
import { readLocator } from './read-locator.js';

// test/locators.txt has typical suffixes, which are compared with Pandoc.
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
