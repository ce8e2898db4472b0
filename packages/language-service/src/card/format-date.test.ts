import { translateEnglish } from '@findings/core/text';
import { expect, test } from 'vitest';
import { formatDate } from './format-date.js';

test('formats dates like CLDR', () => {
  for (let month = 1; month <= 12; month++) {
    const iso = `2012-${String(month).padStart(2, '0')}-09`;
    const shown = new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(formatDate(translateEnglish, iso)).toBe(shown);
  }
});

test.each(['2012-09', '2012-09-17/2012-09-19', '2012-13-40', '2012-02-31', 'spring 2012', ''])(
  '“%s” stays as it is',
  (written) => {
    expect(formatDate(translateEnglish, written)).toBe(written);
  },
);
