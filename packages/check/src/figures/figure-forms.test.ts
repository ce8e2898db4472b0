import { describe, expect, test } from 'vitest';
import { unsupportedFigures } from '../../test/unsupported-figures.js';

const PUMPS = 'Of the pumps, 45% failed. Each was repaired in ten minutes, and 65 million people drink from them.';
const LATENCY = 'The gauge answered in 18 ms, and 65 M people saw it within 10 min.';

describe('a figure is compared in each of its forms', () => {
  test.each([
    ['５４% failed [@s1.h1].', PUMPS, ['５４%']],
    ['４５％ failed [@s1.h1].', PUMPS, []],
    ['$46\\%$ failed [@s1.h1].', PUMPS, ['46\\%']],
    ['$45\\,\\%$ failed [@s1.h1].', PUMPS, []],
    ['It took 10 min [@s1.h1].', PUMPS, []],
    ['It took 12 min [@s1.h1].', PUMPS, ['12 min']],
    ['For 65 M people it matters [@s1.h1].', PUMPS, []],
    ['For 64 M people it matters [@s1.h1].', PUMPS, ['64 M people']],
    ['It took ten minutes for 65 million people [@s1.h1].', LATENCY, []],
    ['It answered in under 20 ms [@s1.h1].', LATENCY, []],
    ['It answered in 18 milliseconds, or 18,000 µs [@s1.h1].', LATENCY, []],
    ['It answered in 30 milliseconds [@s1.h1].', LATENCY, ['30 milliseconds']],
  ])('%s', (text, finding, figures) => expect(unsupportedFigures(text, [finding])).toEqual(figures));
});

describe('a count is that of the list which the sentence gives', () => {
  const OFFICERS = 'In 2013 the Trust hired Ana Diaz, and in 2022 it hired Tom Okoro.';
  test.each([
    ['It hired two officers: Ana Diaz and Tom Okoro [@s1.h1].', []],
    ['It hired two officers of the Trust, Ana Diaz in 2013 and Tom Okoro in 2022 [@s1.h1].', []],
    ['It hired two officers (one in the north and one in the south) [@s1.h1].', []],
    ['It hired three officers: Ana Diaz and Tom Okoro [@s1.h1].', ['three officers']],
    ['It hired three officers, Ana Diaz in 2013 and Tom Okoro in 2022 [@s1.h1].', ['three officers']],
    ['It needs all three measures [@s1.h1].', []],
    ['It needs three measures [@s1.h1].', ['three measures']],
  ])('%s', (text, figures) => expect(unsupportedFigures(text, [OFFICERS])).toEqual(figures));
});
