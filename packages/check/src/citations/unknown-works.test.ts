import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../../core/test/example-library.js';
import type { Bibliography } from '../bibliography/bibliography.js';
import { checkDocument } from '../check-document.js';

const refs = (keys: readonly string[], files: readonly string[] = ['refs.bib']): Bibliography => ({
  keys: new Set(keys),
  files,
});

const messages = (markdown: string, bibliography?: Bibliography): string[] =>
  checkDocument(markdown, { library: exampleLibrary, bibliography }).problems.map(({ message }) => message);

describe('keys of works', () => {
  test('are not checked without a bibliography', () => {
    expect(messages('As @smith2020 says.')).toEqual([]);
  });

  test('are looked up wherever Pandoc reads them', () => {
    const known = refs(['smith2020', 'https://example.org/a']);
    expect(messages('[@smith2020; @{https://example.org/a}]^[See -@smith2020.]', known)).toEqual([]);
    expect(messages('| a |\n| --- |\n| [@jones] and @types/node |\n', known)).toEqual([
      '“jones” is not in refs.bib. Correct the key, add the work, or remove the citation.',
      '“types/node” is not in refs.bib. Correct the key, add the work, or write “\\@types/node” if it is not a citation.',
    ]);
  });

  test.each([
    '@fig-map',
    '@tbl-a',
    '@Sec-a',
    '@eq-1',
    '@thm-x',
    '@tip-x',
    '@fig:map',
    '@eq:a',
    "---\nnocite: '@*'\n---\n",
    'a\\@b',
    '`@c`',
  ])('other keys are ignored: %s', (markdown) => {
    expect(messages(markdown, refs([]))).toEqual([]);
  });

  test('a message names up to three files, or their number', () => {
    expect(messages('@jones', refs([], ['a.bib', 'b.json']))[0]).toMatch('in a.bib or b.json.');
    expect(messages('@jones', refs([], ['a', 'b', 'c', 'd']))[0]).toMatch('in any of the 4 bibliographies.');
  });

  test('similar keys are suggested, and letter case is fixed if only one key differs by it', () => {
    const { problems } = checkDocument('@Smith2020 and @smth2021', {
      library: exampleLibrary,
      bibliography: refs(['smith2020', 'smith2021', 'brown']),
    });
    expect(problems.map(({ suggestions }) => suggestions)).toEqual([
      ['smith2020', 'smith2021'],
      ['smith2021', 'smith2020'],
    ]);
    expect(problems.map(({ fix }) => fix?.text)).toEqual(['@smith2020', undefined]);
    expect(problems[1]?.choices.map(({ text }) => text)).toEqual(['@smith2021', '@smith2020']);
    const twice = checkDocument('@SMITH', { library: exampleLibrary, bibliography: refs(['smith', 'Smith']) });
    expect(twice.problems.map(({ fix }) => fix)).toEqual([undefined]);
  });
});

describe('a key that looks like an id', () => {
  test('is a work if it matches no finding and is in the bibliography', () => {
    expect(messages('[@s9; @s99]', refs(['s9']))).toEqual([expect.stringContaining('There is no session 99')]);
    expect(messages('[@ s9]', refs(['s9']))).toEqual([]);
  });

  test('is a finding if it matches one', () => {
    const check = checkDocument('[@s1.h1; @s2.okoro]', {
      library: exampleLibrary,
      bibliography: refs(['s1.h1', 's2.okoro']),
    });
    expect(check.citations).toBe(2);
    expect(check.problems.map(({ code }) => code)).toEqual(['citation.ambiguous']);
  });
});

// A hundred thousand works and as many keys that are nearly theirs: each compared with each would take days.
test('suggestions from many keys take bounded time', () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `author${index}x`);
  const markdown = keys.map((key) => `@${key}y`).join(' ');
  const { problems } = checkDocument(markdown, { library: exampleLibrary, bibliography: refs(keys) });
  expect(problems).toHaveLength(keys.length);
  expect(problems[0]?.suggestions).toContain('author0x');
});
