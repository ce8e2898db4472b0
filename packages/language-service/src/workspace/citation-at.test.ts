import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import { citationAt, citationsWithin } from './citation-at.js';

/** The index of the marked range whose key is found at the cursor. */
function at(fixture: string) {
  const { workspace, uri, offset, ranges } = readFixture(`${fixture}\n${wells}`);
  const found = citationAt(workspace.proposal(uri)!, offset);
  return { found, ranges, there: found && { start: found.citation.item.start, end: found.citation.item.end } };
}

describe('finds a citation in its key and at the end of the key', () => {
  test.each([
    ['So [|@s1.h1].\n    ^^^^^^'],
    ['So [@s1|.h1].\n    ^^^^^^'],
    ['So [@s1.h1|].\n    ^^^^^^'],
    ['So [-|@{s1.h1}, p. 3].\n    ^^^^^^^^^'],
    ['So [see @s1; cf. @s|2.h1].\n                 ^^^^^^'],
    ['@s1 [p. 3; @s2|]\n           ^^^'],
    ['> So [@s|1]\n      ^^^'],
    ['𝒳😀 [@s|1]\n      ^^^'],
    ['[^1]: So [@s|1]\n\nx[^1]\n'.replace('\n\n', '\n          ^^^\n\n')],
    ['| a |\n|---|\n| @s‸1 |\n  ^^^'],
    // A group in the suffix of another, which has a later key.
    ['[@s1, @s|2; @d1]\n      ^^^'],
    ['[@s1, @s2; @d|1]\n           ^^^'],
  ])('%s', (fixture) => {
    const { there, ranges } = at(fixture);
    expect(there).toEqual(ranges[0]);
  });
});

test.each([['|So [@s1].'], ['So |[@s1].'], ['So [@s1]|.'], ['So [@s1, p|. 3].'], ['So `@s|1`.'], ['x@s|1']])(
  'not at %s',
  (fixture) => {
    expect(at(fixture).there).toBeUndefined();
  },
);

test('returns the report if it is unambiguous', () => {
  expect(at('[@s|1]').found?.source).toBe('file:///w/wells.report.md');
  expect(at('[@s|9]').found?.source).toBeUndefined();
  expect(at('[@smith|2020]').found?.source).toBeUndefined();
});

test('returns nothing outside the text', () => {
  const { workspace, uri } = readFixture(`[@s1]\n${wells}`);
  for (const offset of [-1, 6, 1e9, NaN]) expect(citationAt(workspace.proposal(uri)!, offset)).toBeUndefined();
});

test('returns the citations that touch a range', () => {
  const pieces = fc.array(fc.constantFrom('[@s1, @s2; @d1]', ' @s9 ', 'So. ', '@{s1}@s2', '\n\n'), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, fc.nat(60), fc.nat(60), (all, start, length) => {
      const { workspace, uri } = readFixture(`So: ${all.join('')}\n${wells}`);
      const { document } = workspace.proposal(uri)!;
      const touching = document!.citations
        .filter(({ item }) => item.start <= start + length && start <= item.end)
        .sort((one, other) => one.item.start - other.item.start);
      expect(citationsWithin(document!, start, start + length).map(({ citation }) => citation)).toEqual(touching);
    }),
    { numRuns: 200 },
  );
});
