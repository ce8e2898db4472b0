import { createLibrary } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';
import { applyFixes } from '../fixes/apply-fixes.js';

const text = (front: string): string => `---
title: Water Board
${front}reading: exact
---

## Session 1: Wells

- Half of the wells run dry in May.
`;
const library = createLibrary([
  parseReport(text('pages: none\n'), { key: 'web' }),
  parseReport(text(''), { key: 'hand' }),
]);

/** The messages of the rule, and the text without the pages that it reports. */
function checked(markdown: string): readonly string[] {
  const { problems } = checkDocument(markdown, { library });
  const own = problems.filter(({ code }) => code === 'locator.mismatch');
  const fixes = own.map(({ choices: [fix], ...problem }) => ({ ...problem, fix, choices: fix ? [fix] : [] }));
  return [...own.map(({ message }) => message), applyFixes(markdown, fixes as typeof problems)];
}

const MESSAGE = 's1.h1 is in a report without pages, such as a web page. Remove “p. 9”.';

test.each([
  ['Wells run dry [@web:s1.h1, p. 9].', 'Wells run dry [@web:s1.h1].'],
  [
    'Wells run dry [@web:s1.h1 p. 9, emphasis added; @hand:s1.h1].',
    'Wells run dry [@web:s1.h1, emphasis added; @hand:s1.h1].',
  ],
  ['See @web:s1.h1 [p. 9].', 'See @web:s1.h1.'],
])('a page of a report without pages: %s', (before, after) => {
  expect(checked(before)).toEqual([MESSAGE, after]);
  expect(checked(after)).toEqual([after]);
});

test('a leaf, and a page of a whole session or report', () => {
  const messages = checked('Wells run dry [@web:s1, 9; @web, fol. 2].').slice(0, -1);
  expect(messages).toEqual([
    's1 is in a report without pages, such as a web page. Remove “9”.',
    'web is in a report without pages, such as a web page. Remove “fol. 2”.',
  ]);
});

test('nothing for a paragraph, or if the front matter does not say that there are no pages', () => {
  const markdown = 'Wells run dry [@web:s1.h1, para. 2; @hand:s1.h1, p. 9].';
  expect(checked(markdown)).toEqual([markdown]);
});
