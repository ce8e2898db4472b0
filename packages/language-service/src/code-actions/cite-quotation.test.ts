import { describe, expect, test } from 'vitest';
import { applyAction, titles } from '../../test/code-action.js';
import { readFixture, wells } from '../../test/fixture.js';
import { codeActions } from './code-actions.js';

const cite = 'Cite s1.h1 (Ada Okoye: “Wells cost 400 dollars each, and half of them dry up within…”)';

describe('a citation is added at the end of a quotation', () => {
  test.each([
    [
      'that a rule reports',
      'They say: “half of them dry‸ up within two years”.',
      'They say: “half of them dry up within two years” [@s1.h1].',
    ],
    ['that no rule reports', 'They say “dry up‸”.', 'They say “dry up” [@s1.h1].'],
    ['with a cursor at its mark', 'They say “dry up”‸.', 'They say “dry up” [@s1.h1].'],
    ['in a block quotation', '> dry up‸ within two years', '> dry up within two years [@s1.h1]'],
    ['in a cell', '| a |\n|---|\n| “dry up‸” |', '| a |\n|---|\n| “dry up” [@s1.h1] |'],
  ])('%s', (_, before, after) => {
    expect(applyAction(`${before}\n${wells}`, cite)['a.md']).toBe(after);
  });
});

test('is also offered if the rule is off', () => {
  const { workspace, uri, offset } = readFixture(`They say: “half of them dry‸ up within two years”.\n${wells}`, {
    'quote.uncited': 'off',
  });
  expect(codeActions(workspace, uri, offset, offset).map(({ title }) => title)).toEqual([cite]);
});

describe('a citation is added after selected words', () => {
  test('in a block quotation', () => {
    const fixture = `> We know that half of them dry up, sadly.
               ^^^^^^^^^^^^^^^^^^^
${wells}`;
    expect(applyAction(fixture, 'Cite')['a.md']).toBe('> We know that half of them dry up [@s1.h1], sadly.');
  });
  test('not in code, front matter or an address', () => {
    for (const text of [
      '`half of them dry up`',
      '---\ntitle: half of them dry up\n---\n',
      '<http://a/half of them dry up>',
    ]) {
      const { workspace, uri } = readFixture(`${text}\n${wells}`);
      const start = text.indexOf('half');
      const offers = codeActions(workspace, uri, start, start + 'half of them dry up'.length);
      expect(offers.map(({ title }) => title)).toEqual(text.startsWith('<') ? [cite] : []);
    }
  });
});

test('offers nothing for cited words, or for words of no finding', () => {
  expect(titles(`They say: “half of them dry‸ up within two years” [@s1.h1].\n${wells}`, 'Cite s1.h1')).toEqual([]);
  expect(titles(`They say: “nobody ever‸ said so”.\n${wells}`)).toEqual([]);
  expect(titles(`They say: “wells‸”.\n${wells}`)).toEqual([]);
});

test('offers every finding that contains the words', () => {
  const other = `--- pumps.report.md
# Pumps

## Session 1: Pumps

Panel Highlights

- **Ben Ali:** They dry up.
`;
  expect(titles(`They “dry up‸” there.\n${wells}${other}`, 'Cite').map((title) => title.split(' ')[1])).toEqual([
    's1.h1',
    'pumps:s1.h1',
  ]);
});
