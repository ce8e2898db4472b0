import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import { selections } from './selections.js';

/** The selections, the innermost first, without the whole document. */
function grown(fixture: string): readonly string[] {
  const { workspace, uri, offset, texts } = readFixture(fixture);
  const words = selections(workspace, uri, offset).map(({ start, end }) =>
    texts.get(uri)!.slice(start.offset, end.offset),
  );
  expect(words.at(-1)).toBe(texts.get(uri));
  return words.slice(0, -1);
}

describe('in a proposal', () => {
  test('expands from the key to the section', () => {
    expect(
      grown(`# A

First. Half dry up [see @s1|.h1, p. 3; cf. @s2].  And so.

## B

So.

# C
${wells}`),
    ).toEqual([
      '@s1.h1',
      '[see @s1.h1, p. 3; cf. @s2]',
      'Half dry up [see @s1.h1, p. 3; cf. @s2].',
      'First. Half dry up [see @s1.h1, p. 3; cf. @s2].  And so.',
      '# A\n\nFirst. Half dry up [see @s1.h1, p. 3; cf. @s2].  And so.\n\n## B\n\nSo.',
    ]);
  });

  test.each([
    ['the second of a group', 'So [@s1; cf. @s2, p|. 3].', ['[@s1; cf. @s2, p. 3]']],
    ['a bracket', 'So |[@s1; @s2].', ['[@s1; @s2]']],
    ['one outside brackets', 'So @s1| [p. 3; @s2].', ['@s1', '@s1 [p. 3; @s2]']],
  ])('%s', (_, text, expected) => expect(grown(`${text}\n${wells}`).slice(0, expected.length)).toEqual(expected));

  test('treats cells, footnotes and quotations as paragraphs', () => {
    expect(grown(`| a | b |\n|---|---|\n| x | So @s‸1. And. |\n${wells}`)).toEqual(['@s1', 'So @s1.', 'So @s1. And.']);
    expect(grown(`So[^1].\n\n[^1]: See @s|1. And.\n${wells}`)).toEqual(['@s1', 'See @s1.', 'See @s1. And.']);
    expect(grown(`> 𝒳 so\n> @s|1. And.\n${wells}`)).toEqual(['@s1', '𝒳 so\n> @s1.', '𝒳 so\n> @s1. And.']);
  });

  test('works without a library', () => {
    const { workspace, uri } = readFixture(`x\n${wells}`);
    workspace.setProposal(uri, '# A\n\nSo. Why?', { context: { sources: new Map() }, severities: {}, problems: [] });
    expect(selections(workspace, uri, 10).map(({ start, end }) => `${start.offset}-${end.offset}`)).toEqual([
      '9-13',
      '5-13',
      '0-13',
    ]);
  });
});

describe('in a report', () => {
  test('expands from the finding to the day', () => {
    const report = wells.replace('Nobody measures', 'Nobody meas|ures');
    const [finding, session, day, ...more] = grown(`x\n${report}`);
    expect(finding).toBe('Nobody measures the groundwater.');
    expect(session).toMatch(/^### Session 2: Scarcity[^]*groundwater\.$/);
    expect(day).toMatch(/^## Day 1: 3 May 2021[^]*groundwater\.$/);
    expect(more).toEqual([]);
  });
});

test('returns nothing outside the text and in an unknown document', () => {
  const { workspace, uri } = readFixture(`[@s1]\n${wells}`);
  for (const offset of [-1, 6, NaN]) expect(selections(workspace, uri, offset)).toEqual([]);
  expect(selections(workspace, 'file:///w/none.md', 0)).toEqual([]);
});
