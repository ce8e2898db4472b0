import { translateEnglish } from '@findings/core/text';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultConfiguration } from './configuration.js';
import { createGlobCheck, isIncluded } from './globs.js';

const problem = (glob: string) => createGlobCheck(translateEnglish)(glob);

describe('createGlobCheck for one glob', () => {
  test.each([
    '**/*.md',
    'proposals/**/*.{md,qmd,Rmd}',
    '**/*draft*.{md,qmd}',
    '**/drafts/**/*.md',
    '{*.md,*.qmd,*.Rmd,*.markdown}',
    'a\\(1\\)/*.md',
    '[0-9]?-*.md',
    'a{b',
  ])('accepts %s', (glob) => {
    expect(problem(glob)).toBeUndefined();
  });

  test.each([
    ['*a'.repeat(20), /^“(?:\*a){20}” has too many wildcards to be matched quickly/],
    ['*a*a*a*b', /has too many wildcards/],
    ['**/'.repeat(8) + 'b', /has too many wildcards/],
    ['*a*/*a*/*a*/b', /has too many wildcards/],
    ['{a,{b,{c,d}}}'.repeat(12), /has too many wildcards/],
    ['{a*,aa*}{a*,aa*}{a*,aa*}{a*,aa*}b', /has too many wildcards/],
    ['(a|aa)b', /uses “\(” or “\+” as in a regular expression/],
    ['+(a)b', /as in a regular expression/],
    ['[a]+[a]+[a]+[a]+b', /as in a regular expression/],
    ['*.md\\\\\\\\', /ends with a backslash/],
    ['a'.repeat(501), /^“a{40}…” is too long for a pattern$/],
  ])('refuses %s', (glob, message) => {
    expect(problem(glob)).toMatch(message);
  });
});

describe('createGlobCheck for all globs of a configuration', () => {
  const problems = (globs: readonly string[]) =>
    globs.map(createGlobCheck(translateEnglish)).filter((each) => each !== undefined);
  const numbers = Array.from({ length: 100 }, (_, index) => index);

  test('accepts many globs that match quickly', () => {
    expect(problems(numbers.map((number) => `team-${number}/**/*.{md,qmd}`))).toEqual([]);
    expect(problems(numbers.slice(0, 12).map((number) => `**/drafts-${number}/**/*.md`))).toEqual([]);
  });

  test('limits them together, and reports the first over the limit', () => {
    expect(problems(numbers.map((number) => `{a,a}*{a,a}*{a,a}*b${number}`))).toEqual([
      '“{a,a}*{a,a}*{a,a}*b1” and the patterns before it have too many wildcards to be matched quickly: use fewer patterns, or fewer * and **',
    ]);
  });

  test('checks each for other problems, also over that limit', () => {
    const globs = [...numbers.map(() => '*a*a*b'), '(a|b)', 'a\\'];
    expect(problems(globs)).toMatchObject(
      [/before it/, /regular expression/, /backslash/].map((each) => expect.stringMatching(each)),
    );
  });
});

// prettier-ignore
const pieces = [
  '*', '**', '/', '/**/', 'a', '*a', '?', '{', '}', ',', '{a,aa}', '{a*,aa}', '{1..9}', '[a]', '[', ']', '[!b]',
  '[[:alpha:]]', '+', '!', '|', '.', '..', '\\', '@', '^', '$', '(', ')', '-',
];
const piece = fc.constantFrom(...pieces);
const glob = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((each) => each.join('')),
  fc.tuple(fc.array(piece, { maxLength: 4 }), fc.nat(30)).map(([each, times]) => `${each.join('').repeat(times)}b`),
);
const paths = ['a'.repeat(255), `${'a/'.repeat(1000)}c`, `${`${'a'.repeat(100)}/`.repeat(30)}c`, 'a.'.repeat(120)];

// For a glob with exponential backtracking, this would hang.
test('an accepted glob matches any path quickly', () => {
  fc.assert(
    fc.property(glob, (each) => {
      fc.pre(each !== '' && problem(each) === undefined);
      const matches = picomatch([each]);
      for (const path of paths) expect(typeof matches(path)).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});

test('Word documents are not text, so editors do not include them', () => {
  const includes = isIncluded({ paths: posix }, { ...defaultConfiguration('/a'), include: ['**/*'] });
  expect(['/a/b.md', '/a/b.docx', '/a/b.DOC', '/a/b.odt'].map(includes)).toEqual([true, false, false, false]);
});
