import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { applyFixes } from '../fixes/apply-fixes.js';
import { checkDocument } from '../check-document.js';

const check = (markdown: string) => checkDocument(markdown, { library: exampleLibrary });
const codes = (markdown: string) => check(markdown).problems.map(({ code }) => code);

test.each([
  ['[s1.h2]', '[@s1.h2]'],
  ['[see s1.h2, p. 4]', '[see @s1.h2, p. 4]'],
  ['[s1.h2; s2.h1, pp. 4-5]', '[@s1.h2; @s2.h1, pp. 4-5]'],
  ['[s1.h2, s2.h1]', '[@s1.h2; @s2.h1]'],
  ['[s1; s1.h2]', '[@s1; @s1.h2]'],
  ['[demo2020:s1]', '[@demo2020:s1]'],
  ['[lessons-learned.p1]', '[@lessons-learned.p1]'],
])('%s becomes %s', (written, fixed) => {
  expect(codes(`Beds are counted ${written}.`)).toEqual(['citation.malformed']);
  const text = `Beds are counted ${written}.`;
  expect(applyFixes(text, check(text).problems)).toBe(`Beds are counted ${fixed}.`);
  const round = `Beds are counted (${written.slice(1, -1)}).`;
  expect(check(round).problems.map(({ fix, choices }) => [fix, choices?.[0]?.text])).toEqual([[undefined, fixed]]);
});

describe('nothing is reported', () => {
  test.each([
    ['an id that may be something else', 'Beds [s1], (r1), [summary] and [a1].'],
    ['ids that do not exist', 'Beds [s9.h1] [s1.h2; s9.h1] [x.y1].'],
    ['a link', 'Beds [s1.h2](https://example.org) [s1.h2][a] [s1.h2].\n\n[s1.h2]: https://example.org\n[a]: b'],
    ['an image', 'Beds ![s1.h2](a.png).'],
    ['a footnote', 'Beds[^s1.h2].\n\n[^s1.h2]: Text'],
    ['code', 'Beds `[s1.h2]`.\n\n    [s1.h2]\n\n```\n[s1.h2]\n```'],
    ['an escaped bracket', 'Beds \\[s1.h2\\].'],
    ['a span', 'Beds [s1.h2]{.id}.'],
    ['a comment', 'Beds <!-- [s1.h2] -->.'],
    ['part of a word', 'Beds a[s1.h2] [s1.h2]b.'],
    ['other words in the bracket', 'Beds [s1.h2 and others] (not s1.h2).'],
    ['a citation', 'Beds [@s1.h2].'],
  ])('of %s', (_, markdown) => expect(codes(markdown)).toEqual([]));
});

test('a quotation before the bracket is not reported as well', () => {
  expect(codes('“Beds are counted every night” [s1.h2].')).toEqual(['citation.malformed']);
  expect(codes('We heard “beds are counted every night, and the count is public”.\n\nBeds [s1.h2].')).toEqual([
    'quote.uncited',
    'citation.malformed',
  ]);
});
