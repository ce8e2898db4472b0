import { describe, expect, test } from 'vitest';
import { exampleLibrary, exampleReport } from '../../core/test/example-library.js';
import { reportFixture } from '../../core/test/report-fixture.js';
import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import type { Library } from '@findings/core/library';
import { checkDocument } from './check-document.js';

const check = (markdown: string, severities = {}) => checkDocument(markdown, { library: exampleLibrary, severities });
const codes = (markdown: string, severities = {}) => check(markdown, severities).problems.map(({ code }) => code);

test('a document with valid citations has no problems', () => {
  const markdown = `# A proposal

Shelters are full [@s1.h1; see @demo2020:s1.h2, p. 4], as @smith2020 [p. 3] says too; write to office@s9.example.

> What is not counted is not paid for. [@uncounted]

    code [@s9]
`;
  expect(check(markdown)).toEqual({ citations: 3, problems: [], suppressed: [] });
});

test('a problem has a message, a span and suggestions', () => {
  expect(check('Shelters are full.\n\nNobody is counted [-@{s1h2}].').problems).toEqual([
    {
      code: 'citation.unresolved',
      severity: 'error',
      id: 's1h2',
      message:
        'The report has no finding “s1h2”. Did you mean s1.h2 (Session 1, contribution: Jens Köhler (Port Authority))?',
      span: { start: { line: 3, column: 20, offset: 39 }, end: { line: 3, column: 28, offset: 47 } },
      suggestions: ['s1.h2'],
      fix: {
        span: { start: { line: 3, column: 20, offset: 39 }, end: { line: 3, column: 28, offset: 47 } },
        text: '-@{s1.h2}',
        title: 'Write s1.h2 (Jens Köhler: “Beds are counted every night, and the count is public.”)',
      },
      choices: [expect.objectContaining({ text: '-@{s1.h2}' })],
    },
  ]);
});

test('a message names the report only if several reports can be cited', () => {
  const other = parseReport('# River Days\n\n## Session 1: Rivers\n\n- **Ana Wex:** Rivers rise.\n', { key: 'rivers' });
  const several = createLibrary([...exampleLibrary.reports, other], { default: exampleLibrary.defaultKey! });
  const messages = (library: Library) =>
    checkDocument('Rain [@s9; @s1.h9; @s1.nobody].\n\n> No such words are in any of the reports [@s1.h1].', {
      library,
    }).problems.map(({ message }) => message.split('. ')[0]);
  expect(messages(exampleLibrary)).toEqual([
    'There is no session 9 in the report',
    'Session 1 has no point 9',
    'There is no speaker “nobody” in Session 1',
    'These words do not appear in the report',
  ]);
  expect(messages(several)).toEqual([
    'There is no session 9 in ‘Safe Passage Workshop’ (demo2020)',
    'Session 1 of ‘Safe Passage Workshop’ (demo2020) has no point 9',
    'There is no speaker “nobody” in Session 1 of ‘Safe Passage Workshop’ (demo2020)',
    'These words do not appear in ‘Safe Passage Workshop’ (demo2020)',
  ]);
  const named = exampleLibrary.reports.map((report) => ({ ...report, shortTitle: 'Passage' }));
  expect(messages(createLibrary([...named, other], { default: exampleLibrary.defaultKey! }))[0]).toBe(
    'There is no session 9 in ‘Passage’ (demo2020)',
  );
});

test('a problem has the ids that were compared, and the quoted words', () => {
  const told = (markdown: string) =>
    check(markdown).problems.map(({ code, about, quoted }) => ({
      code,
      ...(about && { about }),
      ...(quoted && { quoted }),
    }));
  expect(told('Of all beds, 45% stay empty [@s1.h2; @s1.h1; @s1.h2].')).toEqual([
    { code: 'figure.unsupported', about: ['demo2020:s1.h2', 'demo2020:s1.h1'] },
  ]);
  expect(told('Maria Okoro argued that shelters fill up early [@s1.h1].')).toEqual([
    { code: 'attribution.mismatch', about: ['demo2020:s1.h1'] },
  ]);
  expect(told('The port says: “none of *them* can be read by another” [@s2.h3].')).toEqual([
    { code: 'quote.misplaced', quoted: 'none of them can be read by another' },
  ]);
  expect(told('We learned that “two countries counted *the same* people”.')).toEqual([
    { code: 'quote.uncited', quoted: 'two countries counted the same people' },
  ]);
});

test('problems of all rules are in document order', () => {
  expect(codes('One [@S1], two [@s9], three [@s2.okoro], four [@ s1.h2].')).toEqual([
    'citation.case',
    'citation.unresolved',
    'citation.ambiguous',
    'citation.malformed',
  ]);
});

describe('the severity from the configuration', () => {
  test('overrides that of the rule', () => {
    expect(check('[@s9]', { 'citation.unresolved': 'info' }).problems[0]?.severity).toBe('info');
  });
  test('can turn a rule off', () => {
    expect(codes('[@S1; @s9]', { 'citation.unresolved': 'off' })).toEqual(['citation.case']);
  });
});

describe('a near miss', () => {
  test.each([
    'Meet @ home',
    '[@ home]',
    '[@smith2020',
    '@smith2020,h2',
    '[@smith2020, @jones2021]',
    '[@s1, p. 9]',
    '@s1, h2 says',
  ])('is not reported if it is not about a report: %s', (markdown) => expect(codes(markdown)).toEqual([]));
});

describe('several reports', () => {
  const other = reportFixture({
    key: 'ports2019',
    title: 'Ports',
    sessions: [{ title: 'A' }, { title: 'B' }, { title: 'C' }, { title: 'D' }],
  });
  const message = (markdown: string, options = {}) =>
    checkDocument(markdown, { library: createLibrary([exampleReport, other], options) }).problems.map(
      ({ message }) => message,
    );

  test('without a default need qualified ids', () => {
    expect(message('[@s4]')).toEqual([
      'There are several reports. Write the key of one before “s4”. Did you mean ports2019:s4 (D)?',
    ]);
  });
  test('with a default need qualified ids for the others', () => {
    expect(message('[@s4]', { default: 'demo2020' })[0]).toContain('The last one is s3.');
    expect(message('[@s4]', { default: 'demo2020' })[0]).toContain('ports2019:s4 (D)');
  });
});
