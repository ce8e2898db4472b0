import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marked, wells } from '../../test/fixture.js';
import { citationAt, citationsWithin } from './citation-at.js';

/** Which of the keys that carets stand under is found at the cursor. */
function at(fixture: string) {
  const { workspace, uri, offset, ranges } = marked(`${fixture}\n${wells}`);
  const found = citationAt(workspace.proposal(uri)!, offset);
  return { found, ranges, there: found && { start: found.citation.item.start, end: found.citation.item.end } };
}

describe('at a key, with all that belongs to it, and right behind it', () => {
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
    // A group in the suffix of another, whose next key comes behind it.
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

test('with the report that it is in, where that is one', () => {
  expect(at('[@s|1]').found?.source).toBe('file:///w/wells.report.md');
  expect(at('[@s|9]').found?.source).toBeUndefined();
  expect(at('[@smith|2020]').found?.source).toBeUndefined();
});

test('outside the text there is nothing', () => {
  const { workspace, uri } = marked(`[@s1]\n${wells}`);
  for (const offset of [-1, 6, 1e9, NaN]) expect(citationAt(workspace.proposal(uri)!, offset)).toBeUndefined();
});

test('those within a stretch are those that touch it', () => {
  const pieces = fc.array(fc.constantFrom('[@s1, @s2; @d1]', ' @s9 ', 'So. ', '@{s1}@s2', '\n\n'), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, fc.nat(60), fc.nat(60), (all, start, length) => {
      const { workspace, uri } = marked(`So: ${all.join('')}\n${wells}`);
      const { document } = workspace.proposal(uri)!;
      const touching = document!.citations
        .filter(({ item }) => item.start <= start + length && start <= item.end)
        .sort((one, other) => one.item.start - other.item.start);
      expect(citationsWithin(document!, start, start + length).map(({ citation }) => citation)).toEqual(touching);
    }),
    { numRuns: 200 },
  );
});
