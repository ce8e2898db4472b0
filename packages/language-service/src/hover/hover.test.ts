import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import { hover } from './hover.js';

/** The hover at the cursor: the words in its range, and the first line of the card after the words of the report. */
function shown(fixture: string): string | undefined {
  const { workspace, uri, offset, texts } = readFixture(`${fixture}\n${wells}`);
  const found = hover(workspace, uri, offset);
  const { start, end } = found?.span ?? {};
  return (
    found &&
    `${texts.get(uri)!.slice(start!.offset, end!.offset)}: ${found.markdown.split(/ {2}\n|\n/).find((line) => /^[^>]/.test(line))}`
  );
}

test('says why a citation of a finding is not checked', () => {
  const markdown = 'Wells [@s1.h1] and others [@smith2020].';
  const { workspace, uri } = readFixture(markdown);
  const failure = { message: 'The report is gone.' };
  workspace.setProposal(uri, markdown, { context: { sources: new Map() }, severities: {}, problems: [], failure });
  expect(hover(workspace, uri, markdown.indexOf('s1.h1'))?.markdown).toBe(
    'This citation is not checked. The report is gone.',
  );
  expect(hover(workspace, uri, markdown.indexOf('smith'))).toBeUndefined();
  workspace.setProposal(uri, markdown, { context: { sources: new Map() }, severities: {}, problems: [] });
  expect(hover(workspace, uri, markdown.indexOf('s1.h1'))).toBeUndefined();
});

describe('shows a card on a key', () => {
  const ADA = '**Ada Okoye (WaterAid)**';
  test.each([
    ['in brackets', 'So [@s|1.h1].', `@s1.h1: ${ADA}`],
    ['with braces and without its author', 'So [-@{s1.|h1}].', `-@{s1.h1}: ${ADA}`],
    ['by speaker', 'So @s1.|okoye says.', `@s1.okoye: ${ADA}`],
    ['with a locator', 'So [@s1|.h1, pp. 4-6 and more].', `@s1.h1: ${ADA}, page 4-6`],
    ['in a table', '| a | b |\n|---|---|\n| x | @s1‸.h1 |', `@s1.h1: ${ADA}`],
    ['in a footnote', 'So[^1].\n\n[^1]: See [@s1|.h1].', `@s1.h1: ${ADA}`],
    ['after characters beyond the first plane', '𝒳😀 [@s1|.h1]', `@s1.h1: ${ADA}`],
    ['of a session', '[@s|2]', '@s2: **Session 2: Scarcity**'],
    ['of the report', '[@we|lls]', '@wells: **Wells and Water**'],
  ])('%s', (_, fixture, expected) => expect(shown(fixture)).toBe(expected));
});

test.each([
  ['after the key', 'So [@s1.h1|].'],
  ['on the locator', 'So [@s1.h1, p|. 3].'],
  ['in code', 'So `[@s1.|h1]`.'],
  ['on a key of nobody', '[@smith|2020]'],
])('shows nothing %s', (_, fixture) => expect(shown(fixture)).toBeUndefined());

test('shows nothing on a key whose problem says what it can mean', () => {
  expect(shown('[@s1.h|9]')).toBeUndefined();
  const report = wells.replace('**Ben Ali (UNDP):**', '**Ada Okoye (WaterAid):**');
  const { workspace, uri, offset } = readFixture(`[@s1.oko|ye]\n${report}`);
  expect(hover(workspace, uri, offset)).toBeUndefined();
});

describe('a hint, which VS Code shows as three dots', () => {
  const cards = (severity: 'hint' | 'warning') => {
    const { workspace, uri, offset } = readFixture(`So [@S1.h|1].\n${wells}`, { 'citation.case': severity });
    expect(workspace.proposal(uri)?.check.problems).toMatchObject([{ code: 'citation.case', severity }]);
    return hover(workspace, uri, offset)?.markdown.split('\n\n').slice(0, 2);
  };

  test('is explained before the card', () => {
    expect(cards('hint')).toEqual(['ℹ *Write “S1.h1” as s1.h1.*', expect.stringMatching(/^> Wells cost/)]);
  });

  test('but no other problem, whose message VS Code shows', () => {
    expect(cards('warning')?.[0]).toMatch(/^> Wells cost/);
  });
});

test('shows that a work is in the bibliography', () => {
  const { workspace, uri, offset } = readFixture(`[@smi|th]\n${wells}`);
  const { markdown, context } = workspace.proposal(uri)!;
  const bibliography = { keys: new Set(['smith']), files: ['refs.bib', 'more.json'] };
  workspace.setProposal(uri, markdown, { context: { ...context, bibliography }, severities: {}, problems: [] });
  expect(hover(workspace, uri, offset)?.markdown).toBe('`smith` is in the bibliography refs\\.bib or more\\.json.');
});

test('returns nothing without a library, in an unknown document and outside the text', () => {
  const { workspace, uri } = readFixture(`[@s1.h1]\n${wells}`);
  for (const offset of [-1, 8, 1e9, NaN]) expect(hover(workspace, uri, offset)).toBeUndefined();
  expect(hover(workspace, 'file:///w/none.md', 2)).toBeUndefined();
  workspace.setProposal(uri, '[@s1.h1]', { context: { sources: new Map() }, severities: {}, problems: [] });
  expect(hover(workspace, uri, 2)).toBeUndefined();
});

describe('in a report', () => {
  const inReport = (report: string) => {
    const { workspace, uri, offset, texts } = readFixture(`So [@s1.h2; @wells:s1.ali].\n${report}`);
    const found = hover(workspace, uri, offset);
    return found && { ...found, words: texts.get(uri)!.slice(found.span.start.offset, found.span.end.offset) };
  };

  test('shows the citations of a finding, and its id', () => {
    const found = inReport(wells.replace('Committees of', 'Commit|tees of'));
    expect(found?.words).toBe('Committees of users keep pumps running.');
    expect(found?.markdown.split('\n\n')).toEqual([
      '**Session 1, contribution: Ben Ali (UNDP)**',
      'Cited twice: [a\\.md](file:///w/a.md#L1) (2)',
      'Cite it as `wells:s1.h2`',
    ]);
  });

  test('shows the alias of a finding', () => {
    const found = inReport(wells.replace('pumps running.', 'pumps run|ning. {#committees}'));
    expect(found?.markdown).toContain('Cite it as `wells:s1.h2` or `committees`');
  });

  test('shows nothing outside findings', () => {
    expect(inReport(wells.replace('Panel Highlights', 'Panel High|lights'))).toBeUndefined();
  });
});
