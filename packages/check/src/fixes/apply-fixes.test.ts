import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { sourceText } from '@findings/core/text';
import { applyFixes, fixDocument } from './apply-fixes.js';
import type { Fixable } from './apply-fixes.js';
import { checkDocument } from '../check-document.js';

/** A problem that wants `text` in place of the `number`-th `words`. */
const problem = (markdown: string, words: string, text: string, number = 1): Fixable => {
  let start = -1;
  for (let count = 0; count < number; count++) start = markdown.indexOf(words, start + 1);
  return insert(markdown, start, start + words.length, text);
};

const insert = (markdown: string, start: number, end: number, text: string): Fixable => ({
  code: 'test.words',
  fix: { span: sourceText(markdown).span(start, end), text, title: `Write ${text}` },
});

describe('one round', () => {
  test('applies fixes in any order', () => {
    const text = 'one two three';
    expect(applyFixes(text, [problem(text, 'three', '3'), problem(text, 'one', '1')])).toBe('1 two 3');
  });

  test('applies the first of two overlapping fixes', () => {
    const text = 'one two three';
    expect(applyFixes(text, [problem(text, 'one two', 'A'), problem(text, 'two three', 'B')])).toBe('A three');
  });

  test('applies one of two insertions at the same position', () => {
    expect(applyFixes('wells', [insert('wells', 5, 5, ' [@s1]'), insert('wells', 5, 5, ' [@s1]')])).toBe('wells [@s1]');
  });

  test('ignores problems without a fix', () => {
    expect(applyFixes('wells', [{ code: 'test.words' }])).toBe('wells');
  });

  test.each([
    ['a\nb', 'a\nb\nc'],
    ['a\r\nb', 'a\r\nb\r\nc'],
  ])('%j: inserted line ends are those of the document', (text, fixed) => {
    expect(applyFixes(text, [insert(text, text.length, text.length, '\nc')])).toBe(fixed);
  });
});

/** Each word of the table is to be written otherwise. */
const rewriting = (table: Readonly<Record<string, string>>) => (markdown: string) =>
  Array.from(markdown.matchAll(/\S+/g)).flatMap(({ 0: word, index }) =>
    table[word] === undefined ? [] : [insert(markdown, index, index + word.length, table[word])],
  );

describe('all rounds', () => {
  const fixAll = (markdown: string, table: Readonly<Record<string, string>>) =>
    fixDocument(markdown, rewriting(table)(markdown), rewriting(table));

  test('continue until no fix is left', () => {
    expect(fixAll('a b', { a: 'b', b: 'c' })).toEqual({
      markdown: 'c c',
      edits: [
        { start: 0, end: 1, text: 'c' },
        { start: 2, end: 3, text: 'c' },
      ],
      fixed: 3,
      problems: [],
    });
  });

  test('end if fixes undo each other', () => {
    const { markdown, problems } = fixAll('a b', { a: 'b', b: 'a' });
    expect(problems).toHaveLength(2);
    expect(fixAll(markdown, { a: 'b', b: 'a' }).markdown).toBe(markdown);
  });

  test('discard all fixes of a chain that does not settle', () => {
    expect(fixAll('x a', { a: 'b', b: 'c', c: 'c c' }).markdown).toBe('x a');
  });
});

const check = (markdown: string) => checkDocument(markdown, { library: exampleLibrary }).problems;
const grid = '+-------------+\n| [@s1.h1 Ana\n+-------------+\n';

describe('in a cell that a column cuts off', () => {
  test.each([
    ['a bracket is not closed at the end of the cell', 'Where      Who\n---------- ---\n[@demo2020:s1.h2 Ana\n'],
    ['a bracket is not closed in a row without its last bar', grid],
    ['an id that would get longer is not changed', '+---------+---+\n| @s1h2   | a |\n+---------+---+\n'],
  ])('%s', (_, markdown) => {
    const problems = check(markdown);
    expect(problems).not.toEqual([]);
    expect(problems.flatMap(({ fix, choices }) => [...(fix ? [fix] : []), ...choices])).toEqual([]);
    expect(fixDocument(markdown, problems, check).markdown).toBe(markdown);
  });

  test.each([
    ['an edit of the same length is applied', '+-----------+\n| [@S1.H2]  |\n+-----------+\n', '[@s1.h2] '],
    ['the last column has room', 'Who   Where\n----- -----\nAna   [@s1.h2\n', '[@s1.h2]\n'],
  ])('%s', (_, markdown, fixed) => {
    expect(fixDocument(markdown, check(markdown), check).markdown).toContain(fixed);
  });
});
