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

test.each([
  ['The call of 3 October 2018 agreed on a well [@s1.p1].', ['2 October 2018']],
  ['The well call held on 1 October 2018 agreed on a well [@s1.p1].', ['2 October 2018']],
  ['The call of 2 October 2018 agreed on a well [@s1.p1].', undefined],
  ['The call of October 2018 agreed on a well [@s1.p1].', undefined],
  ['The next call of 5 November 2018 agreed on a well [@s1.p1].', undefined],
  ['The workshop of 3 October 2018 agreed on a well [@s1.p1].', undefined],
])('the day of the event is compared with the dates of the report: %s', (text, reported) => {
  const report = parseReport(
    '---\ntitle: Notes of the well call\ndates: 2 October 2018\n---\n\n## Session 1\n\nThe members agreed on a well.\n',
    { key: 'wells' },
  );
  const { problems } = checkDocument(text, { library: createLibrary([report]) });
  expect(problems.map(({ code, severity, reported: dates }) => [code, severity, dates])).toEqual(
    reported ? [['date.unsupported', 'warning', reported]] : [],
  );
});

test('a first name that is also a month is no date', () => {
  const report = parseReport(
    '# Wells\n\n## Session 1\n\nThe wells were opened by January Makena in 2018, and in May the fund began.\n',
    { key: 'wells' },
  );
  const { problems } = checkDocument('The wells were opened in 2017 [@s1.p1].', { library: createLibrary([report]) });
  expect(problems.map(({ message }) => message)).toEqual([
    '“2017” is not in what this sentence cites. s1.p1 says “2018” and “May”.',
  ]);
});
