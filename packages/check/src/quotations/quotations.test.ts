import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { reportFixture } from '../../../core/test/report-fixture.js';
import { createLibrary } from '@findings/core/library';
import { applyFixes } from '../fixes/apply-fixes.js';
import { checkDocument } from '../check-document.js';
import type { DocumentProblem } from '../document/document-problem.js';

const quoteProblems = (markdown: string): readonly DocumentProblem[] =>
  checkDocument(markdown, { library: exampleLibrary }).problems.filter(({ code }) => code.startsWith('quote.'));
const codes = (markdown: string): readonly string[] => quoteProblems(markdown).map(({ code }) => code);
/** The document with the first suggestion for each problem. */
const changed = (markdown: string): string => applySuggestions(markdown, quoteProblems(markdown));
const applySuggestions = (markdown: string, problems: readonly DocumentProblem[]): string =>
  applyFixes(
    markdown,
    problems.map(({ code, choices: [fix] }) => ({ code, fix })),
  );

test('a quotation does not belong to a short sentence after it that restates another finding', () => {
  const quoted = 'They heard that “every border post keeps a register of its own”.';
  expect(codes(`${quoted} Shelters are full [@s1.h1].`)).toEqual(['quote.uncited']);
  expect(codes(`${quoted} See [@s1.h1].`)).toEqual(['quote.misplaced']);
});

test.each([
  'Shelters are full [@s1.h1]. “Every border post keeps a register of its own.”',
  '“Every border post keeps a register of its own.” Shelters are full [@s1.h1].',
  '@s1.h1 tells of shelters. “Every border post keeps a register of its own.”',
  'Shelters are full [@s1.h1].\n\n> Every border post keeps a register of its own.',
])('a citation in another sentence stays, if another finding has the words: %s', (markdown) => {
  const [problem] = quoteProblems(markdown);
  expect(problem?.code).toBe('quote.uncited');
  expect(changed(markdown).replace(/ \[@s2\.h2\]/, '')).toBe(markdown);
});

describe('not reported:', () => {
  test.each([
    ['what a session holds that is cited', '“Beds are counted every night” [@s1].'],
    ['what the whole report holds', '“Beds are counted every night” [@demo2020].'],
    ['what stands in one of several that are cited', '“Beds are counted every night” [@s1.h1; @s1.h2].'],
    ['what stands in one that an alias may mean', '“none of them can be read by another” [@s2.okoro].'],
    [
      'a block quotation of several findings of a session',
      '> Shelters are full by the middle of the month.\n>\n> Beds are counted every night, and the count is public. [@s1]',
    ],
    ['what may be somebody else’s', 'It is “a thing that nobody else has said” [@smith2020].'],
    ['what may be from a citation that matches nothing', 'It is “a thing that nobody else has said” [@s9].'],
    ['a term', 'They speak of the “friendly old rivals” [@s1.h1].'],
    ['the title of a session', 'In “Working Across Borders”, said to be “session two of the workshop” [@smith2020].'],
    [
      'what has its place in another text',
      'The Act says “a thing that nobody else has said”, s. 12(3), as @s1.h1 knows.',
    ],
    [
      'what is remarked in brackets',
      'It (“a thing that nobody else has said”, I know) is like “beds are counted” [@s1.h2].',
    ],
    ['a title', 'Our booklet “The Long Road Home From Here” draws on it [@s1.h1].'],
    ['a name', 'Our booklet, “how to ask for help in three languages”, draws on it [@s1.h1].'],
    ['what has a source in words', 'They say “a thing that nobody else has said” (Smith 2020), as @s1.h1 knows.'],
    [
      'what has a source in a link',
      'They say “a thing that nobody else has said” ([here](https://example.org)), as @s1.h1 knows.',
    ],
    ['a poem with its poet', 'Shelters are full [@s1.h1].\n\n> a thing that nobody else has said\n>\n> — Jane Roe'],
    ['a work that is listed', '- Jane Roe: “a thing that nobody else has said”. See also [@s1.h1].'],
    ['what nobody cites and nobody says', 'Our motto is “count every person twice a day”.'],
    [
      'what only the next sentence may be about',
      'They say “count every person twice a day”. Others found the very opposite in the end [@s1.h1].',
    ],
    [
      'what is cited elsewhere in the paragraph',
      '“Beds are counted every night”, we heard. Rain fell. So says @s1.h2.',
    ],
    ['a question mark for the finding’s full stop', '“Shelters are full by the middle of the month?” [@s1.h1]'],
  ])('%s', (_, markdown) => expect(codes(markdown)).toEqual([]));
});

describe('reported:', () => {
  test.each([
    ['raw text of a format', '`not`{=latex}'],
    ['a hidden element', '<span hidden>not</span>'],
    ['struck words', '~~not~~'],
    ['an image', '![not](x.png)'],
  ])('a quotation without the “not” of the finding, which only %s has', (_, hidden) => {
    const highlights = [['Rana', 'The dam should not be built in the valley of the town.']] as const;
    const library = createLibrary([reportFixture({ sessions: [{ number: '1', highlights }] })]);
    const { problems } = checkDocument(`She said “the dam should ${hidden} be built in the valley” [@s1.h1].`, {
      library,
    });
    expect(problems.map(({ code }) => code)).toEqual(['quote.altered']);
  });

  test.each([
    ['＂', '＂'],
    ['‟', '”'],
    ['″', '″'],
    ['“', '»'],
    ['“', ''],
    ['“', '’'],
  ])('a wrong word between %s and %s', (open, close) => {
    expect(codes(`Each night ${open}beds are seen every night${close} [@s1.h2].`)).toEqual(['quote.altered']);
    expect(codes(`Each night ${open}beds are counted every night${close} [@s1.h2].`)).toEqual([]);
  });

  test('words that are left out between two parts of a quotation', () => {
    expect(codes('So “beds are” “every night” [@s1.h2].')).toEqual(['quote.altered']);
    expect(codes('So “beds are” “counted every night” [@s1.h2].')).toEqual([]);
    expect(codes('Our “old rivals” “beds are counted every night” [@s1.h2].')).toEqual([]);
    expect(quoteProblems('So “beds are” “counted each night, and the count” [@s1.h2].')).toMatchObject([
      { choices: [] },
    ]);
  });

  test.each([
    ['the spaces of French marks', '« beds are counted every night , and “ the count ” is public »'],
    ['other marks within marks', '« beds are counted every night, and "the count" is public »'],
    ['marks within the same marks', '«beds are counted every night, and «the count» is public»'],
  ])('no difference in %s', (_, quotation) => {
    const highlights = [['Rana', 'Beds are counted every night , and “ the count ” is public .']] as const;
    const library = createLibrary([reportFixture({ sessions: [{ number: '1', highlights }] })]);
    const problemsOf = (text: string) => checkDocument(text, { library }).problems;
    expect(problemsOf(`So ${quotation} [@s1.h1].`)).toEqual([]);
    const altered = `So ${quotation.replace('every', 'each')} [@s1.h1].`;
    expect(applyFixes(altered, problemsOf(altered))).toBe(`So ${quotation} [@s1.h1].`);
  });

  test('an altered quotation that is not closed, but not the words after it', () => {
    expect(quoteProblems('So “beds are counted each night, and we agree [@s1.h2].')).toMatchObject([
      { code: 'quote.altered', choices: [] },
    ]);
    expect(codes('So “beds are counted every night, as we agree [@s1.h2].')).toEqual([]);
    expect(codes('So “nobody sleeps in this harbour, as we agree [@s1.h2].')).toEqual([]);
  });

  test('a quotation with another word in code', () => {
    expect(codes('“Beds are counted every `morning`” [@s1.h2].')).toEqual(['quote.altered']);
    expect(codes('“Beds are counted every `night`” [@s1.h2].')).toEqual([]);
  });

  test.each([
    [
      'one wrong paragraph of several',
      '> Shelters are full by the middle of the month.\n>\n> Beds are counted every week, and the count is public. [@s1]',
      ['quote.altered'],
    ],
    ['what a footnote quotes', 'So it is.[^1]\n\n[^1]: “Beds are counted every morning” [@s1.h2].', ['quote.altered']],
    [
      'what a table quotes',
      '| “Beds are counted every morning” | [@s1.h2] |\n| --- | --- |\n| a | b |',
      ['quote.altered'],
    ],
    [
      'each quotation by itself',
      '“Beds are counted every morning” [@s1.h2] and “two cities counted the same people” [@s2.h1].',
      ['quote.altered', 'quote.altered'],
    ],
    [
      'a quotation with two sources of ours, in neither',
      '“a thing that nobody else has said” [@s1.h1; @s1.h2]',
      ['quote.missing'],
    ],
    [
      'words of one finding under the citation of another',
      '@s1.h1 says: “a register of its own, and none of them can be read”.',
      ['quote.misplaced'],
    ],
  ])('%s', (_, markdown, expected) => expect(codes(markdown)).toEqual(expected));
});

describe('the first suggestion', () => {
  test.each([
    [
      'leaves emphasis',
      'He said “beds are *counted* each **night**” [@s1.h2].',
      'He said “beds are *counted* every **night**” [@s1.h2].',
    ],
    [
      'keeps the ends of lines',
      '> Beds are counted\n> each night, and the\n> count is public. [@s1.h2]',
      '> Beds are counted\n> every night, and the\n> count is public. [@s1.h2]',
    ],
    [
      'keeps the writer’s spaces and marks',
      'They said « Beds are counted each night\n, and the count is public » [@s1.h2]',
      'They said « Beds are counted every night\n, and the count is public » [@s1.h2]',
    ],
    [
      'keeps the writer’s case and marks',
      '"Every border post keeps a list of its own" [@s2.h2]',
      '"Every border post keeps a register of its own" [@s2.h2]',
    ],
    [
      'keeps what is left out left out',
      '“Beds are counted […] and the sum is public” [@s1.h2]',
      '“Beds are counted […] and the count is public” [@s1.h2]',
    ],
    [
      'cites in braces what was cited in braces',
      '“Beds are counted every night” [-@{s1.h1}, p. 3].',
      '“Beds are counted every night” [-@{s1.h2}, p. 3].',
    ],
    [
      'cites behind emphasis',
      'We heard *“two countries counted the same people”*.',
      'We heard *“two countries counted the same people”* [@s2.h1].',
    ],
    [
      'cites behind an attribution',
      '> Two countries counted the same people and found different numbers.\n>\n> — Asha Rana\n',
      '> Two countries counted the same people and found different numbers.\n>\n> — Asha Rana [@s2.h1]\n',
    ],
    [
      'removes the quotation marks of words that nobody said',
      'He said “a thing that nobody else has said” [@s1.h1].',
      'He said a thing that nobody else has said [@s1.h1].',
    ],
    [
      'removes the marks of TeX',
      "He said ``a thing that nobody else has said'' [@s1.h1].",
      'He said a thing that nobody else has said [@s1.h1].',
    ],
    [
      'removes the tags of a quotation',
      'He said <q>a thing that nobody else has said</q> [@s1.h1].',
      'He said a thing that nobody else has said [@s1.h1].',
    ],
    [
      'removes no marks before a list marker',
      '"1. a thing that nobody else has said" [@s1.h1].',
      '"1. a thing that nobody else has said" [@s1.h1].',
    ],
    [
      'restores words that reverse the meaning',
      '“Every border post keeps a register of its own, and … them can be read” [@s2.h2].',
      '“Every border post keeps a register of its own, and none of them can be read” [@s2.h2].',
    ],
  ])('%s', (_, markdown, expected) => expect(changed(markdown)).toBe(expected));
});

describe('words of a report that look like markup', () => {
  const says =
    'The role of every single hamlet <img src=x onerror=alert(1)> of the whole river valley is known to the elders &lt;b> of the town.';
  const library = createLibrary([reportFixture({ sessions: [{ highlights: [['rana', says]] }] })]);
  const check = (markdown: string) => checkDocument(markdown, { library }).problems;

  test.each([
    ['a paragraph', '', ''],
    ['an HTML block, where backslashes are not escapes', '<p>\n', '\n</p>'],
  ])('are written as text into %s', (_, opening, closing) => {
    const before = `${opening}"The role of every single hamlit of the whole river valley is known to the elders of the town." [@s1.h1]${closing}\n`;
    const markdown = applySuggestions(before, check(before));
    expect(markdown).toBe(
      `${opening}"The role of every single hamlet &lt;img src=x onerror=alert(1)&gt; of the whole river valley is known to the elders &amp;lt;b&gt; of the town." [@s1.h1]${closing}\n`,
    );
    expect(check(markdown)).toEqual([]);
  });
});
