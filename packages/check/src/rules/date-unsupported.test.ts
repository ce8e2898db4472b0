import { createLibrary, parseReport } from '@findings/core';
import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

test('the nearest date of the finding is offered first, and not only the first ones', () => {
  const report = parseReport(
    '# Wells\n\n## Session 1\n\nThe wells were dug in 1998, 2003, 2009 and 2030, and the fund began in 2020.\n',
    { key: 'wells' },
  );
  const { problems } = checkDocument('The fund began in 2021 [@s1.p1].', { library: createLibrary([report]) });
  expect(problems.map(({ code, reported }) => [code, reported])).toEqual([
    ['date.unsupported', ['2020', '2030', '2009']],
  ]);
});
