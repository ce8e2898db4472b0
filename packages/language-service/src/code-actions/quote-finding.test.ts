import { describe, expect, test } from 'vitest';
import { applyAction, titles } from '../../test/code-action.js';
import { readFixture, wells } from '../../test/fixture.js';

const words = 'Nobody measures the groundwater.';

describe('the words of a finding are inserted at its citation', () => {
  test.each([
    ['before a bracket', 'It is so [@s2.h1‸].', `It is so “${words}” [@s2.h1].`],
    ['at the start', '[see @s2.h1‸, p. 4]', `“${words}” [see @s2.h1, p. 4]`],
    ['after a word of its sentence', 'Since @s2.h1‸ says.', `Since @s2.h1 “${words}” says.`],
    ['in the writer’s straight marks', 'A "b c" [@s2.h1‸].', `A "b c" "${words}" [@s2.h1].`],
    ['in the writer’s guillemets', 'A «b c» d [@s2.h1‸].', `A «b c» d «${words}» [@s2.h1].`],
    ['in a cell', '| a |\n|---|\n| [@s2.h1‸] |', `| a |\n|---|\n| “${words}” [@s2.h1] |`],
    ['in a block quotation that has no words', '> [@s2.h1‸]', `> ${words} [@s2.h1]`],
  ])('%s', (_, before, after) => {
    const fixture = `${before}\n${wells}`;
    const { 'a.md': text } = applyAction(fixture, 'Quote the words of s2.h1: “Nobody measures the groundwater.”');
    expect(text).toBe(after);
    const { workspace, uri } = readFixture(fixture);
    const problemsOf = (markdown: string) =>
      workspace.setProposal(uri, markdown, workspace.proposal(uri)!).check.problems.map(({ code }) => code);
    const problemsBefore = problemsOf(before.replace('‸', ''));
    expect(problemsOf(text!)).toEqual(problemsBefore);
  });
});

test('offers the first sentences of a long finding before the whole', () => {
  const long = `--- long.report.md
# Long

## Session 1: Water

Panel Highlights

- **Ben Ali:** Rain, e.g. in May, is “rare” and *late*. ${'Then wells run dry and people walk far. '.repeat(9)}
`;
  const fixture = `It is so [@s1.h1‸].\n${long}`;
  expect(titles(fixture, 'Quote')).toEqual([
    'Quote the first sentence of s1.h1: “Rain, e.g. in May, is “rare” and late.”',
    'Quote the first two sentences of s1.h1: “Rain, e.g. in May, is “rare” and late. Then wells…”',
    'Quote all of s1.h1: “Rain, e.g. in May, is “rare” and late. Then wells…”',
  ]);
  expect(applyAction(fixture, 'Quote the first sentence')['a.md']).toBe(
    'It is so “Rain, e.g. in May, is ‘rare’ and late.” [@s1.h1].',
  );
});

test('escapes Markdown in inserted words', () => {
  const odd = `--- odd.report.md
# Odd

## Session 1: Water

Panel Highlights

- **Ben Ali:** Write to ben\\@example.org about \\[all\\] a\\_b | 5 \\* 3.
`;
  expect(applyAction(`| a |\n|---|\n| [@s1.h1‸] |\n${odd}`, 'Quote')['a.md']).toContain(
    '“Write to ben\\@example.org about \\[all\\] a\\_b \\| 5 \\* 3.” [@s1.h1]',
  );
});

test('offers nothing if the quotation exists, or for containers', () => {
  expect(titles(`“${words}” [@s2.h1‸].\n${wells}`, 'Quote')).toEqual([]);
  expect(titles(`> So [@s2.h1‸].\n${wells}`, 'Quote')).toEqual([]);
  for (const key of ['s1', 'wells', 'd1', 's9', 'smith2020']) {
    expect(titles(`So [@${key}‸].\n${wells}`, 'Quote')).toEqual([]);
  }
});
